/** What runs in the thread: the whole way from bytes to the report. The pool calls the default export. */
import { readFile } from 'node:fs/promises';
import { extractReport, extractSet, type SetFile } from '@juesuan/extractor';
import { type NormalizeOptions, normalizeReport } from '@juesuan/normalizer';
import { codeListsOf } from '@juesuan/schema';
import { type Outcome, refusalOf, type Task } from './outcome.ts';

export default async function read({ source, codes }: Task): Promise<Outcome> {
  const own = codes === undefined ? {} : { codes: codeListsOf(codes) };
  if (isSet(source)) return { set: await readSet(source, own) };
  const bytes = typeof source === 'string' ? new Uint8Array(await readFile(source)) : source;
  try {
    return { report: normalizeReport(await extractReport(bytes), own) };
  } catch (error) {
    return refusalOf(error);
  }
}

const isSet = (source: Task['source']): source is readonly SetFile[] => Array.isArray(source);

const readSet = async (
  files: readonly SetFile[],
  own: NormalizeOptions,
): Promise<Extract<Outcome, { set: unknown }>['set']> =>
  (await extractSet(files)).map(({ files: of, ...one }) => ({
    files: of,
    ...('report' in one ? { report: normalizeReport(one.report, own) } : refusalOf(one.error)),
  }));
