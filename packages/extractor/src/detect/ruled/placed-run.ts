import type { TextRun } from '../../model/source.ts';
import type { LatticeCell } from './lattice.ts';

/** A run of text and the cell of the lattice that it is in. */
export interface PlacedRun {
  run: TextRun;
  cell: LatticeCell;
}

export type RunsByCell = ReadonlyMap<LatticeCell, readonly TextRun[]>;

/** The runs of a lattice, one by one and by the cells that they are in. */
export interface RunsInCells {
  placed: readonly PlacedRun[];
  byCell: RunsByCell;
}

/** The runs of a table in its cells; those that stand in none. */
export interface Placing extends RunsInCells {
  unplaced: TextRun[];
}

/** The runs in each cell that has some, in the order in which they are placed. */
export function runsByCell(placed: readonly PlacedRun[]): RunsByCell {
  const byCell = new Map<LatticeCell, TextRun[]>();
  for (const { run, cell } of placed) {
    const runs = byCell.get(cell);
    if (runs) runs.push(run);
    else byCell.set(cell, [run]);
  }
  return byCell;
}
