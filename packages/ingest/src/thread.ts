import {
  noOvertime,
  noProgress,
  type OcrReading,
  overtimeOf,
  Pool,
  type ReadingProgress,
  type Seat,
  ThreadEnded,
  watchProgress,
} from '@juesuan/threads';
import { defaultLimits, type ReadingLimits, reportsPerThread } from './limits.ts';
import { type Failure, failure, failureOf } from './problem.ts';
import type { Failed } from './store/store.ts';
import type { Task } from './worker.ts';

/** Sources run as they are in tests and scripts; what is built has the thread's file beside it. */
const fromSources = import.meta.url.endsWith('.ts');
const workerFile = new URL(fromSources ? './worker.ts' : './worker.mjs', import.meta.url);

/** One thread that reads reports. */
export type ReadingSeat = Pick<Seat<Task, Failed | null>, 'run'>;

/** Threads that read reports; made by {@link readingPool}. */
export interface ReadingPool {
  /** Every seat that is taken must be given back. */
  take(): Promise<ReadingSeat>;
  giveBack(seat: ReadingSeat): void;
  /** Ends all threads. */
  close(): Promise<void>;
}

/**
 * Threads that read reports, for one {@link SourceReader} or many, or for many calls of {@link ingest}.
 *
 * @param threads reports at a time
 *
 * @example
 * const pool = readingPool(4, { milliseconds: 30_000 });
 */
export const readingPool = (threads: number, limits: Partial<ReadingLimits> = {}): ReadingPool =>
  new Pool<Task, Failed | null>(threads, {
    worker: workerFile,
    limits: { ...defaultLimits, ...limits },
    tasksPerThread: reportsPerThread,
  });

/** How a thread answered: the source's own outcome, which it wrote, or why it could not give one. */
export interface Answer {
  failed: Failed | null;
  written: boolean;
}

/** The disk of the store ends the run: no report could be kept. */
class StoreNotWritten extends Error {}

/** A thread that ended is a failure of its report, and says which option gives it more of what it lacked. */
function endedFailure({ code, limit, message }: ThreadEnded): Failure {
  if (code === 'timed-out') return failure('timed-out', { reason: 'thread', limit, option: 'timeout' });
  if (code === 'out-of-memory') return failure('out-of-memory', { limit });
  if (code === 'crashed') return failure('crashed', {});
  return { code, message: `reading ${message}` };
}

/**
 * Reads on a seat; a thread that ended is a failure of this report, and no error.
 *
 * @param onPage hears of each page whose picture is being read
 * @throws {ThreadEnded} `closed`, which says nothing about the report
 */
export async function answerOf(
  seat: ReadingSeat,
  { ocr, ...task }: Omit<Task, 'pictures'> & { ocr: OcrReading },
  onPage: ((progress: ReadingProgress) => void) | undefined,
): Promise<Answer> {
  const overtime = noOvertime();
  const progress = noProgress();
  const pictures = { ...ocr, overtime, progress };
  const stopWatching = watchProgress(progress, onPage);
  try {
    const failed = await seat.run({ ...task, pictures }, undefined, () => overtimeOf(overtime));
    if (failed?.system !== undefined) {
      const error = Object.assign(new Error(failed.failure.message), failed.system);
      throw new StoreNotWritten('the store cannot be written', { cause: error });
    }
    return { failed, written: true };
  } catch (error) {
    if (error instanceof StoreNotWritten) throw error.cause;
    const ended = error instanceof ThreadEnded ? error : null;
    if (ended?.code === 'closed') throw ended;
    const own = ended ? endedFailure(ended) : { code: 'crashed' as const, message: failureOf(error).message };
    return { failed: { failure: own, passing: true }, written: false };
  } finally {
    stopWatching();
  }
}
