import { type Engine, type ReportReader, readerOf } from './engine.ts';
import type { Talk } from './io.ts';
import { type OcrChoice, ocrUse } from './ocr-use.ts';
import { type OwnListFiles, ownListsOf } from './own-lists.ts';

interface ReaderOptions extends OcrChoice, OwnListFiles {
  /** Tables are wanted as they are printed too. */
  printed?: boolean;
  /** Seconds that reading one report may take. */
  timeout: number;
  /** Megabytes. */
  memory: number;
  threads?: number;
}

/** The reader that a command's options ask for; `null` where a list of one's own is wrong, which is stated. */
export async function openReader(
  engine: Engine,
  { timeout, memory, threads, printed = false, ...choice }: ReaderOptions,
  io: Talk,
): Promise<ReportReader | null> {
  const ocr = await ocrUse(choice, 'juesuan', io);
  if (ocr === null) return null;
  const own = await ownListsOf(choice, io);
  if (own === null) return null;
  return readerOf(
    engine,
    { milliseconds: 1_000 * timeout, megabytes: memory },
    threads,
    { ...own, printed },
    ocr,
  );
}
