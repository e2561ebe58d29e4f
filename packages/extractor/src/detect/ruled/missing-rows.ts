import { centreY, width } from '../../model/geometry.ts';
import { counts, points } from '../../model/tolerances.ts';
import { hasHan } from '../../words/cell-words.ts';
import type { BodyLine } from '../body-line.ts';
import { bodyRows, endInTotal, holdSeveralRows, stacked } from '../body-rows.ts';
import { beginWithHeader } from '../header-lines.ts';
import { rowsOfLetters } from '../letter-rows.ts';
import { linesOf, partsOf } from '../lines.ts';
import { rowsAroundPanels } from '../rows-around-panels.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import type { PlacedRun, RunsByCell, RunsInCells } from './placed-run.ts';
import { rowsOfLettersIn } from './rows-of-letters.ts';
import type { RuledLine } from './rulings.ts';

/** The text of one band of the lattice, in cells that are as high as the band. */
export interface Band {
  from: number;
  to: number;
  lines: BodyLine[];
  /** Its lines can be no one row. */
  isStacked: boolean;
}

/** Does text stand under other text? A line alone holds no several rows. */
const holdsLines = (here: readonly PlacedRun[]): boolean =>
  here.some(({ run }) => run.baseline !== here[0]?.run.baseline);

/**
 * The bands of a lattice, top to bottom; without the text of those that hold one line, or, where there are many, one run in each
 * cell: none of these holds several rows.
 */
export function bandsOf(lattice: Lattice, { placed, byCell }: RunsInCells): Band[] {
  const count = lattice.ys.length - 1;
  const several = count > counts.headerAndBody ? rowsWithSeveral(byCell) : null;
  const mayHoldRows = ({ row, rowSpan }: LatticeCell): boolean =>
    rowSpan === 1 && (several === null || several.has(row));
  const runsByRow = Map.groupBy(
    placed.filter(({ cell }) => mayHoldRows(cell)),
    ({ cell }) => cell.row,
  );
  const cellsByRow = Map.groupBy(lattice.cells.filter(mayHoldRows), ({ row }) => row);
  return Array.from({ length: count }, (_, row) => {
    const here = runsByRow.get(row) ?? [];
    if (!holdsLines(here)) return { from: 0, to: 0, lines: [], isStacked: false };
    const columns = cellsByRow.get(row) ?? [];
    const lines = linesIn(here, lattice);
    return {
      from: lattice.xs[Math.min(...columns.map(({ column }) => column))] ?? 0,
      to: lattice.xs[Math.max(...columns.map(({ column, columnSpan }) => column + columnSpan))] ?? 0,
      lines,
      isStacked: stacked(lines),
    };
  });
}

/** The rows of which a cell holds several runs. */
function rowsWithSeveral(byCell: RunsByCell): Set<number> {
  const rows = new Set<number>();
  for (const [{ row }, runs] of byCell) if (runs.length > 1) rows.add(row);
  return rows;
}

/** The lines of one band, each cell's text a part of its line. */
function linesIn(here: readonly PlacedRun[], { xs }: Lattice): BodyLine[] {
  const cellOf = new Map(here.map(({ run, cell }) => [run, cell]));
  return linesOf(here.map(({ run }) => run)).map((line): BodyLine => {
    const parts: BodyLine['parts'] = [];
    for (const [place, runs] of Map.groupBy(line.runs, (run) => cellOf.get(run))) {
      const [part, ...more] = partsOf({ ...line, runs }, Infinity);
      if (!place || !part || more.length > 0) continue;
      const { column, columnSpan } = place;
      const cell = (xs[column + columnSpan] ?? 0) - (xs[column] ?? 0);
      parts.push({ part, column, room: cell - width(part.box) });
    }
    const { baseline, fontSize } = line;
    return { page: 0, baseline, fontSize, slot: -1, parts };
  });
}

/** Has a lattice a band in which rows stand under one another, the header among them? Then no ruling parts it off. */
export function hidesHeader(bands: readonly Band[]): boolean {
  return bands.some(({ lines, isStacked }) => isStacked && beginWithHeader(lines));
}

/**
 * The rulings between rows that a table with all its columns drawn does not draw: half-way between the texts of rows
 * that stand under one another in one band.
 */
export function missingHorizontals(bands: readonly Band[], verticals: readonly RuledLine[]): RuledLine[] {
  // A table of nothing but columns; in one with rows, a cell of several lines is no sign of several rows.
  const open = bands.length === 1;
  return bands.flatMap((band) => {
    const { from, to, lines, isStacked } = band;
    if (lines.length === 0) return [];
    const panels = panelsBetween(band, verticals);
    const isSeveral = panels.size > 0 || isStacked || endInTotal(lines) || (open && holdSeveralRows(lines));
    const isBody = bands.length <= counts.headerAndBody;
    // None but where several stand under one another.
    const rows = isSeveral
      ? rowsAroundPanels(lines, panels, areLetters(lines) ? rowsOfLetters : bodyRows)
      : ((isBody ? rowsOfLettersIn(lines) : null) ?? []);
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

const areLetters = (lines: readonly BodyLine[]): boolean =>
  !lines.some(({ parts }) => parts.some(({ part }) => hasHan(part.text)));

/** The lines, by their places, that head the rows below them: at their height no ruling parts columns. */
function panelsBetween({ from, to, lines }: Band, verticals: readonly RuledLine[]): Set<number> {
  const inner = verticals.filter(
    ({ position }) => position > from + points.touch && position < to - points.touch,
  );
  // A cell may clip its last line, of which the baseline stands below all rulings.
  const isParted = (line: BodyLine): boolean => {
    const middle = Math.max(...middlesOf([line]));
    return inner.some((ruling) => ruling.from < middle && ruling.to > middle);
  };
  const heads = lines.flatMap((line, i) => (isParted(line) ? [] : [i]));
  return new Set(heads.length < lines.length ? heads : []);
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
