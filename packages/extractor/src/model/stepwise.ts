import type { Param, ProblemParams } from '@juesuan/schema';

type Without<T, Field extends string> = T extends unknown ? Omit<T, Field> : never;

/** Where work stands: on which page, before which table. */
export type Where = Without<Extract<ProblemParams['timed-out'], { limit: Param }>, 'limit'>;

/** Work that stops between its steps, each time saying where it stands. */
export type Stepwise<T> = Generator<Where, T, void>;

/** Does one piece of synchronous work, under whatever holds for the reading it is of. */
export type Within = <T>(work: () => T) => T;

/** Does the work at once. */
export function finish<T>(work: Stepwise<T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
