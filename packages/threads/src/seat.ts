import type { Tinypool } from 'tinypool';
import { ThreadEnded } from './ended.ts';
import { defaultLimits, type ThreadLimits } from './limits.ts';
import { isOutOfMemory, resourceLimitsOf, tooMuchMemory, type WatchedThread, watchThread } from './watch.ts';

/** What a thread runs, and what a task of it may cost. */
export interface SeatOptions {
  /** The module that a thread runs: its default export takes a task and gives the answer. */
  worker: URL;
  limits?: Partial<ThreadLimits>;
  /** Tasks after which a new thread takes the place, so that what it never gave back is given back; never if left out. */
  tasksPerThread?: number;
}

/**
 * One thread that does one task at a time, and a new one after each that had to be ended. Time and memory are watched
 * from outside, since code that is busy, or stuck, watches nothing.
 *
 * @example
 * const seat = new Seat<string, number>({ worker: new URL('./count.mjs', import.meta.url), limits: { megabytes: 256 } });
 * await seat.run('report.pdf'); // what the default export of count.mjs gives for it
 * await seat.close();
 */
export class Seat<Task, Answer> {
  readonly #options: SeatOptions;
  readonly #limits: ThreadLimits;
  #pool: Promise<Tinypool> | null = null;
  #tasks = 0;
  #closed = false;

  constructor(options: SeatOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
  }

  /**
   * @param extra milliseconds that the task may take beyond its limit; asked for when that has passed
   * @throws {ThreadEnded} where the thread ended, or was ended, before it answered
   * @throws what the task threw; between threads an error's own class and code are lost, so answer with them instead
   */
  async run(task: Task, signal?: AbortSignal, extra = none): Promise<Answer> {
    if (this.#closed) throw new ThreadEnded('closed', 'ended: no more is read');
    if (this.#tasks === this.#options.tasksPerThread) this.#renew();
    this.#pool ??= startPool(this.#options.worker, this.#limits);
    const pool = await this.#pool;
    const end = new AbortController();
    const stopWatching = watchThread(threadOf(pool), end, { limits: this.#limits, signal, extra });
    try {
      this.#tasks += 1;
      return await pool.run(task, { signal: end.signal });
    } catch (error) {
      if (!end.signal.aborted && !isOutOfMemory(error) && !this.#closed) throw error;
      // A pool whose thread is being ended may hand the next task to that same thread.
      this.#renew();
      if (end.signal.aborted) throw end.signal.reason;
      if (isOutOfMemory(error)) throw tooMuchMemory(this.#limits, error);
      throw new ThreadEnded('closed', 'ended: no more is read', { cause: error });
    } finally {
      stopWatching();
    }
  }

  /** Ends the thread; whoever waits for its answer gets an error. */
  async close(): Promise<void> {
    this.#closed = true;
    const pool = this.#pool;
    this.#pool = null;
    await (await pool)?.destroy();
  }

  #renew(): void {
    this.#tasks = 0;
    this.#pool?.then((pool) => pool.destroy()).catch(() => undefined);
    this.#pool = null;
  }
}

const none = (): number => 0;

/** The pool is loaded with the first task: a program that has none starts without. */
async function startPool(worker: URL, limits: ThreadLimits): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: 1,
    maxThreads: 1,
    // Otherwise the thread sleeps between two tasks and late rejections of the first come up in the second.
    useAtomics: false,
    resourceLimits: resourceLimitsOf(limits),
    ...optionsOf(worker),
  });
  // A thread that fails with no task in hand is replaced by the pool: nothing is lost.
  pool.on('error', () => undefined);
  return pool;
}

/** Sources run as they are in tests and scripts, and import one another as sources; else a thread has Node's own options. */
function optionsOf(worker: URL): { execArgv?: string[] } {
  if (worker.pathname.endsWith('.ts')) return { execArgv: ['--conditions=@juesuan/source'] };
  // What is inherited is not checked; a list is, and refuses options of the process as a whole (--max-old-space-size). It
  // is needed only for a program that came with `node --eval`, whose kind of input a thread's file does not share.
  if (!process.execArgv.some((option) => option.startsWith('--input-type'))) return {};
  return { execArgv: process.execArgv.filter((option) => option.startsWith('--conditions=')) };
}

const threadOf = (pool: Tinypool): WatchedThread | undefined =>
  (pool.threads as { thread?: WatchedThread }[])[0]?.thread;
