import { counts, lineHeights } from '../../model/tolerances.ts';
import { looksLikeFigure } from '../../words/cell-words.ts';
import { type BodyLine, cutLines, pitchesOf } from '../body-line.ts';
import { rowsShown } from '../letter-rows.ts';

/**
 * The rows of words and signs in columns that rulings part, where none parts the rows: white space does that is wider than
 * between the lines of a cell, or else texts that end before their column does. `null` where the lines may be one row's.
 */
export function rowsOfLettersIn(lines: readonly BodyLine[]): BodyLine[][] | null {
  const parts = lines.flatMap((line) => line.parts);
  if (parts.some(({ part }) => looksLikeFigure(part.text))) return null;
  const first = Math.min(...parts.map(({ column }) => column));
  const isRow = ([top]: readonly BodyLine[]): boolean =>
    top !== undefined && top.parts.length >= 2 && top.parts.some(({ column }) => column === first);
  const tight = Math.min(...pitchesOf(lines));
  const byGaps = cutLines(
    lines,
    (before, line) => line.baseline - before.baseline > lineHeights.widerOfRow * tight,
  );
  const rows = byGaps.length > 1 ? byGaps : rowsShown(lines);
  return rows.length >= counts.fewestRows && rows.every(isRow) ? rows : null;
}
