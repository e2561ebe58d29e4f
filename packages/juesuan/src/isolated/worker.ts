/** What runs in the thread: the whole way from bytes to the report. The pool calls the default export. */
import { readFile } from 'node:fs/promises';
import { type ExtractOptions, extractReport, extractSet, type SetFile } from '@juesuan/extractor';
import type { NormalizeOptions } from '@juesuan/normalizer';
import { codeListsOf, ownWordsIn } from '@juesuan/schema';
import { pictureReader } from '@juesuan/threads';
import { recordOf, type Watched, watched } from '../read-report.ts';
import { type Outcome, refusalOf, type Task } from './outcome.ts';

export default async function read({
  source,
  codes,
  words: json,
  printed = false,
  corrections,
  pictures,
}: Task): Promise<Outcome> {
  const reader = await pictureReader(pictures, () => import('@juesuan/ocr/on-use'));
  const watching = watched(reader, pictures.repair);
  const ocr = watching ?? reader;
  const words = json === undefined ? {} : { words: ownWordsIn(json) };
  const reading = { ...words, printed, ...(ocr !== undefined && { ocr }) };
  const own: NormalizeOptions = {
    ...words,
    ...(codes !== undefined && { codes: codeListsOf(codes) }),
    ...(corrections !== undefined && { corrections: JSON.parse(corrections) }),
  };
  if (isSet(source)) return { set: await readSet(source, reading, own, watching) };
  const bytes = typeof source === 'string' ? new Uint8Array(await readFile(source)) : source;
  try {
    return { report: recordOf(await extractReport(bytes, reading), own, watching) };
  } catch (error) {
    return refusalOf(error);
  }
}

const isSet = (source: Task['source']): source is readonly SetFile[] => Array.isArray(source);

const readSet = async (
  files: readonly SetFile[],
  reading: ExtractOptions,
  own: NormalizeOptions,
  watching: Watched | null,
): Promise<Extract<Outcome, { set: unknown }>['set']> =>
  (await extractSet(files, reading)).map(({ files: of, ...one }) => ({
    files: of,
    ...('report' in one ? { report: recordOf(one.report, own, watching) } : refusalOf(one.error)),
  }));
