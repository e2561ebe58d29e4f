/** What runs in the thread: the whole way from bytes to the report. The pool calls the default export. */
import { readFile } from 'node:fs/promises';
import { extractReport } from '@juesuan/extractor';
import { normalizeReport } from '@juesuan/normalizer';
import { codeListsOf } from '@juesuan/schema';
import { type Outcome, refusalOf, type Task } from './outcome.ts';

export default async function read({ source, codes }: Task): Promise<Outcome> {
  const bytes = typeof source === 'string' ? new Uint8Array(await readFile(source)) : source;
  const own = codes === undefined ? {} : { codes: codeListsOf(codes) };
  try {
    return { report: normalizeReport(await extractReport(bytes), own) };
  } catch (error) {
    return refusalOf(error);
  }
}
