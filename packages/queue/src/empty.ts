import { setTimeout } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { type QueueOptions, queueName } from './connection.ts';
import { emptyInterval } from './limits.ts';

/**
 * When no file waits, is being read by whatever worker or is to be tried again; the dead do not count. A Redis that does
 * not answer is asked again.
 *
 * @param givenUp ends the asking up asking
 */
export async function whenEmpty(redis: Redis, options: QueueOptions, givenUp: () => boolean): Promise<void> {
  const queue = new Queue(queueName(options), { connection: redis });
  queue.on('error', () => undefined);
  while (!givenUp()) {
    const counts = await queue
      .getJobCounts('wait', 'active', 'delayed', 'prioritized')
      .catch(() => ({ unknown: 1 }));
    if (Object.values(counts).every((count) => count === 0)) break;
    await setTimeout(emptyInterval);
  }
  await queue.close().catch(() => undefined);
}
