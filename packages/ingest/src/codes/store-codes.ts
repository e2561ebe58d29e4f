import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { IngestError } from '../problem.ts';
import { codeNames } from '../rows/code-names.ts';
import { resultsOf, Store } from '../store/store.ts';
import { libraryVersion } from '../version.ts';
import { CodeLearner, type LearnedCode } from './learn.ts';

/** What the reports of a store print. */
export interface LearnedCodes {
  /** Reports that were read by this version of the library. */
  reports: number;
  codes: LearnedCode[];
}

/**
 * What a store has learned: which names its reports print beside which codes, by year and by how many reports. One report
 * is in memory at a time. A report read with several code lists counts once: what is printed does not depend on them.
 *
 * @param folder the store of {@link ingest}
 * @throws {IngestError} `no-store` where there is none
 *
 * @example
 * const { codes } = await learnedCodes('accounts.duckdb.store');
 */
export async function learnedCodes(folder: string): Promise<LearnedCodes> {
  const results = resultsOf(folder);
  const shards = await readdir(results).catch((error: unknown) => {
    throw new IngestError('no-store', { place: folder }, { cause: error });
  });
  const learner = new CodeLearner();
  const own = libraryVersion();
  for (const shard of shards.sort()) {
    const versions = new Map<string, string>();
    for (const name of (await readdir(join(results, shard))).sort()) {
      const [, sha256 = '', version = ''] = /^([\da-f]{64})\.(.+)\.json\.gz$/.exec(name) ?? [];
      if (version === own || version.startsWith(`${own}+`)) versions.set(sha256, version);
    }
    for (const [sha256, version] of versions) {
      const result = await new Store(folder, version).read(sha256);
      if (result !== null && 'records' in result) learner.add(result.records[codeNames.name] ?? []);
    }
  }
  return { reports: learner.reports, codes: learner.codes() };
}
