import { readOf } from './decisions.ts';
import type { State } from './state.ts';

/** Decides that the selected record is as printed. */
export function sayRight(state: State): void {
  if (state.record !== null) state.decide({ verdict: 'right' });
}

/** Decides that it is not, and leaves open what is printed. */
export function sayWrong(state: State): void {
  if (state.record !== null) state.decide({ verdict: 'wrong' });
}

/** Decides what is printed in its place; nothing but what was read is no correction. */
export function sayPrinted(state: State, printed: string, note: string): void {
  const { record } = state;
  if (record === null) return;
  const said = note === '' ? {} : { note };
  if (printed === readOf(record)) state.decide({ verdict: 'right', ...said });
  else state.decide({ verdict: 'corrected', printed, ...said });
}
