import type { Box } from '@juesuan/schema';

export const width = (box: Box): number => box.x1 - box.x0;
export const centreX = (box: Box): number => (box.x0 + box.x1) / 2;
export const centreY = (box: Box): number => (box.y0 + box.y1) / 2;

/** Does the middle of a box lie in another? */
export function isMiddleIn(box: Box, { x0, y0, x1, y1 }: Box): boolean {
  const [x, y] = [centreX(box), centreY(box)];
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** The smallest box round all of them; the boxes must not be none. */
export function union(boxes: readonly Box[]): Box {
  const round = nowhere();
  for (const box of boxes) extend(round, box);
  return round;
}

/** The smallest box round what stands somewhere; it must not be nothing. */
export function boxRound(items: readonly { box: Box }[]): Box {
  const round = nowhere();
  for (const { box } of items) extend(round, box);
  return round;
}

/** A box that any other makes larger. */
export const nowhere = (): Box => ({ x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity });

/** Makes a box so large that another is in it. */
export function extend(round: Box, box: Box): void {
  if (box.x0 < round.x0) round.x0 = box.x0;
  if (box.y0 < round.y0) round.y0 = box.y0;
  if (box.x1 > round.x1) round.x1 = box.x1;
  if (box.y1 > round.y1) round.y1 = box.y1;
}

/** For sorting: as `a - b`, of which each comparison would leave a fraction as garbage. */
export const ascending = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** How much two intervals share; negative is the gap between them. */
export const overlap = (a0: number, a1: number, b0: number, b1: number): number =>
  Math.min(a1, b1) - Math.max(a0, b0);
