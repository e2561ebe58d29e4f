import { ExtractionError } from '@juesuan/schema';

/** @throws {ExtractionError} `too-large` where there is more than the limit of something */
export function checkLimit(count: number, limit: number, what: string): void {
  if (count > limit)
    throw new ExtractionError('too-large', `${what}: ${count}, more than the limit of ${limit}`);
}
