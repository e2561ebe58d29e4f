import { ems } from '../../model/tolerances.ts';
import { linesOf, textOf } from '../lines.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import type { PlacedRun } from './place.ts';

/**
 * Rulings between rows may begin right of the labels. A cell over several rows that has just one line a row, each level with
 * the row's other text, holds a label for each; the lines of one wrapped label stand nearer than rows do.
 */
export function withLevelLabels(lattice: Lattice, placed: readonly PlacedRun[]): Lattice {
  const cells = lattice.cells.flatMap((cell) =>
    cell.rowSpan > 1 && holdsLabels(cell, lattice, placed)
      ? Array.from({ length: cell.rowSpan }, (_, i) => ({ ...cell, row: cell.row + i, rowSpan: 1 }))
      : [cell],
  );
  return cells.length === lattice.cells.length
    ? lattice
    : { ...lattice, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function holdsLabels(cell: LatticeCell, { ys }: Lattice, placed: readonly PlacedRun[]): boolean {
  const lines = linesOf(placed.filter((one) => one.cell === cell).map(({ run }) => run));
  return (
    lines.length === cell.rowSpan &&
    lines.every(({ runs, baseline, fontSize }, i) => {
      const row = cell.row + i;
      const isInRow = baseline > (ys[row] ?? 0) && baseline <= (ys[row + 1] ?? 0);
      const level = placed.some(
        ({ run, cell: beside }) =>
          beside.row === row &&
          beside.rowSpan === 1 &&
          Math.abs(run.baseline - baseline) <= ems.level * fontSize,
      );
      return isInRow && level && textOf(runs).trim().length >= 2;
    })
  );
}
