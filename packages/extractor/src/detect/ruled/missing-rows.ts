import { centreY, width } from '../../model/geometry.ts';
import type { TextRun } from '../../model/source.ts';
import { counts, points } from '../../model/tolerances.ts';
import type { BodyLine } from '../body-line.ts';
import { bodyRows, endInTotal, holdSeveralRows, stacked } from '../body-rows.ts';
import { beginWithHeader } from '../header-lines.ts';
import { linesOf, partsOf } from '../lines.ts';
import type { Lattice } from './lattice.ts';
import type { PlacedRun } from './place.ts';
import { rowsOfLettersIn } from './rows-of-letters.ts';
import type { RuledLine } from './rulings.ts';

/** The text of one band of the lattice, in cells that are as high as the band. */
export interface Band {
  from: number;
  to: number;
  lines: BodyLine[];
}

/** Does text stand under other text? A line alone holds no several rows. */
const holdsLines = (here: readonly PlacedRun[]): boolean =>
  here.some(({ run }) => run.baseline !== here[0]?.run.baseline);

/** The bands of a lattice, top to bottom; without the text of those that hold one line. */
export function bandsOf(lattice: Lattice, placed: readonly PlacedRun[]): Band[] {
  const ofOneRow = placed.filter(({ cell }) => cell.rowSpan === 1);
  const runsByRow = byRow(ofOneRow, ({ cell }) => cell.row);
  const cellsByRow = byRow(
    lattice.cells.filter((cell) => cell.rowSpan === 1),
    ({ row }) => row,
  );
  const columnOf = new Map<TextRun, number>(ofOneRow.map(({ run, cell }) => [run, cell.column]));
  return lattice.ys.slice(0, -1).map((_, row) => {
    const here = runsByRow.get(row) ?? [];
    const columns = cellsByRow.get(row) ?? [];
    const lines = (holdsLines(here) ? linesOf(here.map(({ run }) => run)) : []).map(
      (line): BodyLine => ({
        page: 0,
        baseline: line.baseline,
        fontSize: line.fontSize,
        slot: -1,
        parts: [...new Set(line.runs.map((run) => columnOf.get(run) ?? 0))].flatMap((column) => {
          const runs = line.runs.filter((run) => columnOf.get(run) === column);
          const [part, ...more] = partsOf({ ...line, runs }, Infinity);
          if (!part || more.length > 0) return [];
          const { columnSpan } = columns.find((cell) => cell.column === column) ?? { columnSpan: 1 };
          const cell = (lattice.xs[column + columnSpan] ?? 0) - (lattice.xs[column] ?? 0);
          return [{ part, column, room: cell - width(part.box) }];
        }),
      }),
    );
    return {
      from: lattice.xs[Math.min(...columns.map(({ column }) => column))] ?? 0,
      to: lattice.xs[Math.max(...columns.map(({ column, columnSpan }) => column + columnSpan))] ?? 0,
      lines,
    };
  });
}

function byRow<Item>(items: readonly Item[], rowOf: (item: Item) => number): Map<number, Item[]> {
  const rows = new Map<number, Item[]>();
  for (const item of items) {
    const row = rows.get(rowOf(item));
    if (row) row.push(item);
    else rows.set(rowOf(item), [item]);
  }
  return rows;
}

/** Has a lattice a band in which rows stand under one another, the header among them? Then no ruling parts it off. */
export function hidesHeader(bands: readonly Band[]): boolean {
  return bands.some(({ lines }) => stacked(lines) && beginWithHeader(lines));
}

/**
 * The rulings between rows that a table with all its columns drawn does not draw: half-way between the texts of rows
 * that stand under one another in one band.
 */
export function missingHorizontals(bands: readonly Band[], verticals: readonly RuledLine[]): RuledLine[] {
  // A table of nothing but columns; in one with rows, a cell of several lines is no sign of several rows.
  const open = bands.length === 1;
  return bands.flatMap(({ from, to, lines }) => {
    const rows = rowsOf(lines, open, bands.length <= counts.headerAndBody);
    if (rows.length === 0) return [];
    const between = rows.slice(1).map((row, i): RuledLine => {
      const above = Math.max(...middlesOf(rows[i] ?? []));
      const below = Math.min(...middlesOf(row));
      return { position: (above + below) / 2, from, to };
    });
    return [
      ...between,
      ...lastRow(verticals, Math.max(...middlesOf(rows.at(-1) ?? []))).map(
        (position): RuledLine => ({ position, from, to }),
      ),
    ];
  });
}

/** The rows of a band; none but where several stand under one another. */
function rowsOf(lines: readonly BodyLine[], open: boolean, isBody: boolean): BodyLine[][] {
  if (lines.length === 0) return [];
  if (stacked(lines) || endInTotal(lines) || (open && holdSeveralRows(lines))) return bodyRows(lines);
  return (isBody ? rowsOfLettersIn(lines) : null) ?? [];
}

/** Where the last row ends when the frame goes on below it to the end of the page: at the end of most verticals. */
function lastRow(verticals: readonly RuledLine[], text: number): number[] {
  const ends = verticals
    .filter((line) => line.from < text && line.to > text)
    .map((line) => line.to)
    .sort((a, b) => a - b);
  const end = ends[Math.floor(ends.length / 2)];
  return end === undefined || (ends.at(-1) ?? end) - end <= points.touch ? [] : [end];
}

const middlesOf = (row: readonly BodyLine[]): number[] =>
  row.flatMap(({ parts }) => parts.map(({ part }) => centreY(part.box)));
