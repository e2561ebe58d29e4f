import { Worker } from 'node:worker_threads';
import { ThreadEnded, type ThreadEndedCode } from './ended.ts';
import { memoryInterval, type ThreadLimits } from './limits.ts';

const MEGABYTE = 2 ** 20;

/** Node tells what a thread uses since 22.16; before that only the thread's own limit holds, and buffers have none. */
const memoryIsTold = typeof Worker.prototype.getHeapStatistics === 'function';

/**
 * The thread's own limit is so many times the one that is watched from outside: V8 that meets its limit within an
 * allocation ends the whole process, so the thread must be ended before.
 */
const headroom = memoryIsTold ? 3 : 1;

/**
 * What a thread is started with that is watched from outside.
 *
 * @example
 * new Worker(file, { resourceLimits: resourceLimitsOf({ megabytes: 512 }) });
 */
export const resourceLimitsOf = ({
  megabytes,
}: Pick<ThreadLimits, 'megabytes'>): { maxOldGenerationSizeMb: number } => ({
  maxOldGenerationSizeMb: headroom * megabytes,
});

/** What is asked of a thread, such as one of Node: no type of Node's own, which not every user has. */
export interface WatchedThread {
  getHeapStatistics?(): Promise<{ used_heap_size: number; external_memory: number }>;
  once?(event: 'exit', listener: () => void): unknown;
  off?(event: 'exit', listener: () => void): unknown;
}

/** What one task in a thread may do. */
export interface Watching {
  limits: ThreadLimits;
  /** Its caller stops it. */
  signal?: AbortSignal | undefined;
  /** Milliseconds that the task may take beyond its limit; asked for when that has passed. */
  extra(): number;
}

/**
 * Aborts `end`, with a {@link ThreadEnded} as the reason, where a task passes a limit, its caller gives up or its thread is
 * gone. Time and memory are watched from outside, since code that is busy, or stuck, watches nothing.
 *
 * @returns ends the watching
 *
 * @example
 * const end = new AbortController();
 * end.signal.addEventListener('abort', () => thread.terminate());
 * const stopWatching = watchThread(thread, end, { limits: { milliseconds: 2_000, megabytes: 256 }, extra: () => 0 });
 */
export function watchThread(
  thread: WatchedThread | undefined,
  end: AbortController,
  { limits, signal, extra }: Watching,
): () => void {
  const { milliseconds, megabytes } = limits;
  const stop = (code: ThreadEndedCode, message: string, limit: number | null = null): void =>
    end.abort(new ThreadEnded(code, `ended: ${message}`, { limit }));
  const stopped = (): void => stop('stopped', 'its caller stopped it');
  if (signal?.aborted) stopped();
  signal?.addEventListener('abort', stopped);
  const start = performance.now();
  const overtime = (): void => {
    const limit = milliseconds + extra();
    const left = start + limit - performance.now();
    if (left > 1) timer = setTimeout(overtime, left);
    else stop('timed-out', `it takes longer than ${limit / 1000} s`, limit / 1000);
  };
  let timer = setTimeout(overtime, milliseconds);
  const memory = setInterval(async () => {
    if ((await bytesOf(thread)) > megabytes * MEGABYTE) end.abort(tooMuchMemory(limits));
  }, memoryInterval);
  // The error of a thread that is out of memory comes before its exit, and says more.
  const gone = (): void => void setImmediate(stop, 'crashed', 'its thread ended itself');
  thread?.once?.('exit', gone);
  return () => {
    clearTimeout(timer);
    clearInterval(memory);
    signal?.removeEventListener('abort', stopped);
    thread?.off?.('exit', gone);
  };
}

/**
 * The end of a thread that needs more than it may.
 *
 * @example
 * end.abort(tooMuchMemory({ megabytes: 512 }));
 */
export function tooMuchMemory({ megabytes }: Pick<ThreadLimits, 'megabytes'>, cause?: unknown): ThreadEnded {
  const message = `ended: it needs more than ${megabytes} MB of memory`;
  return new ThreadEnded('out-of-memory', message, { cause, limit: megabytes });
}

/**
 * Did V8 end a thread at the thread's own limit?
 *
 * @example
 * thread.on('error', (error) => isOutOfMemory(error) && end.abort(tooMuchMemory(limits, error)));
 */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Bytes of objects or of buffers, whichever is more; 0 where nothing is told, or between two threads. */
async function bytesOf(thread: WatchedThread | undefined): Promise<number> {
  const used = await thread?.getHeapStatistics?.().catch(() => undefined);
  return Math.max(used?.used_heap_size ?? 0, used?.external_memory ?? 0);
}
