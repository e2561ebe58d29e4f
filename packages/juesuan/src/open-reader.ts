import { readCodeList } from './code-list/read.ts';
import { type Engine, type ReportReader, readerOf } from './engine.ts';
import { type Talk, writeText } from './io.ts';
import { type OcrChoice, ocrUse } from './ocr-use.ts';
import { problemLine } from './problem.ts';
import { readOwnWords } from './words/read.ts';

interface ReaderOptions extends OcrChoice {
  /** Seconds that reading one report may take. */
  timeout: number;
  /** Megabytes. */
  memory: number;
  threads?: number;
  /** CSV of a code list of one's own. */
  codes?: string;
  /** YAML or JSON of words of one's own. */
  words?: string;
}

/** The reader that a command's options ask for; `null` where their code list is wrong, which is told. */
export async function openReader(
  engine: Engine,
  { timeout, memory, threads, codes, words, ...choice }: ReaderOptions,
  io: Talk,
): Promise<ReportReader | null> {
  const ocr = await ocrUse(choice, 'juesuan', io);
  if (ocr === null) return null;
  try {
    const own = {
      ...(codes !== undefined && { codes: await readCodeList(codes) }),
      ...(words !== undefined && { words: await readOwnWords(words, io) }),
    };
    return readerOf(engine, { milliseconds: 1_000 * timeout, megabytes: memory }, threads, own, ocr);
  } catch (error) {
    await writeText(io.stderr, problemLine(codes ?? words ?? 'juesuan', error, io.language));
    return null;
  }
}
