/**
 * The queue cannot be used: Redis is not there, does not let us in, or is not what it should be.
 *
 * @example
 * await retryDead({ redis }).catch((error) => console.error(error instanceof QueueError, error.message));
 */
export class QueueError extends Error {
  override readonly name = 'QueueError';
  readonly code: 'redis' | 'wrong-address';

  constructor(code: QueueError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
