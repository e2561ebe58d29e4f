import type { SetFile } from '@juesuan/extractor';
import { ownListsJson, type Report } from '@juesuan/schema';
import {
  noOvertime,
  noProgress,
  type OcrReading,
  type OcrUse,
  overtimeOf,
  Pool,
  type ReadingProgress,
  readingOf,
  ThreadEnded,
  watchProgress,
} from '@juesuan/threads';
import { defaultIsolation, type IsolationLimits, reportsPerThread } from './limits.ts';
import {
  endedReading,
  type Outcome,
  type ReadingChoices,
  type ReadOutcome,
  reportOf,
  setOf,
  type Task,
} from './outcome.ts';

/** Sources run as they are in tests and scripts; what is built has the thread's file beside it. */
const fromSources = import.meta.url.endsWith('.ts');
const worker = new URL(fromSources ? './worker.ts' : './isolated-worker.mjs', import.meta.url);

/** What {@link extractIsolated} takes for one report, besides the limits of its thread. */
export interface IsolatedOptions {
  /** Ends the thread and the reading, with the signal's own reason. */
  signal?: AbortSignal;
  /** For each page whose picture is being read: that may take seconds. */
  onPage?(progress: ReadingProgress): void;
}

/** Reads reports in threads of its own, as many at a time as it has seats. */
export interface IsolatedReader {
  /**
   * @param source the bytes (left as they are), or the path of a file
   * @throws {ExtractionError} as `extractReport`, and `timed-out` or `too-large` where the thread had to be ended
   */
  read(source: Uint8Array | string, options?: IsolatedOptions): Promise<Report>;
  /**
   * Reads files that stand together, and puts together those of one report, as `readReports` does; all in one thread.
   *
   * @throws {ExtractionError} `timed-out` or `too-large` where the thread had to be ended; read the files one by one then
   */
  readSet(files: readonly SetFile[], options?: IsolatedOptions): Promise<ReadOutcome[]>;
  /** Ends all threads; whoever waits for a report gets an error. */
  close(): Promise<void>;
}

/**
 * A reader whose reports cannot hurt the process: a report that takes too long or too much memory ends its thread and
 * nothing else. Threads are started when needed and kept, so that pdf.js is loaded once for each.
 *
 * @param seats threads at a time
 * @param choices code list and words of one's own, added to the library's, and what people corrected; whether tables are wanted
 *   as printed too
 * @param ocr pages that are pictures are read where `@juesuan/ocr` is installed, and then a report may take a minute more
 *   for each; or never
 *
 * @example
 * const reader = isolatedReader({ milliseconds: 30_000 });
 * const report = await reader.read('report.pdf');
 * await reader.close();
 */
export function isolatedReader(
  limits: Partial<IsolationLimits> = {},
  seats = 1,
  { codes, words, corrections, printed }: ReadingChoices = {},
  ocr: OcrUse | OcrReading = 'auto',
): IsolatedReader {
  const own = {
    ...ownListsJson({ codes, words, corrections }),
    ...(printed !== undefined && { printed }),
  };
  const pool = new Pool<Task, Outcome>(seats, {
    worker,
    limits: { ...defaultIsolation, ...limits },
    tasksPerThread: reportsPerThread,
  });
  const run = async (source: Task['source'], { signal, onPage }: IsolatedOptions): Promise<Outcome> => {
    const progress = noProgress();
    const stopWatching = watchProgress(progress, onPage);
    try {
      const overtime = noOvertime();
      const task = { source, ...own, pictures: { ...readingOf(ocr), overtime, progress } };
      return await pool.run(task, signal, () => overtimeOf(overtime));
    } catch (error) {
      signal?.throwIfAborted();
      throw error instanceof ThreadEnded ? endedReading(error) : error;
    } finally {
      stopWatching();
    }
  };
  return {
    read: async (source, options = {}) => reportOf(await run(source, options)),
    readSet: async (files, options = {}) => setOf(await run(files, options)),
    close: () => pool.close(),
  };
}

/**
 * Reads one report in a thread that is ended when the time or the memory is used up: `extractReport` and
 * `normalizeReport` for files from strangers. For many reports take {@link isolatedReader}, which keeps its threads.
 *
 * @throws {ExtractionError} as `extractReport`, and `timed-out` or `too-large` where the thread had to be ended
 *
 * @example
 * const report = await extractIsolated('report.pdf', { milliseconds: 10_000, megabytes: 512 });
 */
export async function extractIsolated(
  source: Uint8Array | string,
  { milliseconds, megabytes, ...options }: IsolatedOptions & Partial<IsolationLimits> = {},
): Promise<Report> {
  const reader = isolatedReader({
    ...(milliseconds !== undefined && { milliseconds }),
    ...(megabytes !== undefined && { megabytes }),
  });
  try {
    return await reader.read(source, options);
  } finally {
    await reader.close();
  }
}
