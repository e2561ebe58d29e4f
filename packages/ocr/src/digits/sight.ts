import type { GreyPicture } from '../model.ts';

/** Samples from the middle of a digit to its sides, and to its top and bottom: each a twentieth of a letter's height. */
const ACROSS = 6;
const DOWN = 10;
const SAMPLES_OF_EM = 20;
/** How far a digit may stand from where it was looked for: samples. */
const REACH = 2;
const WIDTH = 2 * ACROSS + 1;
const HEIGHT = 2 * DOWN + 1;
/** Grids with less contrast are paper. */
const BLANK = 60;

/** A grid of ink, its mean 0 and its length 1: the product of two is how alike they are, from -1 to 1. */
export type Shape = Float32Array;

/** What stands at a place, looked at from there and from places near it; the middle one is the place itself. */
export type Sight = readonly Shape[];

/** Of the shapes of a sight the one that stands in the middle. */
export const MIDDLE = ((2 * REACH + 1) ** 2 - 1) / 2;

/**
 * What stands at a place of a page.
 *
 * @param x of its middle: pixels
 * @param y of its middle: pixels
 * @param em height of the page's usual letters: pixels
 */
export function sightAt(clean: GreyPicture, x: number, y: number, em: number): Sight {
  const step = em / SAMPLES_OF_EM;
  const [width, height] = [WIDTH + 2 * REACH, HEIGHT + 2 * REACH];
  const ink = new Float32Array(width * height);
  for (let v = 0, i = 0; v < height; v++)
    for (let u = 0; u < width; u++, i++)
      ink[i] = inkAt(clean, x + (u - ACROSS - REACH) * step, y + (v - DOWN - REACH) * step);
  const shapes: Shape[] = [];
  for (let v = 0; v <= 2 * REACH; v++) {
    for (let u = 0; u <= 2 * REACH; u++) {
      const shape = new Float32Array(WIDTH * HEIGHT);
      for (let row = 0; row < HEIGHT; row++) {
        const from = (row + v) * width + u;
        shape.set(ink.subarray(from, from + WIDTH), row * WIDTH);
      }
      shapes.push(normalised(shape));
    }
  }
  return shapes;
}

/** Darkness between pixels; none outside the page. */
function inkAt({ width, height, data }: GreyPicture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 0;
  const i = top * width + left;
  const [a, b] = [x - left, y - top];
  const over = (data[i] as number) * (1 - a) + (data[i + 1] as number) * a;
  const under = (data[i + width] as number) * (1 - a) + (data[i + width + 1] as number) * a;
  return 255 - over * (1 - b) - under * b;
}

/** Shapes as they are compared; one of paper alone is like nothing. */
export function normalised(shape: Float32Array): Shape {
  let sum = 0;
  for (const value of shape) sum += value;
  const mean = sum / shape.length;
  let squares = 0;
  for (const value of shape) squares += (value - mean) ** 2;
  const length = Math.sqrt(squares);
  return length < BLANK ? new Float32Array(shape.length) : shape.map((value) => (value - mean) / length);
}

/** How alike two shapes are: 1 for the same. */
export function likeness(a: Shape, b: Shape): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
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
