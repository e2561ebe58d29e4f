import type { Report } from '@juesuan/schema';
import { defaultIsolation, type IsolationLimits } from './limits.ts';
import { reportOf } from './outcome.ts';
import type { Seat } from './seat.ts';

export interface IsolatedOptions {
  /** For messages only. */
  fileName?: string;
  /** Ends the thread, with `timed-out`. */
  signal?: AbortSignal;
}

/** Reads reports in threads of its own, as many at a time as it has seats. */
export interface IsolatedReader {
  /**
   * @param source the bytes (left as they are), or the path of a file
   * @throws {ExtractionError} as `extractReport`, and `timed-out` or `too-large` where the thread had to be ended
   */
  read(source: Uint8Array | string, options?: IsolatedOptions): Promise<Report>;
  /** Ends all threads; whoever waits for a report gets an error. */
  close(): Promise<void>;
}

/**
 * A reader whose reports cannot hurt the process: a report that takes too long or too much memory ends its thread and
 * nothing else. Threads are started when needed and kept, so that pdf.js is loaded once for each.
 *
 * @param seats threads at a time
 *
 * @example
 * const reader = isolatedReader({ milliseconds: 30_000 });
 * const report = await reader.read('report.pdf');
 * await reader.close();
 */
export function isolatedReader(limits: Partial<IsolationLimits> = {}, seats = 1): IsolatedReader {
  const all: Seat[] = [];
  const free: Seat[] = [];
  const waiting: ((seat: Seat) => void)[] = [];
  let started = 0;
  const take = async (): Promise<Seat> => {
    const seat = free.pop();
    if (seat !== undefined) return seat;
    if (started >= seats) return new Promise((resolve) => waiting.push(resolve));
    started++;
    // The pool is loaded with the first report: a command that reads none starts without.
    const { Seat } = await import('./seat.ts');
    const added = new Seat({ ...defaultIsolation, ...limits });
    all.push(added);
    return added;
  };
  const giveBack = (seat: Seat): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(seat);
    else next(seat);
  };
  return {
    async read(source, { signal, ...options } = {}) {
      const seat = await take();
      try {
        return reportOf(await seat.run({ source, options }, signal));
      } finally {
        giveBack(seat);
      }
    },
    async close() {
      await Promise.all(all.map((seat) => seat.close()));
    },
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
