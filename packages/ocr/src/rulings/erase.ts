import type { GreyPicture, RulingPiece, RulingPieces } from '../model.ts';

/** Brightness up to which the middle of a ruling is ink, and its edges are. */
const MIDDLE = 225;
const EDGE = 215;
/** Pixels about a ruling's middle in which its darkest pixel is looked for. */
const ABOUT = 2;
/** By how much more than its thickness a dark stretch may be the ruling: pixels, and points. */
const MORE_PIXELS = 2.5;
const MORE_POINTS = 0.4;
/** Brightness of paper, and how many pixels a ruling may take to fade into it: its pale rim is read as a 1 or a bracket. */
const PAPER = 246;
const RIM = 3;

/** White where rulings were; letters that cross them stay. */
export function withoutRulings(grey: GreyPicture, { horizontal, vertical }: RulingPieces): GreyPicture {
  const { width, height, dpi } = grey;
  const data = grey.data.slice();
  for (const piece of horizontal)
    erase(data, piece, { along: 1, across: width, length: width, depth: height }, dpi);
  for (const piece of vertical)
    erase(data, piece, { along: width, across: 1, length: height, depth: width }, dpi);
  return { width, height, data, dpi };
}

/** Steps in the samples along and across a ruling, and the size of the picture in these directions. */
interface Way {
  along: number;
  across: number;
  length: number;
  depth: number;
}

function erase(data: Uint8Array, piece: RulingPiece, way: Way, dpi: number): void {
  const { along, across, length, depth } = way;
  const pt = dpi / 72;
  const middle = (piece.from + piece.to) / 2;
  const limit = Math.round(piece.thickness * pt + MORE_PIXELS + pt * MORE_POINTS);
  const end = Math.min(length, piece.to + 1);
  for (let x = Math.max(0, piece.from - 1); x < end; x++) {
    const centre = Math.round(piece.position + piece.slope * (x - middle));
    const column = x * along;
    const best = darkestIn(
      data,
      column,
      across,
      Math.max(0, centre - ABOUT),
      Math.min(depth - 1, centre + ABOUT),
    );
    if (best < 0) continue;
    let [a, b] = [best, best];
    while (a > 0 && best - a <= limit + 2 && (data[column + (a - 1) * across] as number) < EDGE) a--;
    while (b < depth - 1 && b - best <= limit + 2 && (data[column + (b + 1) * across] as number) < EDGE) b++;
    // A longer dark stretch is a letter's stroke that crosses the ruling.
    if (b - a > limit) continue;
    a = rimFrom(data, column, across, a, -1, depth);
    b = rimFrom(data, column, across, b, 1, depth);
    for (let y = a; y <= b; y++) data[column + y * across] = 255;
  }
}

/** Where a ruling has faded into paper, going one way from its edge; a letter beside it is darker than its rim. */
function rimFrom(
  data: Uint8Array,
  column: number,
  across: number,
  edge: number,
  step: 1 | -1,
  depth: number,
): number {
  let at = edge;
  for (let k = 0; k < RIM && at + step >= 0 && at + step < depth; k++) {
    const next = data[column + (at + step) * across] as number;
    if (next >= PAPER || next < (data[column + at * across] as number)) break;
    at += step;
  }
  return at;
}

/** The darkest place of a short stretch, -1 where all of it is paper. */
function darkestIn(data: Uint8Array, column: number, across: number, from: number, to: number): number {
  let [best, dark] = [-1, MIDDLE + 1];
  for (let y = from; y <= to; y++) {
    const sample = data[column + y * across] as number;
    if (sample < dark) [dark, best] = [sample, y];
  }
  return best;
}
