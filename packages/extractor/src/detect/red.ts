import type { TextRun } from '../model/source.ts';

/** Of 255: a red that no one takes for black or grey, nor for orange. */
const LEAST_RED = 150;
const MOST_OTHER = 100;

const isRed = ({ colour = 0 }: TextRun): boolean =>
  colour >> 16 >= LEAST_RED && ((colour >> 8) & 255) <= MOST_OTHER && (colour & 255) <= MOST_OTHER;

/** Is all text of a cell printed in red: the sign of a negative amount, where no other is printed? */
export const areRed = (runs: readonly TextRun[]): boolean => runs.length > 0 && runs.every(isRed);
