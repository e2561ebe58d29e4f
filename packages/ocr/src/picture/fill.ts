import type { Box } from '@juesuan/schema';

/** A picture or a mask, row by row. */
interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Writes a value over a box of whole pixels (`x1`, `y1` just outside), as far as it lies on the raster. */
export function fillBox({ width, height, data }: Raster, { x0, y0, x1, y1 }: Box, value: number): void {
  const [left, right] = [Math.max(0, x0), Math.min(width, x1)];
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
    data.fill(value, y * width + left, y * width + right);
}
