import type { GreyPicture } from '../model.ts';
import { patchesOf } from './components.ts';
import type { GreySeal } from './grey-seal.ts';

/** By how much what is print under a seal is darker than its ink, and ink that did not take well lighter. */
const DARKER = 25;
const LIGHTER = 40;
/** Half the sides of the squares about a pixel that say whether it is a seal's: inches. */
const NEAR = 1 / 100;
const FAR = 1 / 40;
/** Shares of what is no print there that are a seal's ink: alone, or where much of what is farther off is ink too. */
const COVERED = 0.55;
const COVERED_THIN = 0.48;
const DENSE = 0.38;
/** A seal's soft edges: pixels that are added one after another, where so many of the eight about them are covered. */
const FRINGE = 4;
const BESIDE = 3;
/** Smaller pieces beside a seal are its own: inches; their darkest brightness, and how much print may touch them. */
const PIECE = 1 / 22;
const PIECE_LIGHTEST = 200;
const TOUCH = 2;
const PRINTED = 0.25;
/** Under a seal, from this share of its brightness on all is paper. */
const PAPER = 0.88;
const WHITE = 250;

/** What a pixel may be by its brightness alone. */
const PRINT = 0;
const INK = 1;
const LIGHT = 2;

/** A picture with the ink of seals lifted off to the paper, or to the print under it. */
export function withoutSeals(picture: GreyPicture, seals: readonly GreySeal[]): GreyPicture {
  if (seals.length === 0) return picture;
  const data = picture.data.slice();
  for (const seal of seals) lift(picture, seal, data);
  return { ...picture, data };
}

/** The pixels of a seal's box: what each may be, and 1 where the seal covers it. */
interface Part {
  width: number;
  height: number;
  data: Uint8Array;
  kinds: Uint8Array;
  covered: Uint8Array;
}

function lift(picture: GreyPicture, { box, shade }: GreySeal, out: Uint8Array): void {
  const part = partOf(picture, box, shade);
  const near = Math.max(1, Math.round(picture.dpi * NEAR));
  cover(part, near, Math.round(picture.dpi * FAR));
  for (let round = 0; round < FRINGE; round++) widen(part);
  coverPieces(part, picture.dpi * PIECE);
  for (let y = 0, o = 0; y < part.height; y++) {
    for (let x = 0, i = (box.y0 + y) * picture.width + box.x0; x < part.width; x++, i++, o++) {
      const paper = part.covered[o] === 1 ? shade * PAPER : paperAt(part, x, y, near, shade);
      if (paper < WHITE) out[i] = Math.min(WHITE, ((part.data[o] as number) * WHITE) / paper);
    }
  }
}

function partOf({ width: row, data }: GreyPicture, { x0, y0, x1, y1 }: GreySeal['box'], shade: number): Part {
  const [width, height] = [x1 - x0, y1 - y0];
  const part = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    part.set(data.subarray((y0 + y) * row + x0, (y0 + y) * row + x1), y * width);
  const kinds = part.map((sample) =>
    sample < shade - DARKER ? PRINT : sample <= shade + LIGHTER ? INK : LIGHT,
  );
  return { width, height, data: part, kinds, covered: new Uint8Array(part.length) };
}

/** Covers the middle of a seal's strokes. */
function cover({ width, height, kinds, covered }: Part, near: number, far: number): void {
  const inks = sumsOf(kinds, INK, width, height);
  const lights = sumsOf(kinds, LIGHT, width, height);
  const shareAbout = (x: number, y: number, reach: number): number => {
    const sum = sumAbout(inks, width, height, x, y, reach);
    return sum / (sum + sumAbout(lights, width, height, x, y, reach));
  };
  for (let y = 0, o = 0; y < height; y++) {
    for (let x = 0; x < width; x++, o++) {
      if (kinds[o] !== INK) continue;
      const share = shareAbout(x, y, near);
      if (share >= COVERED || (share >= COVERED_THIN && shareAbout(x, y, far) >= DENSE)) covered[o] = 1;
    }
  }
}

/** How many pixels of a kind are above and to the left of each corner. */
function sumsOf(kinds: Uint8Array, kind: number, width: number, height: number): Uint32Array {
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0, i = 0, o = width + 2; y < height; y++, o++) {
    for (let x = 0, sum = 0; x < width; x++, i++, o++) {
      if (kinds[i] === kind) sum++;
      sums[o] = (sums[o - width - 1] as number) + sum;
    }
  }
  return sums;
}

function sumAbout(
  sums: Uint32Array,
  width: number,
  height: number,
  x: number,
  y: number,
  reach: number,
): number {
  const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
  const top = Math.max(0, y - reach) * (width + 1);
  const bottom = Math.min(height, y + reach + 1) * (width + 1);
  const [a, b] = [sums[top + left] as number, sums[top + right] as number];
  return (sums[bottom + right] as number) - (sums[bottom + left] as number) - b + a;
}

/** Covers the pixels beside the covered ones that are no print. */
function widen(part: Part): void {
  const { width, height, kinds } = part;
  const before = part.covered.slice();
  const about = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, o = y * width + 1; x < width - 1; x++, o++) {
      if (before[o] === 1 || kinds[o] === PRINT) continue;
      let count = 0;
      for (const by of about) count += before[o + by] as number;
      if (count >= BESIDE) part.covered[o] = 1;
    }
  }
}

/** Covers the small pieces that are left beside a seal's strokes. */
function coverPieces({ width, height, data, kinds, covered }: Part, longest: number): void {
  const isLeft = data.map((sample, o) =>
    covered[o] === 0 && kinds[o] !== PRINT && sample < PIECE_LIGHTEST ? 1 : 0,
  );
  for (const { x0, y0, x1, y1, area } of patchesOf(isLeft, width, height)) {
    if (Math.max(x1 - x0, y1 - y0) > longest) continue;
    let [printed, under] = [0, 0];
    for (let y = Math.max(0, y0 - TOUCH); y < Math.min(height, y1 + TOUCH); y++) {
      for (let x = Math.max(0, x0 - TOUCH); x < Math.min(width, x1 + TOUCH); x++) {
        if (covered[y * width + x] === 1) under++;
        else if (kinds[y * width + x] === PRINT) printed++;
      }
    }
    if (under === 0 || printed > PRINTED * area) continue;
    for (let y = y0; y < y1; y++)
      for (let o = y * width + x0; o < y * width + x1; o++) if (isLeft[o] === 1) covered[o] = 1;
  }
}

/** How bright paper is where print is: as much of it as is about is under the seal. */
function paperAt(
  { width, height, kinds, covered }: Part,
  x: number,
  y: number,
  near: number,
  shade: number,
): number {
  if (kinds[y * width + x] !== PRINT) return WHITE;
  let [under, free] = [0, 0];
  for (let v = Math.max(0, y - near); v <= Math.min(height - 1, y + near); v++) {
    for (let u = Math.max(0, x - near); u <= Math.min(width - 1, x + near); u++) {
      const at = v * width + u;
      if (covered[at] === 1) under++;
      else if (kinds[at] !== PRINT) free++;
    }
  }
  return under === 0 ? WHITE : WHITE - ((WHITE - shade) * under) / (under + free);
}
