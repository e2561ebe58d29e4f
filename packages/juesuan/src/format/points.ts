/** Hundredths of a point are finer than any printer, and keep outputs comparable between runs. */
const points = (length: number): number => Math.round(length * 100) / 100;

const edges = new Set(['x0', 'y0', 'x1', 'y1']);

/** A replacer for `JSON.stringify` that writes the edges of boxes in whole hundredths of a point. */
export const roundedBoxes = (key: string, value: unknown): unknown =>
  typeof value === 'number' && edges.has(key) ? points(value) : value;
