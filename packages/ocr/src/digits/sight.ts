import type { GreyPicture } from '../model.ts';

/** Samples from the middle of a digit to its sides, and to its top and bottom: each a twentieth of a letter's height. */
const ACROSS = 6;
const DOWN = 10;
const SAMPLES_OF_EM = 20;
/** How far a digit may stand from where it was looked for: samples. */
const REACH = 2;
const WIDTH = 2 * ACROSS + 1;
const HEIGHT = 2 * DOWN + 1;
const AREA = WIDTH * HEIGHT;
/** Places that a digit is looked for at, each way; and the samples that all of them need. */
const PLACES = 2 * REACH + 1;
const WIDE = WIDTH + 2 * REACH;
const HIGH = HEIGHT + 2 * REACH;
/** Grids with less contrast are paper. */
const BLANK = 60;

/** A grid of ink, its mean 0 and its length 1: the product of two is how alike they are, from -1 to 1. */
export type Shape = Float32Array;

/** What stands at a place, looked at from there and from places near it; the middle one is the place itself. */
export type Sight = readonly Shape[];

/** Of the shapes of a sight the one that stands in the middle. */
export const MIDDLE = (PLACES ** 2 - 1) / 2;

/**
 * What stands at a place of a page.
 *
 * @param x of its middle: pixels
 * @param y of its middle: pixels
 * @param em height of the page's usual letters: pixels
 */
export function sightAt(clean: GreyPicture, x: number, y: number, em: number): Sight {
  const step = em / SAMPLES_OF_EM;
  const ink = inkAbout(clean, x - (ACROSS + REACH) * step, y - (DOWN + REACH) * step, step);
  // All in one piece of memory: a page has a thousand digits.
  const all = new Float32Array(PLACES ** 2 * AREA);
  const shapes: Shape[] = [];
  for (let v = 0; v < PLACES; v++) {
    for (let u = 0; u < PLACES; u++) {
      const at = shapes.length * AREA;
      const shape = all.subarray(at, at + AREA);
      for (let row = 0, o = 0; row < HEIGHT; row++)
        for (let i = (row + v) * WIDE + u, end = i + WIDTH; i < end; i++, o++) shape[o] = ink[i] as number;
      shapes.push(normalised(shape));
    }
  }
  return shapes;
}

/** Darkness between pixels, from a place on; none outside the page. */
function inkAbout(
  { width, height, data }: GreyPicture,
  fromX: number,
  fromY: number,
  step: number,
): Float32Array {
  const ink = new Float32Array(WIDE * HIGH);
  for (let v = 0; v < HIGH; v++) {
    const y = fromY + v * step;
    const top = Math.floor(y);
    if (top < 0 || top + 1 >= height) continue;
    const b = y - top;
    for (let u = 0; u < WIDE; u++) {
      const x = fromX + u * step;
      const left = Math.floor(x);
      if (left < 0 || left + 1 >= width) continue;
      const a = x - left;
      const i = top * width + left;
      const over = (data[i] as number) * (1 - a) + (data[i + 1] as number) * a;
      const under = (data[i + width] as number) * (1 - a) + (data[i + width + 1] as number) * a;
      ink[v * WIDE + u] = 255 - over * (1 - b) - under * b;
    }
  }
  return ink;
}

/** A shape made, in its place, as shapes are compared; one of paper alone is like nothing. */
export function normalised(shape: Float32Array): Shape {
  let sum = 0;
  for (let i = 0; i < shape.length; i++) sum += shape[i] as number;
  const mean = sum / shape.length;
  let squares = 0;
  for (let i = 0; i < shape.length; i++) squares += ((shape[i] as number) - mean) ** 2;
  const length = Math.sqrt(squares);
  if (length < BLANK) return shape.fill(0);
  for (let i = 0; i < shape.length; i++) shape[i] = ((shape[i] as number) - mean) / length;
  return shape;
}

/** How alike two shapes are: 1 for the same. */
export function likeness(a: Shape, b: Shape): number {
  // Four sums at a time: none waits for the one before it. Each is declared by itself, or it begins as an integer and is slow.
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const fours = a.length - (a.length % 4);
  for (let i = 0; i < fours; i += 4) {
    s0 += (a[i] as number) * (b[i] as number);
    s1 += (a[i + 1] as number) * (b[i + 1] as number);
    s2 += (a[i + 2] as number) * (b[i + 2] as number);
    s3 += (a[i + 3] as number) * (b[i + 3] as number);
  }
  for (let i = fours; i < a.length; i++) s0 += (a[i] as number) * (b[i] as number);
  return s0 + s1 + s2 + s3;
}

/** Of the shapes of a sight that which is most like another. */
export function nearest(sight: Sight, other: Shape): { shape: Shape; likeness: number } {
  let [best, most] = [sight[MIDDLE] as Shape, -Infinity];
  for (const shape of sight) {
    const alike = likeness(shape, other);
    if (alike > most) [most, best] = [alike, shape];
  }
  return { shape: best, likeness: most };
}
