import type { SourcePicture } from '@juesuan/extractor';
import type { Box } from '@juesuan/schema';
import type { GreyPicture, Placement, PreparedPage, RulingPieces, SlopeLine, Turns } from './model.ts';
import { runsAlongRows } from './picture/axis.ts';
import { patchesOf } from './picture/components.ts';
import { greyOf, type RedBlocks } from './picture/grey.ts';
import { greySeals } from './picture/grey-seal.ts';
import { withoutSeals } from './picture/lift-seal.ts';
import { evenLit } from './picture/light.ts';
import { placed, preparedPoint, unbent } from './picture/placement.ts';
import { resized } from './picture/resize.ts';
import { skewOf } from './picture/skew.ts';
import { isOneBit, softened } from './picture/soften.ts';
import { turned } from './picture/turn.ts';
import { rulingsIn } from './rulings/pieces.ts';
import { slopesOf } from './rulings/slopes.ts';

/** Finer pictures are shrunk: nothing is read better at more, and an A3 page at 600 dpi has 70 million pixels. */
const FINEST = 300;
/** Skew below it is left to the rulings, which tell it better; a page that is level stays as sharp as it is: radians. */
const LEVEL = 0.0015;
/** Slopes of rulings below it are none. */
const FLAT = 0.0006;
/** Rounds of flattening: the rulings of a page that was strongly bent are found better once it is less so. */
const ROUNDS = 3;
/** Smaller patches of red are specks: blocks. */
const LEAST_SEAL = 6;

/** What is known of a page before it is looked at. */
export interface PrepareOptions {
  /** Quarter turns that make it upright; found from its letters where left out (a half turn cannot be). */
  turns?: Turns;
}

/**
 * Makes the picture of a page ready for reading: grey, without the ink of seals, evenly lit, letters along the rows,
 * level and flat. Whether the page stands on its head only a recogniser can tell: {@link turnedOver} turns it.
 *
 * @param picture left as it is
 *
 * @example
 * const page = preparePage(picture);
 * const { lines } = layOut(page);
 */
export function preparePage(picture: SourcePicture, options: PrepareOptions = {}): PreparedPage {
  const { grey, seals } = greyOf(picture);
  const oneBit = isOneBit(grey);
  // Digits of one bit read better softened twice than once, and worse four times.
  const lit = evenLit(shrunk(oneBit ? softened(softened(grey)) : grey));
  const stamps = oneBit ? [] : greySeals(lit);
  const even = withoutSeals(lit, stamps);
  const turns = options.turns ?? (runsAlongRows(even) ? 0 : 3);
  const upright = turned(even, turns);
  const { width, height, dpi } = upright;
  const start = unbent({ scale: picture.dpi / dpi, width, height, turns });
  const flat = flattened(upright, start);
  return {
    ...flat,
    seals: [
      ...(seals === null ? [] : sealsOn(flat.placement, seals, dpi)),
      ...stamps.map(({ box }) => onPage(flat.placement, box, picture.dpi / dpi, dpi)),
    ],
    isOneBit: oneBit,
    sourceDpi: picture.dpi,
  };
}

/**
 * A prepared page that stood on its head, turned by a half.
 *
 * @example
 * const { lines } = layOut(turnedOver(page));
 */
export function turnedOver(page: PreparedPage): PreparedPage {
  const { width, height, dpi } = page.grey;
  const across = over(page.placement.across, height);
  const down = over(page.placement.down, width);
  const turns = ((page.placement.turns + 2) % 4) as Turns;
  const [right, bottom] = [(width * 72) / dpi, (height * 72) / dpi];
  const grey = turned(page.grey, 2);
  return {
    ...page,
    grey,
    placement: { ...page.placement, turns, across, down },
    pieces: rulingsIn(grey),
    seals: page.seals.map(({ x0, y0, x1, y1 }) => ({
      x0: right - x1,
      y0: bottom - y1,
      x1: right - x0,
      y1: bottom - y0,
    })),
  };
}

const over = ({ base, change }: SlopeLine, size: number): SlopeLine => ({
  base: base + change * size,
  change: -change,
});

function shrunk(grey: GreyPicture): GreyPicture {
  if (grey.dpi <= FINEST) return grey;
  const scale = FINEST / grey.dpi;
  const [width, height] = [Math.round(grey.width * scale), Math.round(grey.height * scale)];
  return { ...resized(grey, width, height), dpi: FINEST };
}

/** Level, then flat by its rulings; each time from the upright picture, so that it is blurred once. */
function flattened(
  upright: GreyPicture,
  start: Placement,
): { grey: GreyPicture; placement: Placement; pieces: RulingPieces } {
  const skew = skewOf(upright);
  let placement: Placement = Math.abs(skew) > LEVEL ? { ...start, skew } : start;
  let grey = placement === start ? upright : placed(upright, placement);
  let pieces = rulingsIn(grey);
  const pt = grey.dpi / 72;
  for (let round = 1; round < ROUNDS; round++) {
    const across = slopesOf(pieces.horizontal, pt);
    const down = slopesOf(pieces.vertical, pt);
    if (Math.max(steepest(across, grey.height), steepest(down, grey.width)) <= FLAT) break;
    placement = {
      ...placement,
      across: added(placement.across, across),
      down: added(placement.down, down),
    };
    grey = placed(upright, placement);
    pieces = rulingsIn(grey);
  }
  return { grey, placement, pieces };
}

const steepest = (line: SlopeLine | null, size: number): number =>
  line === null ? 0 : Math.max(Math.abs(line.base), Math.abs(line.base + line.change * size));

const added = (line: SlopeLine, more: SlopeLine | null): SlopeLine =>
  more === null ? line : { base: line.base + more.base, change: line.change + more.change };

/** Boxes round the red ink of a picture, in points of the prepared page. */
function sealsOn(placement: Placement, blocks: RedBlocks, dpi: number): Box[] {
  const found = patchesOf(blocks.red, blocks.width, blocks.height).filter(({ area }) => area >= LEAST_SEAL);
  return found.map((box) => onPage(placement, box, blocks.side, dpi));
}

/** A box of a picture, `side` pixels of it to each of its own, in points of the prepared page. */
function onPage(placement: Placement, { x0, y0, x1, y1 }: Box, side: number, dpi: number): Box {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => preparedPoint(placement, x * side, y * side));
  const xs = corners.map(({ x }) => (x * 72) / dpi);
  const ys = corners.map(({ y }) => (y * 72) / dpi);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
