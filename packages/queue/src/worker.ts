import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FileEvent,
  type OcrReading,
  type OcrUse,
  type ReadingLimits,
  type ReadingPool,
  type ReadingProgress,
  readingPool,
  readsPictures,
  resultVersion,
  SourceReader,
} from '@juesuan/ingest';
import { type OwnLists, ownListsJson } from '@juesuan/schema';
import { type Processor, WaitingError, Worker } from 'bullmq';
import { connect, type QueueOptions, queueName } from './connection.ts';
import { type DeadReport, deadReport } from './dead.ts';
import { whenEmpty } from './empty.ts';
import type { JobResult } from './job.ts';
import { defaultLostAfter, mostLostWorkers } from './limits.ts';
import { perform } from './perform.ts';

/** What a worker tells while it works; nothing of it must throw. */
export interface WorkerEvents {
  /** A file was taken from the queue. */
  onTake?(path: string): void;
  /** The picture of a page is being read: that may take seconds. */
  onPage?(file: string, progress: ReadingProgress): void;
  /** A report was read, was known or failed. */
  onFile?(event: FileEvent): void;
  /** A file was given up. */
  onDead?(dead: DeadReport): void;
  /** Redis is away, and is waited for. */
  onTrouble?(error: Error): void;
}

/** What {@link startWorker} takes: the queue, its threads, the lists that the files were enqueued with, and who hears of what happens. */
export interface WorkerOptions extends QueueOptions, WorkerEvents, Omit<OwnLists, 'corrections'> {
  /** Reports at a time. */
  threads: number;
  limits?: Partial<ReadingLimits>;
  /** Whether pages that are pictures are read: as the files were enqueued. */
  ocr?: OcrUse | OcrReading;
  /** Ends when nothing is waiting, being read or to be tried again, by whatever worker. */
  untilEmpty?: boolean;
  /** Milliseconds without a sign of life after which another worker takes over. */
  lostAfter?: number;
}

/** A worker at work. */
export interface QueueWorker {
  /**
   * Takes no more files and ends when those in hand are done; with `now` these go back into the queue at once.
   */
  stop(now?: boolean): Promise<void>;
  /** When it has ended. */
  ended: Promise<void>;
}

/**
 * Starts to read the files of a queue into their stores. Any number of workers may run, on any machine; one that is lost
 * (killed, cut off) has its file read by another after `lostAfter`. Results are named after the bytes and the version and
 * are there whole or not at all, so a file that is read twice makes one result.
 *
 * @throws {QueueError} where there is no Redis; one that goes away later is waited for
 *
 * @example
 * const worker = await startWorker({ redis: 'redis://queue', threads: 4, untilEmpty: true });
 * process.once('SIGTERM', () => worker.stop());
 * await worker.ended;
 */
export async function startWorker(options: WorkerOptions): Promise<QueueWorker> {
  const { threads, limits, untilEmpty = false, lostAfter = defaultLostAfter, onDead, onTrouble } = options;
  const redis = await connect(options, true);
  const scratch = join(tmpdir(), `juesuan-worker-${randomUUID()}`);
  const pool = readingPool(threads, limits);
  const worker = new Worker<unknown, JobResult>(queueName(options), processorOf(pool, scratch, options), {
    connection: redis,
    name: `${hostname()}-${process.pid}`,
    concurrency: threads,
    lockDuration: lostAfter,
    stalledInterval: lostAfter,
    maxStalledCount: mostLostWorkers - 1,
  });
  worker.on('error', (error) => onTrouble?.(error));
  worker.on('failed', (job) => {
    if (job?.finishedOn) onDead?.(deadReport(job));
  });
  const end = Promise.withResolvers<void>();
  const close = async (): Promise<void> => {
    try {
      await worker.close();
      await pool.close();
    } finally {
      redis.disconnect();
      await rm(scratch, { recursive: true, force: true });
      end.resolve();
    }
  };
  let closing: Promise<void> | null = null;
  const stop = async (now = false): Promise<void> => {
    closing ??= close();
    if (now) await pool.close();
    await closing;
  };
  if (untilEmpty) whenEmpty(redis, options, () => closing !== null).then(() => stop());
  return { stop, ended: end.promise };
}

/** One reader a store, and all of them in the same threads. */
function processorOf(
  pool: ReadingPool,
  scratch: string,
  { onTake, onPage, onFile, codes, words, ocr = 'auto' }: WorkerOptions,
): Processor {
  const own = ownListsJson({ codes, words });
  const version = resultVersion(own, ocr);
  const work = { version, pictures: readsPictures(ocr) };
  const readers = new Map<string, SourceReader>();
  const readerOf = (store: string): SourceReader => {
    const reader =
      readers.get(store) ??
      new SourceReader({ store, scratch, pool, ocr, ...own, ...(onPage && { onPage }) });
    readers.set(store, reader);
    return reader;
  };
  return async (job, token) => {
    onTake?.(String(job.data?.path));
    try {
      return await perform(job.data, work, readerOf, (event) => onFile?.(event));
    } catch (error) {
      if (!isClosed(error)) throw error;
      // Stopped at once: no try of this file, and another worker need not wait to be sure.
      await job.moveToWait(token);
      throw new WaitingError();
    }
  };
}

const isClosed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'closed';
