import { type Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { connect, type QueueOptions, queueName, redisError } from './connection.ts';
import { readJob } from './job.ts';
import { batchSize } from './limits.ts';
import { readReason } from './reason.ts';

/** A file that was given up: tried as often as it might be, or not worth another try. */
export interface DeadReport {
  /** Of its job in the queue. */
  id: string;
  path: string;
  /** Folder of the results that it was meant for. */
  store: string;
  /** Why the last try failed, as in the failures of an ingest. */
  code: string;
  /** The same as a sentence. */
  message: string;
  /** Tries that were made. */
  tries: number;
  /** When the last try ended, as ISO 8601 in UTC. */
  at: string;
}

/**
 * The files that were given up, in the order in which they were.
 *
 * @throws {QueueError}
 *
 * @example
 * for await (const { path, code } of deadReports({ redis: 'redis://127.0.0.1:6379' })) console.log(path, code);
 */
export async function* deadReports(options: QueueOptions): AsyncGenerator<DeadReport> {
  const { queue, close } = await open(options);
  try {
    for (let from = 0; ; from += batchSize) {
      const jobs = await queue.getJobs('failed', from, from + batchSize - 1, true);
      for (const job of jobs) yield deadReport(job);
      if (jobs.length < batchSize) return;
    }
  } catch (error) {
    throw redisError(options.redis, error);
  } finally {
    await close();
  }
}

/**
 * Puts the files that were given up back into the queue, with all their tries.
 *
 * @returns how many there were
 * @throws {QueueError}
 *
 * @example
 * const count = await retryDead({ redis: 'redis://127.0.0.1:6379' });
 */
export async function retryDead(options: QueueOptions): Promise<number> {
  const { queue, redis, close } = await open(options);
  try {
    const ids: string[] = [];
    for await (const { id } of deadReports(options)) ids.push(id);
    let count = 0;
    for (const id of ids) {
      const job = await queue.getJob(id);
      if (job === undefined || !(await job.isFailed())) continue;
      // BullMQ gives the tries back, and does not forget the workers that the file took with it.
      await redis.hdel(queue.toKey(id), 'stc');
      await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
      count += 1;
    }
    return count;
  } catch (error) {
    throw redisError(options.redis, error);
  } finally {
    await close();
  }
}

/** A job that failed for good. */
export function deadReport(job: Job): DeadReport {
  const data = readJob(job.data);
  return {
    id: job.id ?? '',
    path: data?.path ?? '',
    store: data?.store ?? '',
    ...readReason(job.failedReason ?? ''),
    tries: job.attemptsMade,
    at: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  };
}

async function open(options: QueueOptions): Promise<{ queue: Queue; redis: Redis; close(): Promise<void> }> {
  const redis = await connect(options, false);
  const queue = new Queue(queueName(options), { connection: redis });
  queue.on('error', () => undefined);
  return {
    queue,
    redis,
    async close() {
      await queue.close().catch(() => undefined);
      redis.disconnect();
    },
  };
}
