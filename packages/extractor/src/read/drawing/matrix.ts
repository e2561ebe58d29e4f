import type { Box } from '@juesuan/schema';

/** PDF's `[a b c d e f]`: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`, as one matrix. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** `Math.hypot` to the last bit; most lines are level or upright and need no root. */
export const lengthOf = (x: number, y: number): number =>
  y === 0 ? Math.abs(x) : x === 0 ? Math.abs(y) : Math.hypot(x, y);

/** The upright box round a rectangle after the transform. */
export function transformBox(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const ax = m[0] * x0;
  const bx = m[0] * x1;
  const cx = m[2] * y0;
  const dx = m[2] * y1;
  const ay = m[1] * x0;
  const by = m[1] * x1;
  const cy = m[3] * y0;
  const dy = m[3] * y1;
  return {
    x0: Math.min(ax, bx) + Math.min(cx, dx) + m[4],
    y0: Math.min(ay, by) + Math.min(cy, dy) + m[5],
    x1: Math.max(ax, bx) + Math.max(cx, dx) + m[4],
    y1: Math.max(ay, by) + Math.max(cy, dy) + m[5],
  };
}

/** What two boxes share; where they share nothing the result is inside out (`x1 < x0` or `y1 < y0`). */
export const intersect = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
});

/** Hundredths of a point: path values arrive as float32 (444.6099853515625 for 444.61). */
export const round = (value: number): number => Math.round(value * 100) / 100;

export const roundBox = (box: Box): Box => ({
  x0: round(box.x0),
  y0: round(box.y0),
  x1: round(box.x1),
  y1: round(box.y1),
});
