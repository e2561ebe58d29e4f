import type { Box } from '@juesuan/schema';
import type { GreyPicture } from '../model.ts';
import { type Patch, patchesOf } from './components.ts';
import { fillBox } from './fill.ts';

/** A seal in a grey picture: its box in pixels, and how bright its ink is on bare paper. */
export interface GreySeal {
  box: Box;
  shade: number;
}

/** A seal's ink is lighter than print and darker than paper. */
const DARKEST = 65;
const LIGHTEST = 190;
/** Side of the cells that ink is counted in: inches. */
const CELL = 1 / 100;
/** Share of a cell and its eight neighbours that must be such ink, of all and of what is no print: strokes of print are thinner. */
const INKED_OF_ALL = 0.35;
const INKED = 0.7;
/** Cells that a ring may be broken by. */
const BROKEN = 2;
/** Sizes of seals in inches, how much longer than wide one is, and how much of its box its thick strokes fill. */
const SMALLEST = 0.45;
const LARGEST = 2.4;
const LONGEST = 2;
const FULLEST = 0.6;
/** Beyond its thick strokes a seal has soft edges: cells. */
const MARGIN = 3;
/** Shades that are counted together on each side of one. */
const NEAR_SHADES = 3;

/**
 * The seals of an evenly lit picture that were scanned in grey: thick strokes of one shade, lighter than print, that together
 * have the size of a seal. Shades behind headers are lighter or longer, and photographs larger.
 */
export function greySeals(picture: GreyPicture): GreySeal[] {
  const cells = cellsOf(picture);
  const thick = thickOf(cells);
  const { across, down, side } = cells;
  const inch = picture.dpi / side;
  const found = patchesOf(widened(thick, across, down), across, down).filter((patch) => {
    const [w, h] = [patch.x1 - patch.x0, patch.y1 - patch.y0];
    const [short, long] = [Math.min(w, h), Math.max(w, h)];
    const hasSize = short >= SMALLEST * inch && long <= LARGEST * inch && long <= LONGEST * short;
    return hasSize && countIn(thick, across, patch) <= FULLEST * w * h;
  });
  const isOuter = ({ x0, y0, x1, y1 }: Patch): boolean =>
    !found.some((other) => other.x0 < x0 && other.y0 < y0 && other.x1 > x1 && other.y1 > y1);
  // The star within a ring is a part of the same seal.
  return found.filter(isOuter).map(({ x0, y0, x1, y1 }) => ({
    box: {
      x0: Math.max(0, x0 - MARGIN) * side,
      y0: Math.max(0, y0 - MARGIN) * side,
      x1: Math.min(across, x1 + MARGIN) * side,
      y1: Math.min(down, y1 + MARGIN) * side,
    },
    shade: shadeOf(picture, thick, cells, { x0, y0, x1, y1, area: 0 }),
  }));
}

/** A picture in cells, with how many pixels of each are print, and how many may be a seal's ink. */
interface Cells {
  /** Pixels. */
  side: number;
  across: number;
  down: number;
  ink: Uint8Array;
  print: Uint8Array;
}

function cellsOf({ width, height, data, dpi }: GreyPicture): Cells {
  const side = Math.max(1, Math.round(dpi * CELL));
  const across = Math.floor(width / side);
  const down = Math.floor(height / side);
  const ink = new Uint8Array(across * down);
  const print = new Uint8Array(across * down);
  for (let y = 0; y < down * side; y++) {
    const row = Math.floor(y / side) * across;
    for (let x = 0, i = y * width; x < across * side; x++, i++) {
      const sample = data[i] as number;
      if (sample > LIGHTEST) continue;
      const cell = row + Math.floor(x / side);
      const kind = sample < DARKEST ? print : ink;
      kind[cell] = (kind[cell] as number) + 1;
    }
  }
  return { side, across, down, ink, print };
}

/** 1 where a cell lies in a thick stroke that may be a seal's. */
function thickOf({ side, across, down, ink, print }: Cells): Uint8Array {
  const area = 9 * side * side;
  const about = [-across - 1, -across, -across + 1, -1, 0, 1, across - 1, across, across + 1];
  const thick = new Uint8Array(across * down);
  for (let at = across + 1; at < thick.length - across - 1; at++) {
    if (ink[at] === 0 && print[at] === 0) continue;
    let [inked, printed] = [0, 0];
    for (const by of about) {
      inked += ink[at + by] as number;
      printed += print[at + by] as number;
    }
    if (inked >= INKED_OF_ALL * area && inked >= INKED * (area - printed)) thick[at] = 1;
  }
  return thick;
}

function widened(thick: Uint8Array, across: number, down: number): Uint8Array {
  const wide = { width: across, height: down, data: new Uint8Array(thick.length) };
  for (let at = thick.indexOf(1); at >= 0; at = thick.indexOf(1, at + 1)) {
    const [x, y] = [at % across, Math.floor(at / across)];
    fillBox(wide, { x0: x - BROKEN, y0: y - BROKEN, x1: x + BROKEN + 1, y1: y + BROKEN + 1 }, 1);
  }
  return wide.data;
}

function countIn(thick: Uint8Array, across: number, { x0, y0, x1, y1 }: Patch): number {
  let count = 0;
  for (let y = y0; y < y1; y++)
    for (let at = y * across + x0; at < y * across + x1; at++) count += thick[at] as number;
  return count;
}

/** The commonest shade of the thick strokes of a patch. */
function shadeOf(
  { width, data }: GreyPicture,
  thick: Uint8Array,
  { across, side }: Cells,
  { x0, y0, x1, y1 }: Patch,
): number {
  const counts = new Uint32Array(256);
  for (let y = y0 * side; y < y1 * side; y++) {
    const row = Math.floor(y / side) * across;
    for (let x = x0 * side; x < x1 * side; x++) {
      if (thick[row + Math.floor(x / side)] === 0) continue;
      const sample = data[y * width + x] as number;
      counts[sample] = (counts[sample] as number) + 1;
    }
  }
  let [shade, most] = [DARKEST, 0];
  for (let g = DARKEST; g <= LIGHTEST; g++) {
    const near = counts.subarray(g - NEAR_SHADES, g + NEAR_SHADES + 1).reduce((sum, count) => sum + count, 0);
    if (near > most) [most, shade] = [near, g];
  }
  return shade;
}
