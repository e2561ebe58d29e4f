import type { Box } from '@juesuan/schema';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { counts, points, shares } from '../../model/tolerances.ts';
import { isIn } from '../in-box.ts';
import { latticeOf } from './lattice.ts';
import { type PlacedRun, placeRuns } from './place.ts';
import type { RuledTable } from './ruled-table.ts';
import type { RuledRegion } from './rulings.ts';

/**
 * Regions in the order in which they take their text: a table that stands within another region, a cell of a larger table or
 * the decoration of a page, before that region.
 */
export function nestedFirst(
  regions: readonly RuledRegion[],
  runs: readonly TextRun[],
  mostCells: number,
): RuledRegion[] {
  const nested = regions.filter(
    (region) =>
      regions.some((other) => other !== region && surrounds(other.box, region.box)) &&
      isWholeTable(region, runs, mostCells),
  );
  return [...nested.toReversed(), ...regions.filter((region) => !nested.includes(region))];
}

/** Does a box stand within another, and touch none of its sides? */
export const surrounds = (outer: Box, inner: Box): boolean =>
  inner.x0 > outer.x0 + points.touch &&
  inner.x1 < outer.x1 - points.touch &&
  inner.y0 > outer.y0 + points.touch &&
  inner.y1 < outer.y1 - points.touch;

/** Text in several rows and several columns. */
function isWholeTable(region: RuledRegion, runs: readonly TextRun[], mostCells: number): boolean {
  const lattice = latticeOf(region, mostCells);
  const here = runs.filter((run) => isIn(run, region.box));
  const filled = filledCells(placeRuns(lattice, here).placed);
  const distinct = (of: (cell: PlacedRun['cell']) => number): number => new Set([...filled].map(of)).size;
  return (
    distinct(({ row }) => row) >= 2 &&
    distinct(({ column }) => column) >= 2 &&
    filled.size >= counts.fewestFilled
  );
}

const filledCells = (placed: readonly PlacedRun[]): ReadonlySet<PlacedRun['cell']> =>
  new Set(placed.map(({ cell }) => cell));

/** Lines round a page, or beside its text, in which all the text stands in one place: no table. */
export function isDecoration({ region: { box }, placed }: RuledTable, page: SourcePage): boolean {
  const area = (box.x1 - box.x0) * (box.y1 - box.y0);
  return area >= shares.mostOfPage * page.width * page.height && filledCells(placed).size < 2;
}
