import type { GreyPicture } from '../model.ts';
import { type Patch, patchesOf } from './components.ts';
import { fillBox } from './fill.ts';
import { inkMask } from './ink.ts';
import { resized } from './resize.ts';

/** Resolution at which letters are patches of a few pixels. */
const DPI = 75;
const INK = 170;
/** Sides of patches that may be letters: pixels at that resolution. */
const SMALLEST = 4;
const LARGEST = 22;
/** How far letters are smeared towards the next: pixels. */
const SMEAR = 2;
/** A line is no thinner than this when its shape is measured: pixels. */
const THINNEST = 8;

/** Does text run along the rows of a picture, and not along its columns? Letters stand closer than lines do. */
export function runsAlongRows(picture: GreyPicture): boolean {
  const scale = Math.min(1, DPI / picture.dpi);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const small = resized(picture, width, height);
  const letters = patchesOf(inkMask(small.data, INK), width, height).filter(isLetter);
  return longness(letters, width, height, SMEAR, 0) >= longness(letters, width, height, 0, SMEAR);
}

function isLetter({ x0, y0, x1, y1 }: Patch): boolean {
  const side = Math.max(x1 - x0, y1 - y0);
  return side >= SMALLEST && side <= LARGEST;
}

/** How long, for their thickness, the lines are that letters make when they are smeared one way. */
function longness(letters: readonly Patch[], width: number, height: number, dx: number, dy: number): number {
  const mask = new Uint8Array(width * height);
  const smeared = { width, height, data: mask };
  for (const { x0, y0, x1, y1 } of letters)
    fillBox(smeared, { x0: x0 - dx, y0: y0 - dy, x1: x1 + dx, y1: y1 + dy }, 1);
  let squares = 0;
  let sum = 0;
  for (const { x0, y0, x1, y1 } of patchesOf(mask, width, height)) {
    const [w, h] = [x1 - x0, y1 - y0];
    const ratio = dy > 0 ? h / Math.max(THINNEST, w) : w / Math.max(THINNEST, h);
    squares += ratio * ratio;
    sum += ratio;
  }
  return squares / Math.max(1, sum);
}
