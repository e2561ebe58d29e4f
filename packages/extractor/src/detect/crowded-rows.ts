import { lineHeights } from '../model/tolerances.ts';
import { hasHan, looksLikeCode, looksLikeFigure } from '../words/cell-words.ts';
import { matchKey } from '../words/key.ts';
import type { BodyLine } from './body-line.ts';

/**
 * Two figures in one cell stand on lines of their own: figures alone, nearer to a row that has a figure in their column than
 * rows stand to one another, and beside others of it that have but one line. They are that row's, and no row without a label.
 */
export function withCrowdedCells(rows: readonly BodyLine[][]): BodyLine[][] {
  const joined: BodyLine[][] = [];
  rows.forEach((row, i) => {
    const [above, below] = [joined.at(-1), rows[i + 1]];
    if (!above || !isOfRow(row, above, below, rows[i - 2])) joined.push([...row]);
    else joined[joined.length - 1] = crowded(above, row);
  });
  for (let i = joined.length - 2; i >= 0; i--) {
    const [row, below] = [joined[i], joined[i + 1]];
    if (row && below && isOfRow(row, below, joined[i - 1], joined[i + 2]))
      joined.splice(i, 2, crowded(row, below));
  }
  return joined;
}

/** Are figures alone of a row beside them: `other` is the row on their other side, `beyond` the one behind that row? */
function isOfRow(
  alone: readonly BodyLine[],
  row: readonly BodyLine[],
  other: readonly BodyLine[] | undefined,
  beyond: readonly BodyLine[] | undefined,
): boolean {
  const [line, ...more] = alone;
  if (!line || more.length > 0 || !line.parts.every(({ part }) => isPlainFigure(part.text))) return false;
  const figures = new Set(
    row.flatMap(({ parts }) =>
      parts.filter(({ part }) => isPlainFigure(part.text)).map(({ column }) => column),
    ),
  );
  const columns = new Set(line.parts.map(({ column }) => column));
  if (!row.some(isLabelled) || columns.size >= figures.size) return false;
  if (![...columns].every((column) => figures.has(column))) return false;
  const gap = distance(alone, row);
  if (gap > lineHeights.crowded * line.fontSize) return false;
  return (
    gap <= lineHeights.crowdedOfRow * distance(alone, other) &&
    gap <= lineHeights.crowdedOfRow * distance(row, beyond)
  );
}

const isPlainFigure = (text: string): boolean => looksLikeFigure(text) && !looksLikeCode(text);

const isLabelled = ({ parts }: BodyLine): boolean =>
  parts.some(
    ({ part }) => looksLikeCode(part.text) || hasHan(part.text) || /\p{L}/u.test(matchKey(part.text)),
  );

/** From the nearest lines of two rows; without end where there is none, or on another page. */
function distance(row: readonly BodyLine[], other: readonly BodyLine[] | undefined): number {
  if (!other || other[0]?.page !== row[0]?.page) return Infinity;
  return Math.min(...row.flatMap((a) => other.map((b) => Math.abs(a.baseline - b.baseline))));
}

/** The lines of both as one row, those of its cells that hold several figures marked. */
function crowded(above: readonly BodyLine[], below: readonly BodyLine[]): BodyLine[] {
  const columnsOf = (row: readonly BodyLine[]): Set<number> =>
    new Set(row.flatMap(({ parts }) => parts.map(({ column }) => column)));
  const [one, other] = [columnsOf(above), columnsOf(below)];
  return [...above, ...below].map((line) => ({
    ...line,
    parts: line.parts.map((part) =>
      one.has(part.column) && other.has(part.column) ? { ...part, crowded: true as const } : part,
    ),
  }));
}
