import type { Box } from '@juesuan/schema';
import { isAmount, isFigureRun, isMoneyLike, isWithCents } from '@juesuan/schema/words';
import { centreX, centreY } from '../../model/geometry.ts';
import { slotOf } from '../../model/slot-of.ts';
import type { TextRun } from '../../model/source.ts';
import { ems, points } from '../../model/tolerances.ts';
import { cutRun } from '../cut-run.ts';
import { changesKind, gapAt } from '../glyph-gaps.ts';
import { boxOfCell, type Lattice, type LatticeCell } from './lattice.ts';
import { withOverflowingLines } from './overflowing-lines.ts';
import type { PlacedRun, Placing } from './placed-run.ts';

export type { PlacedRun } from './placed-run.ts';

/** Which cell of a lattice a point is in. */
export class Places {
  readonly lattice: Lattice;
  readonly #cells: LatticeCell[];
  readonly #columns: number;

  constructor(lattice: Lattice) {
    this.lattice = lattice;
    this.#columns = lattice.xs.length - 1;
    this.#cells = new Array(this.#columns * (lattice.ys.length - 1));
    for (const cell of lattice.cells)
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
        for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
          this.#cells[row * this.#columns + column] = cell;
  }

  at(x: number, y: number): LatticeCell | null {
    const column = slot(this.lattice.xs, x);
    const row = slot(this.lattice.ys, y);
    return column < 0 || row < 0 ? null : (this.#cells[row * this.#columns + column] ?? null);
  }
}

/** Index of the slot between two boundaries that holds a value; values just outside belong to the outer slot. */
function slot(boundaries: readonly number[], value: number): number {
  const first = boundaries[0] ?? 0;
  const last = boundaries.at(-1) ?? 0;
  if (value < first - points.touch || value > last + points.touch) return -1;
  return slotOf(boundaries, value);
}

const inside = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 - points.touch &&
  inner.x1 <= outer.x1 + points.touch &&
  inner.y0 >= outer.y0 - points.touch &&
  inner.y1 <= outer.y1 + points.touch;

/** The cell that a run begins and ends in. */
function cellOfWhole({ box, edges }: TextRun, places: Places): LatticeCell | null {
  const y = centreY(box);
  const first = places.at(edges[0] ?? box.x0, y);
  return first !== null && first === places.at(edges.at(-1) ?? box.x1, y) ? first : null;
}

/**
 * Gives a run to the cell it stands in. Evidence, strongest first: the clip box that a word processor set for the cell;
 * the ruling that a gap between two glyphs coincides with (the run is cut there); the cell that most glyphs are in, for
 * a number that runs over its border.
 */
export function placeRun(run: TextRun, places: Places): PlacedRun[] {
  const whole = cellOfWhole(run, places);
  return whole === null ? placePieces(run, places) : [{ run, cell: whole }];
}

/** The same for a run that does not begin and end in one cell. */
function placePieces(run: TextRun, places: Places): PlacedRun[] {
  const y = centreY(run.box);
  const clipped = run.clip && places.at(centreX(run.clip), y);
  if (run.clip && clipped && inside(run.clip, boxOfCell(places.lattice, clipped)))
    return [{ run, cell: clipped }];
  return cutAtRulings(run, places, y);
}

function cutAtRulings(run: TextRun, places: Places, y: number): PlacedRun[] {
  const placed: PlacedRun[] = [];
  const cellOf = (glyph: number): LatticeCell | null =>
    places.at(((run.edges[glyph] ?? 0) + (run.edges[glyph + 1] ?? 0)) / 2, y);
  let from = 0;
  for (let glyph = 1; glyph <= run.glyphs.length; glyph++) {
    const isCut =
      glyph === run.glyphs.length ||
      (cellOf(glyph) !== cellOf(glyph - 1) &&
        (gapAt(run, glyph) >= ems.cutGap * run.fontSize ||
          changesKind(run, glyph) ||
          endsAmount(run, from, glyph) ||
          endsCents(run, from, glyph, places.lattice)));
    if (!isCut) continue;
    const piece = cutRun(run, from, glyph);
    from = glyph;
    const cell = piece && mostOf(piece, places, y);
    if (piece && cell) placed.push({ run: piece, cell });
  }
  return placed;
}

/** A whole amount ends at the ruling, and figures that make no number with it go on: neighbours that touch. */
const endsAmount = (run: TextRun, from: number, glyph: number): boolean =>
  !isAmount(run.text) &&
  isMoneyLike(run.glyphs.slice(from, glyph).join('')) &&
  isFigureRun(run.glyphs.slice(glyph).join('').slice(0, 1));

/** Cents end at the ruling, and a code touches it, so that both make a number of more decimals: 15.51 | 399. */
const endsCents = (run: TextRun, from: number, glyph: number, { xs }: Lattice): boolean =>
  isAmount(run.text) &&
  !isWithCents(run.text) &&
  isWithCents(run.glyphs.slice(from, glyph).join('')) &&
  xs.some((x) => Math.abs(x - (run.edges[glyph] ?? 0)) <= ems.atGlyph * run.fontSize);

function mostOf(run: TextRun, places: Places, y: number): LatticeCell | null {
  const widths = new Map<LatticeCell, number>();
  for (let glyph = 0; glyph < run.glyphs.length; glyph++) {
    const from = run.edges[glyph] ?? 0;
    const to = run.edges[glyph + 1] ?? 0;
    const cell = places.at((from + to) / 2, y);
    if (cell) widths.set(cell, (widths.get(cell) ?? 0) + Math.max(to - from, points.rounding));
  }
  let best: LatticeCell | null = null;
  for (const [cell, share] of widths) if (best === null || share > (widths.get(best) ?? 0)) best = cell;
  return best;
}

export function placeRuns(lattice: Lattice, runs: readonly TextRun[]): Placing {
  const places = new Places(lattice);
  const placed: PlacedRun[] = [];
  const unplaced: TextRun[] = [];
  for (const run of runs) {
    const whole = cellOfWhole(run, places);
    if (whole !== null) {
      placed.push({ run, cell: whole });
      continue;
    }
    const pieces = placePieces(run, places);
    for (const piece of pieces) placed.push(piece);
    if (pieces.length === 0) unplaced.push(run);
  }
  return { ...withOverflowingLines(lattice, placed), unplaced };
}
