import { Redis } from 'ioredis';
import { connectTime } from './limits.ts';
import { QueueError } from './problem.ts';

/** Where the queue is. */
export interface QueueOptions {
  /** `redis://[user:password@]host[:port][/database]`, `rediss://…` for TLS, or the path of a Unix socket. */
  redis: string;
  /** Name of the queue, for those who share a Redis; `juesuan` if left out. */
  queue?: string;
}

export const queueName = ({ queue = 'juesuan' }: QueueOptions): string => queue;

/**
 * A connection that is up. BullMQ gets it ready-made: it finds `ioredis` by itself only as CommonJS, and tries for ever
 * where it does not find it.
 *
 * @param waiting commands wait until a lost Redis is back, as a worker needs it; else they fail after some tries
 * @throws {QueueError} `wrong-address`; `redis` where it does not answer, or refuses us
 */
export async function connect({ redis: address }: QueueOptions, waiting: boolean): Promise<Redis> {
  checkAddress(address);
  let up = false;
  const redis = new Redis(address, {
    lazyConnect: true,
    connectTimeout: connectTime,
    maxRetriesPerRequest: waiting ? null : 5,
    // The first connection is there or it is told; a later one that is lost is waited for.
    retryStrategy: (times) => (up ? Math.min(100 * 2 ** times, 10_000) : null),
  });
  let last: Error | null = null;
  redis.on('error', (error) => {
    last = error;
  });
  try {
    await redis.connect();
    await redis.ping();
    up = true;
    return redis;
  } catch (error) {
    redis.disconnect();
    const reason = last ?? error;
    throw new QueueError(
      'redis',
      { reason: 'none', address: withoutPassword(address), cause: textOf(reason) },
      { cause: reason },
    );
  }
}

/** BullMQ's errors of the connection, and ours, in one. */
export function redisError(address: string, error: unknown): QueueError {
  return new QueueError(
    'redis',
    { reason: 'failed', address: withoutPassword(address), cause: textOf(error) },
    { cause: error },
  );
}

function checkAddress(address: string): void {
  if (address.startsWith('/') || (/^rediss?:\/\//.test(address) && URL.canParse(address))) return;
  throw new QueueError('wrong-address', { address: withoutPassword(address) });
}

const withoutPassword = (address: string): string => address.replace(/\/\/[^/]*@/, '//***@');

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
