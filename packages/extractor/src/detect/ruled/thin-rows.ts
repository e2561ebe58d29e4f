import { points, shares } from '../../model/tolerances.ts';
import type { Lattice } from './lattice.ts';
import type { PlacedRun } from './place.ts';
import type { RuledLine, RuledRegion } from './rulings.ts';

/**
 * A region without the lines that leave no room for a row of text above or below them and go on beside it only in some
 * columns: underlines as wide as their cells, and rulings of a stamp or a box printed on the table. The region itself where
 * there are none.
 */
export function withoutThinRows(
  region: RuledRegion,
  lattice: Lattice,
  placed: readonly PlacedRun[],
): RuledRegion {
  const { ys, cells } = lattice;
  const type = Math.min(...placed.map(({ run }) => run.fontSize));
  const least = shares.thinRow * type;
  const isThin = (row: number): boolean => (ys[row + 1] ?? 0) - (ys[row] ?? 0) < least;
  if (!ys.slice(0, -1).some((_, row) => isThin(row))) return region;
  const filled = new Set(placed.flatMap(({ cell }) => (cell.rowSpan === 1 ? [cell.row] : [])));
  const spanned = new Set(
    cells.flatMap(({ row, rowSpan }) => Array.from({ length: rowSpan - 1 }, (_, i) => row + 1 + i)),
  );
  const marks = ys.filter(
    (_, i) => spanned.has(i) && [i - 1, i].some((row) => isThin(row) && !filled.has(row)),
  );
  if (marks.length === 0) return region;
  const isMark = ({ position }: RuledLine): boolean =>
    marks.some((y) => Math.abs(y - position) <= points.snap);
  return { ...region, horizontals: region.horizontals.filter((line) => !isMark(line)) };
}
