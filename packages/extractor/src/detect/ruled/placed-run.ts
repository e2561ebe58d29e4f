import type { TextRun } from '../../model/source.ts';
import type { LatticeCell } from './lattice.ts';

/** A run of text and the cell of the lattice that it is in. */
export interface PlacedRun {
  run: TextRun;
  cell: LatticeCell;
}
