import { createRequire } from 'node:module';
import { schemaVersion } from '@juesuan/schema';

/**
 * What a result depends on besides the bytes of its source: the versions of the packages that made it. In one release they
 * are the same.
 *
 * @example
 * libraryVersion(); // '0.1.0-1.0.0': the packages' version, then the schema's
 */
export function libraryVersion(): string {
  const require = createRequire(import.meta.url);
  const packages = ['schema', 'extractor', 'normalizer', 'audit', 'ingest'];
  const versions = packages.map((name) => require(`@juesuan/${name}/package.json`).version as string);
  return [...new Set(versions), schemaVersion].join('-');
}
