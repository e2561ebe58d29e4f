import { createHash } from 'node:crypto';
import type { extractReport } from '@juesuan/extractor';

/** A reader that reads the same bytes with the same options once; what callers get is theirs alone. */
export function readOnce(read: typeof extractReport): typeof extractReport {
  const known = new Map<string, ReturnType<typeof extractReport>>();
  return async (bytes, options = {}) => {
    const { signal, ...plain } = options;
    const key = createHash('sha256').update(bytes).update(JSON.stringify(plain)).digest('hex');
    const report = known.get(key) ?? read(bytes, { ...plain, ...(signal && { signal }) });
    known.set(key, report);
    return structuredClone(await report);
  };
}
