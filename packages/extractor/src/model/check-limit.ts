import { ExtractionError, type Param, type ProblemParams } from '@juesuan/schema';

type Without<T, Field extends string> = T extends unknown ? Omit<T, Field> : never;

/** What there is too much of. */
export type Limited = Without<
  Extract<ProblemParams['too-large'], { count: Param; limit: Param }>,
  'count' | 'limit'
>;

/** @throws {ExtractionError} `too-large` where there is more than the limit of something */
export function checkLimit(count: number, limit: number, what: Limited): void {
  if (count <= limit) return;
  throw new ExtractionError('too-large', { ...what, count, limit } as ProblemParams['too-large']);
}
