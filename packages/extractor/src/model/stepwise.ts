/** Work that stops between its steps, each time saying where it stands: `before the tables of page 3 were looked for`. */
export type Stepwise<T> = Generator<string, T, void>;

/** Does the work at once. */
export function finish<T>(work: Stepwise<T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
