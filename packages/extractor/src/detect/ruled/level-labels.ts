import { slotOf } from '../../model/slot-of.ts';
import { counts, ems, shares } from '../../model/tolerances.ts';
import { hasHan, looksLikeFigure } from '../../words/cell-words.ts';
import { linesOf, type RunLine, textOf } from '../lines.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import type { PlacedRun, RunsInCells } from './placed-run.ts';

/**
 * Rulings between rows may begin right of the labels. A cell over several rows that has just one line a row, each level with
 * the row's other text, holds a label for each; the lines of one wrapped label stand nearer than rows do.
 *
 * @param withHeader the cell may hold the header of the labels too: its first line, which stands over several rows
 */
export function withLevelLabels(lattice: Lattice, placing: RunsInCells, withHeader = false): Lattice {
  if (lattice.cells.every(({ rowSpan }) => rowSpan === 1)) return lattice;
  const firstFigures = firstRowOfFigures(placing);
  const cells = lattice.cells.flatMap((cell) => {
    // Above all figures is the header. Its lines may be level with rows of the header beside it by chance: 因公出国 | （境）费.
    const isOfBody = cell.row + cell.rowSpan > firstFigures;
    const rows = cell.rowSpan > 1 && isOfBody ? labelRows(cell, lattice, placing, withHeader) : null;
    if (rows === null) return [cell];
    const end = cell.row + cell.rowSpan;
    return rows.map((row, i) => ({ ...cell, row, rowSpan: (rows[i + 1] ?? end) - row }));
  });
  return cells.length === lattice.cells.length
    ? lattice
    : { ...lattice, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** The rows at which the labels of a cell begin: one for each of its lines; `null` where it holds no labels of rows. */
function labelRows(
  cell: LatticeCell,
  lattice: Lattice,
  { placed, byCell }: RunsInCells,
  withHeader: boolean,
): number[] | null {
  const lines = linesOf(byCell.get(cell) ?? []);
  const header = withHeader && lines.length > 2 ? cell.rowSpan - lines.length : 0;
  if (lines.length + header !== cell.rowSpan || header < 0) return null;
  const labels = header > 0 ? lines.slice(1) : lines;
  const first = cell.row + cell.rowSpan - labels.length;
  const areLevel = labels.every((line, i) => isLabel(line, first + i, lattice, placed));
  if (!areLevel) return null;
  return [...(header > 0 ? [cell.row] : []), ...labels.map((_, i) => first + i)];
}

/** The first row in which a figure stands; before all rows where none does. */
function firstRowOfFigures({ placed }: RunsInCells): number {
  const rows = placed.filter(({ run }) => looksLikeFigure(run.text)).map(({ cell }) => cell.row);
  return rows.length === 0 ? -1 : rows.reduce((first, row) => Math.min(first, row));
}

/**
 * Does a cell over several rows hold labels of letters, most of them level with rows, and more, so that none of its lines is a row's
 * for sure: the label of a group, or one that is broken?
 */
export function hidesLabels(lattice: Lattice, { placed, byCell }: RunsInCells): boolean {
  return [...byCell].some(([cell, runs]) => {
    if (cell.rowSpan < counts.fewestRows || runs.some(({ text }) => hasHan(text))) return false;
    const lines = linesOf(runs);
    const level = lines.filter((line) =>
      isLabel(line, Math.max(cell.row, slotOf(lattice.ys, line.baseline)), lattice, placed),
    );
    return level.length >= counts.fewestRows && level.length >= shares.regularRows * lines.length;
  });
}

function isLabel(
  { runs, baseline, fontSize }: RunLine,
  row: number,
  { ys }: Lattice,
  placed: readonly PlacedRun[],
): boolean {
  const isInRow = baseline > (ys[row] ?? 0) && baseline <= (ys[row + 1] ?? 0);
  const level = placed.some(
    ({ run, cell: beside }) =>
      beside.row === row && beside.rowSpan === 1 && Math.abs(run.baseline - baseline) <= ems.level * fontSize,
  );
  return isInRow && level && textOf(runs).trim().length >= 2;
}
