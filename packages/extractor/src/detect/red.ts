import type { TextRun } from '../model/source.ts';
import { red } from '../model/tolerances.ts';

function isRed({ colour = 0 }: TextRun): boolean {
  const { values } = red;
  const blue = colour % values;
  const green = Math.floor(colour / values) % values;
  return Math.floor(colour / values / values) >= red.least && green <= red.mostOther && blue <= red.mostOther;
}

/** Is all text of a cell printed in red: the sign of a negative amount, where no other is printed? */
export const areRed = (runs: readonly TextRun[]): boolean => runs.length > 0 && runs.every(isRed);
