import { ProblemError } from '@juesuan/schema';

/**
 * The queue cannot be used: Redis is not there, does not let us in, or is not what it should be.
 *
 * @example
 * await retryDead({ redis }).catch((error) => console.error(error instanceof QueueError, error.message));
 */
export class QueueError extends ProblemError<'redis' | 'wrong-address'> {
  override readonly name = 'QueueError';
}
