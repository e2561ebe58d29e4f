import { counts, lineHeights } from '../../model/tolerances.ts';
import { hasHan, looksLikeFigure } from '../../words/cell-words.ts';
import type { BodyLine } from '../body-line.ts';
import { labelEnds } from '../label-ends.ts';

/**
 * The rows of words of letters in columns that rulings part, where none parts the rows: white space does that is wider than
 * between the lines of a cell, or else labels that end before their column does. `null` where the lines may be one row's.
 */
export function rowsOfLettersIn(lines: readonly BodyLine[]): BodyLine[][] | null {
  const parts = lines.flatMap((line) => line.parts);
  if (parts.some(({ part }) => hasHan(part.text) || looksLikeFigure(part.text))) return null;
  const first = Math.min(...parts.map(({ column }) => column));
  const isRow = ([top]: readonly BodyLine[]): boolean =>
    top !== undefined && top.parts.length >= 2 && top.parts.some(({ column }) => column === first);
  const tight = Math.min(...lines.slice(1).map((line, i) => pitch(lines[i], line)));
  const byGaps = cutAt(lines, (before, line) => pitch(before, line) > lineHeights.widerOfRow * tight);
  const rows = byGaps.length > 1 ? byGaps : cutAt(lines, labelEnds(lines));
  return rows.length >= counts.fewestRows && rows.every(isRow) ? rows : null;
}

const pitch = (above: BodyLine | undefined, line: BodyLine): number =>
  line.baseline - (above?.baseline ?? line.baseline);

function cutAt(
  lines: readonly BodyLine[],
  isCut: (before: BodyLine, line: BodyLine) => boolean,
): BodyLine[][] {
  const rows: BodyLine[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || isCut(before, line)) rows.push([line]);
    else rows.at(-1)?.push(line);
  });
  return rows;
}
