import type { OwnWordsInput, Report } from '@juesuan/schema';
import { correctionsAt } from './corrections/read.ts';
import { StatedCorrections } from './corrections/stated.ts';
import { type Engine, type ReportReader, readerOf } from './engine.ts';
import type { Talk } from './io.ts';
import { type OcrChoice, ocrUse, readsPictures } from './ocr-use.ts';
import { type OwnListFiles, ownListsOf } from './own-lists.ts';

/** What says how reports are read. */
export interface ReaderOptions extends OcrChoice, OwnListFiles {
  /** Tables are wanted as they are printed too. */
  printed?: boolean;
  /** Seconds that reading one report may take. */
  timeout: number;
  /** Megabytes. */
  memory: number;
  /** Reports at a time; 1 if left out. */
  threads?: number;
  /** File or folder of what people corrected. */
  corrections?: string;
}

/** A reader that tells which corrections were not applied. */
export interface OpenedReader extends ReportReader {
  /** The words that it reads with besides the catalogue's. */
  words: OwnWordsInput | undefined;
  /** Does it read pictures of pages? */
  pictures: boolean;
  /** A report was read; `file` is what the user calls it. */
  stated(file: string, report: Report): Promise<void>;
}

/** The reader that a command's options ask for; `null` where a file that they name is wrong, which is stated. */
export async function openReader(
  engine: Engine,
  { timeout, memory, threads, corrections, printed = false, ...choice }: ReaderOptions,
  io: Talk,
): Promise<OpenedReader | null> {
  const ocr = await ocrUse(choice, 'juesuan', io);
  if (ocr === null) return null;
  const lists = await ownListsOf(choice, io);
  const found = await correctionsAt(corrections, io);
  if (lists === null || found === null) return null;
  const own = {
    ...lists,
    printed,
    ...(found.length > 0 && { corrections: found.map((one) => one.corrections) }),
  };
  // Several reports at a time have the processors already.
  const reading = { ...ocr, alone: threads === undefined || threads === 1 };
  const limits = { milliseconds: 1_000 * timeout, megabytes: memory };
  const reader = readerOf(engine, limits, threads, own, reading);
  const stated = new StatedCorrections(found, io);
  const { readSet } = reader;
  return {
    words: lists.words,
    pictures: readsPictures(ocr),
    read: (source, options) => reader.read(source, options),
    ...(readSet !== undefined && {
      readSet: (files, options) => readSet.call(reader, files, options),
    }),
    stated: (file, report) => stated.report(file, report),
    async close() {
      await reader.close();
      await stated.end();
    },
  };
}
