import type { Box } from '@juesuan/schema';
import { checkLimit } from '../../model/check-limit.ts';
import { ascending, overlap } from '../../model/geometry.ts';
import { slotOf } from '../../model/slot-of.ts';
import { points, shares } from '../../model/tolerances.ts';
import { defaultDetectionLimits } from '../limits.ts';
import type { RuledLine, RuledRegion } from './rulings.ts';

/** A cell of the lattice: which places it covers. */
export interface LatticeCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** Column and row boundaries (one more than columns and rows) and the cells between them, covering all places. */
export interface Lattice {
  xs: number[];
  ys: number[];
  cells: LatticeCell[];
}

/** Distinct boundaries in ascending order: near ones are one; an open outer side is closed at `min` and `max`. */
function boundaries(positions: readonly number[], min: number, max: number): number[] {
  const distinct: number[] = [];
  for (const position of [...positions].sort(ascending))
    if (distinct.length === 0 || position - (distinct.at(-1) ?? 0) > points.snap) distinct.push(position);
  if ((distinct[0] ?? Infinity) - min > points.touch) distinct.unshift(min);
  if (max - (distinct.at(-1) ?? -Infinity) > points.touch) distinct.push(max);
  return distinct;
}

/** The lines at each boundary, so that no place looks through all of them. */
function linesAt(positions: readonly number[], lines: readonly RuledLine[]): RuledLine[][] {
  const at = positions.map((): RuledLine[] => []);
  for (const line of lines) {
    const first = slotOf(positions, line.position - 2 * points.snap);
    for (let i = first; (positions[i] ?? Infinity) <= line.position + 2 * points.snap; i++)
      if (Math.abs(line.position - (positions[i] ?? Infinity)) <= points.snap) at[i]?.push(line);
  }
  return at;
}

/** Are lines drawn from one boundary across them to the next? */
function areDrawn(
  lines: readonly RuledLine[] | undefined,
  across: readonly number[],
  boundary: number,
): boolean {
  if (lines === undefined) return false;
  const [from, to] = [across[boundary] ?? 0, across[boundary + 1] ?? 0];
  let length = 0;
  for (const line of lines) length += Math.max(0, overlap(line.from, line.to, from, to));
  return length >= shares.border * (to - from);
}

/**
 * The cells that a region's rulings draw: places of the full lattice that no ruling parts are one cell. Outer sides
 * count as drawn even where the frame is open.
 *
 * @throws {ExtractionError} `too-large` for more places than `mostCells`
 */
export function latticeOf(region: RuledRegion, mostCells = defaultDetectionLimits.cells): Lattice {
  const { horizontals, verticals, box } = region;
  const xs = boundaries(
    verticals.map((v) => v.position),
    box.x0,
    box.x1,
  );
  const ys = boundaries(
    horizontals.map((h) => h.position),
    box.y0,
    box.y1,
  );
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  checkLimit(rows * columns, mostCells, { reason: 'cells' });
  const parent = new Int32Array(rows * columns);
  for (let i = 0; i < parent.length; i++) parent[i] = i;
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] as number;
    parent[i] = root;
    return root;
  };
  const [verticalsAt, horizontalsAt] = [linesAt(xs, verticals), linesAt(ys, horizontals)];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      if (column + 1 < columns && !areDrawn(verticalsAt[column + 1], ys, row))
        parent[find(place + 1)] = find(place);
      if (row + 1 < rows && !areDrawn(horizontalsAt[row + 1], xs, column))
        parent[find(place + columns)] = find(place);
    }
  for (let i = 0; i < parent.length; i++) parent[i] = find(i);
  return { xs, ys, cells: rectangles(parent, rows, columns) };
}

/** Cuts groups of places into rectangles; a group that is one stays whole. */
function rectangles(groups: Int32Array, rows: number, columns: number): LatticeCell[] {
  const taken = new Uint8Array(rows * columns);
  const cells: LatticeCell[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      if (taken[place]) continue;
      const group = groups[place];
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        groups[place + columnSpan] === group &&
        !taken[place + columnSpan]
      )
        columnSpan++;
      let rowSpan = 1;
      const sameAt = (from: number): boolean => {
        for (let other = from; other < from + columnSpan; other++)
          if (groups[other] !== group || taken[other]) return false;
        return true;
      };
      while (row + rowSpan < rows && sameAt(place + rowSpan * columns)) rowSpan++;
      for (let r = 0; r < rowSpan; r++) taken.fill(1, place + r * columns, place + r * columns + columnSpan);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  return cells;
}

export function boxOfCell({ xs, ys }: Lattice, cell: LatticeCell): Box {
  return {
    x0: xs[cell.column] ?? 0,
    y0: ys[cell.row] ?? 0,
    x1: xs[cell.column + cell.columnSpan] ?? 0,
    y1: ys[cell.row + cell.rowSpan] ?? 0,
  };
}
