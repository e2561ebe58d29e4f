import { isRed } from '../model/red.ts';
import type { TextRun } from '../model/source.ts';

/** Is all text of a cell printed in red: the sign of a negative amount, where no other is printed? */
export const areRed = (runs: readonly TextRun[]): boolean =>
  runs.length > 0 && runs.every(({ colour = 0 }) => isRed(colour));
