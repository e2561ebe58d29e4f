import type { Worker } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { memoryInterval, type ReadingLimits, reportsPerThread } from '../limits.ts';
import { type Failure, failureOf } from '../problem.ts';
import type { Task } from '../worker.ts';

const MEGABYTE = 2 ** 20;

/** Sources run as they are in tests and scripts; what is built has the thread's file beside it. */
const fromSources = import.meta.url.endsWith('.ts');
/** What a thread runs. */
const workerFile = new URL(fromSources ? '../worker.ts' : './worker.mjs', import.meta.url);

/** How a thread answered: the source's own outcome, or why the thread could not give one. */
export type Answer = { failure: Failure | null; written: boolean };

/**
 * One thread that reads one report at a time, and a new one after each that had to be ended. Time and memory are watched
 * from outside, since a parser that is busy, or stuck, watches nothing.
 */
export class Seat {
  readonly #limits: ReadingLimits;
  readonly #pool: Tinypool;
  #sinceStart = 0;

  constructor(limits: ReadingLimits, worker: URL = workerFile) {
    this.#limits = limits;
    this.#pool = new Tinypool({
      filename: worker.href,
      minThreads: 1,
      maxThreads: 1,
      // Otherwise the thread sleeps between two reports and late rejections of the first come up in the second.
      useAtomics: false,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      ...(fromSources && { execArgv: ['--conditions=@juesuan/source'] }),
    });
    // A thread that fails with no report in hand is replaced by the pool: nothing is lost.
    this.#pool.on('error', () => undefined);
  }

  async run(task: Task): Promise<Answer> {
    const { milliseconds, megabytes } = this.#limits;
    const end = new AbortController();
    const ended = (code: string, message: string): void => end.abort({ code, message } satisfies Failure);
    const tooMuch = [
      'out-of-memory',
      `reading ended: it needs more than ${megabytes} MB of memory (--memory gives it more)`,
    ] as const;
    const timer = setTimeout(
      () =>
        ended(
          'timed-out',
          `reading ended: it takes longer than ${milliseconds / 1000} s (--timeout gives it more)`,
        ),
      milliseconds,
    );
    const watch = setInterval(async () => {
      if ((await this.#bufferBytes()) > megabytes * MEGABYTE) ended(...tooMuch);
    }, memoryInterval);
    try {
      const failure: Failure | null = await this.#pool.run(task, { signal: end.signal });
      await this.#renew();
      return { failure, written: true };
    } catch (error) {
      this.#sinceStart = 0;
      if (end.signal.aborted) return { failure: end.signal.reason, written: false };
      const [code, message] = isOutOfMemory(error) ? tooMuch : ['crashed', failureOf(error).message];
      return { failure: { code, message }, written: false };
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #renew(): Promise<void> {
    this.#sinceStart += 1;
    if (this.#sinceStart < reportsPerThread) return;
    this.#sinceStart = 0;
    await this.#pool.recycleWorkers();
  }

  /** Bytes of the thread's buffers, which its limit of memory does not count; 0 in a Node that cannot tell (before 22.16). */
  async #bufferBytes(): Promise<number> {
    const [seat] = this.#pool.threads as { thread?: Partial<Worker> }[];
    try {
      return (await seat?.thread?.getHeapStatistics?.())?.external_memory ?? 0;
    } catch {
      // Between two threads.
      return 0;
    }
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
