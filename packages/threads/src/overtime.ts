/** Milliseconds that a task was granted beyond its limit, in memory that its thread and the one that watches share. */
export type Overtime = Int32Array<SharedArrayBuffer>;

/**
 * None yet.
 *
 * @example
 * const overtime = noOvertime();
 * await seat.run({ page: 1, overtime }, signal, () => overtimeOf(overtime));
 */
export const noOvertime = (): Overtime => new Int32Array(new SharedArrayBuffer(4));

/**
 * Grants a task more, from within its thread.
 *
 * @example
 * grantOvertime(overtime, 60_000); // a page that is a picture
 */
export const grantOvertime = (overtime: Overtime, milliseconds: number): void =>
  void Atomics.add(overtime, 0, milliseconds);

/**
 * What a task was granted so far: milliseconds.
 *
 * @example
 * overtimeOf(noOvertime()); // 0
 */
export const overtimeOf = (overtime: Overtime): number => Atomics.load(overtime, 0);
