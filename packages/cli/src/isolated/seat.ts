import type { Worker } from 'node:worker_threads';
import { ExtractionError } from '@juesuan/schema';
import { Tinypool } from 'tinypool';
import { type IsolationLimits, memoryInterval } from './limits.ts';
import type { Outcome, Task } from './outcome.ts';

const MEGABYTE = 2 ** 20;

/**
 * The thread's own limit is so many times the one that is watched from outside: V8 that meets its limit within an
 * allocation ends the whole process, so the thread must be ended before.
 */
const headroom = 3;

/** Sources run as they are in tests and scripts; what is built has the thread's file beside it. */
const fromSources = import.meta.url.endsWith('.ts');
const workerFile = new URL(fromSources ? './worker.ts' : './isolated-worker.mjs', import.meta.url);

/**
 * One thread that reads one report at a time, and a new one after each that had to be ended. Time and memory are watched
 * from outside, since a parser that is busy, or stuck, watches nothing.
 */
export class Seat {
  readonly #limits: IsolationLimits;
  #pool: Tinypool;

  constructor(limits: IsolationLimits) {
    this.#limits = limits;
    this.#pool = startPool(limits);
  }

  /** @throws {ExtractionError} `timed-out`, `too-large` where the thread was ended */
  async run(task: Task, signal?: AbortSignal): Promise<Outcome> {
    const { milliseconds, megabytes } = this.#limits;
    const end = new AbortController();
    const stop = (code: 'timed-out' | 'too-large', message: string): void =>
      end.abort(new ExtractionError(code, message));
    const tooMuch = `reading ended: it needs more than ${megabytes} MB of memory`;
    const stopped = (): void => stop('timed-out', 'reading ended: its caller stopped it');
    if (signal?.aborted) stopped();
    signal?.addEventListener('abort', stopped);
    const timer = setTimeout(
      () => stop('timed-out', `reading ended: it takes longer than ${milliseconds / 1000} s`),
      milliseconds,
    );
    const watch = setInterval(async () => {
      const { objects, buffers } = await this.#memory();
      if (Math.max(objects, buffers) > megabytes * MEGABYTE) stop('too-large', tooMuch);
    }, memoryInterval);
    try {
      return await this.#pool.run(task, { signal: end.signal });
    } catch (error) {
      if (end.signal.aborted) {
        // A pool whose thread is being ended may hand the next report to that same thread.
        this.#pool.destroy().catch(() => undefined);
        this.#pool = startPool(this.#limits);
        throw end.signal.reason;
      }
      if (isOutOfMemory(error)) throw new ExtractionError('too-large', tooMuch, { cause: error });
      throw error;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', stopped);
    }
  }

  /** Ends the thread. */
  close(): Promise<void> {
    return this.#pool.destroy();
  }

  /** Bytes in use; none in a Node that cannot tell (before 22.16), where only the thread's own limit holds. */
  async #memory(): Promise<{ objects: number; buffers: number }> {
    const [seat] = this.#pool.threads as { thread?: Partial<Worker> }[];
    const used = await seat?.thread?.getHeapStatistics?.().catch(() => undefined);
    return { objects: used?.used_heap_size ?? 0, buffers: used?.external_memory ?? 0 };
  }
}

function startPool({ megabytes }: IsolationLimits): Tinypool {
  const pool = new Tinypool({
    filename: workerFile.href,
    minThreads: 1,
    maxThreads: 1,
    // Otherwise the thread sleeps between two reports and late rejections of the first come up in the second.
    useAtomics: false,
    resourceLimits: { maxOldGenerationSizeMb: headroom * megabytes },
    ...(fromSources && { execArgv: ['--conditions=@juesuan/source'] }),
  });
  // A thread that fails with no report in hand is replaced by the pool: nothing is lost.
  pool.on('error', () => undefined);
  return pool;
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
