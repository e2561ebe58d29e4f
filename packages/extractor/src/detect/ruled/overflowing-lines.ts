import { overlap } from '../../model/geometry.ts';
import type { TextRun } from '../../model/source.ts';
import { ems, lineHeights } from '../../model/tolerances.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import { type PlacedRun, type RunsInCells, runsByCell } from './placed-run.ts';

/**
 * Gives lines of text back to the cell that they run over. A cell too low for its lines prints the first of them over the
 * border above, or the last over the border below, on a line of the neighbouring cell. Lines of one cell do not lie on one
 * another, so such a line goes with those that it is spaced from as lines are.
 */
export function withOverflowingLines({ xs, ys }: Lattice, placed: readonly PlacedRun[]): RunsInCells {
  const byCell = runsByCell(placed);
  const reachesOut = ({ run, cell }: PlacedRun): boolean =>
    isOn(run, ys[cell.row] ?? 0) || isOn(run, ys[cell.row + cell.rowSpan] ?? 0);
  // A run in each cell, or each within its cell.
  if (byCell.size === placed.length || !placed.some(reachesOut)) return { placed, byCell };
  const keyOf = (row: number, { column, columnSpan }: LatticeCell): number =>
    (row * xs.length + column) * xs.length + columnSpan;
  const tops = new Map<number, LatticeCell>();
  for (const cell of byCell.keys()) tops.set(keyOf(cell.row, cell), cell);
  const moved = new Map<TextRun, LatticeCell>();
  for (const [above, upper] of byCell) {
    const below = tops.get(keyOf(above.row + above.rowSpan, above));
    const lower = below && byCell.get(below);
    if (!below || !lower || (upper.length < 2 && lower.length < 2)) continue;
    const border = ys[below.row] ?? 0;
    const crosses = (run: TextRun): boolean => isOn(run, border);
    for (const run of upper.filter(crosses))
      if (upper.some((other) => liesOn(other, run)) && lower.some((next) => follows(run, next)))
        moved.set(run, below);
    for (const run of lower.filter(crosses))
      if (lower.some((other) => liesOn(run, other)) && upper.some((last) => follows(last, run)))
        moved.set(run, above);
  }
  if (moved.size === 0) return { placed, byCell };
  const settled = placed.map(({ run, cell }) => ({ run, cell: moved.get(run) ?? cell }));
  return { placed: settled, byCell: runsByCell(settled) };
}

const isOn = ({ box }: TextRun, border: number): boolean => box.y0 < border && box.y1 > border;

/** Is a line printed partly on the one below it, in type of one size? */
const liesOn = (upper: TextRun, lower: TextRun): boolean =>
  pitch(upper, lower) > ems.sameLine && pitch(upper, lower) < ems.leastPitch && areOver(upper, lower);

/** Does a line stand under another as the next line of a text does? */
const follows = (upper: TextRun, lower: TextRun): boolean =>
  pitch(upper, lower) >= ems.leastPitch &&
  pitch(upper, lower) <= lineHeights.nextLine &&
  areOver(upper, lower);

const pitch = (upper: TextRun, lower: TextRun): number =>
  (lower.baseline - upper.baseline) / Math.max(upper.fontSize, lower.fontSize);

const areOver = (a: TextRun, b: TextRun): boolean =>
  overlap(a.box.x0, a.box.x1, b.box.x0, b.box.x1) > 0 &&
  Math.abs(a.fontSize - b.fontSize) < ems.level * a.fontSize;
