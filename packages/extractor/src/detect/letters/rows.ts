import { counts, lineHeights } from '../../model/tolerances.ts';
import { beginsSmall, endsOpen, isFigureOrNothing } from '../../words/letters.ts';
import { type BodyLine, cutLines, pitchesOf } from '../body-line.ts';
import { labelEnds } from '../label-ends.ts';

/**
 * The rows of a body in words of letters. Rulings between rows part them; so does white space that is wider than that of
 * the lines of a cell; else a row begins where its label does.
 */
export function rowsOfLetters(lines: readonly BodyLine[]): BodyLine[][] {
  const parts = apart(lines);
  const tight = tightest(parts);
  const ends = labelEnds(lines);
  const isNextRow = (before: BodyLine, line: BodyLine): boolean =>
    line.parts.length >= 2 && before.parts.length > 0 && ends(before, line);
  return parts.flatMap((group) => {
    if (group.length === 1) return [group];
    const byGaps = cutLines(
      group,
      (before, line) => line.baseline - before.baseline > lineHeights.widerOfRow * tight && !goesOn(line),
    );
    if (parts.length > 1 && byGaps.length === 1 && mayBeRow(group)) return [group];
    const fits =
      byGaps.length > 1 && byGaps.length < group.length && byGaps.every(mayBeRow) && byGaps.some(isWrapped);
    return fits ? byGaps.flatMap((row) => cutLines(row, isNextRow)) : byLabels(group);
  });
}

/** Lines between two rulings, or of one page where there are none. */
function apart(lines: readonly BodyLine[]): BodyLine[][] {
  return cutLines(lines, (before, line) => line.page !== before.page || line.slot !== before.slot);
}

function tightest(groups: readonly (readonly BodyLine[])[]): number {
  const fontSize = groups[0]?.[0]?.fontSize ?? 0;
  return Math.min(...groups.flatMap(pitchesOf).filter((pitch) => pitch >= lineHeights.below * fontSize));
}

const columnsOf = (line: BodyLine): Set<number> => new Set(line.parts.map(({ column }) => column));
const figureColumns = (line: BodyLine): number[] =>
  line.parts.flatMap(({ part, column }) => (isFigureOrNothing(part.text) ? [column] : []));

/** No two lines of a row have figures in the same column. */
function mayBeRow(row: readonly BodyLine[]): boolean {
  const figures = row.flatMap((line) => [...new Set(figureColumns(line))]);
  const words = row.flatMap(({ parts }) => parts).filter(({ part }) => !isFigureOrNothing(part.text));
  const stacked = figures.filter((column, i) => figures.indexOf(column) !== i);
  // A figure may be a word of a text that is broken.
  return stacked.every((column) => words.some((word) => word.column === column));
}

/** Some line has text in fewer columns than the row, or goes on with a small letter. */
const isWrapped = (row: readonly BodyLine[]): boolean => {
  const all = new Set(row.flatMap((line) => [...columnsOf(line)]));
  return row.length > 1 && row.some((line, i) => columnsOf(line).size < all.size || (i > 0 && goesOn(line)));
};

const labelOf = ({ parts }: BodyLine): string | null =>
  parts.find(({ column }) => column === 0)?.part.text ?? null;

const goesOn = (line: BodyLine): boolean => line.parts.every(({ part }) => beginsSmall(part.text));

/** Where lines stand equally far apart: a label begins a row, but for one that goes on with the label above. */
function byLabels(lines: readonly BodyLine[]): BodyLine[][] {
  const rows: BodyLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && row.length < counts.linesOfRow && belongs(line, row)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

function belongs(line: BodyLine, row: readonly BodyLine[]): boolean {
  if (!mayBeRow([...row, line])) return false;
  const label = labelOf(line);
  const above = row.at(-1) as BodyLine;
  if (label === null) return true;
  const before = row.map(labelOf).findLast((text) => text !== null) ?? '';
  if (beginsSmall(label) || endsOpen(before)) return true;
  // The label of the row above is on its first line alone.
  return (
    labelOf(above) === null &&
    row.every((other) => labelOf(other) === null) &&
    figureColumns(line).length === 0 &&
    line.parts.length === 1
  );
}
