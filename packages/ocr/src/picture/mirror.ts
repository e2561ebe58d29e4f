import type { GreyPicture } from '../model.ts';

/** Pixels that are copied at a time, so that reading and writing both stay within the processor's cache. */
const TILE = 32;

/** Rows become columns: what looks for level lines finds upright ones in it. */
export function mirrored({ width, height, data, dpi }: GreyPicture): GreyPicture {
  const out = new Uint8Array(data.length);
  for (let top = 0; top < height; top += TILE) {
    const bottom = Math.min(height, top + TILE);
    for (let left = 0; left < width; left += TILE) {
      const right = Math.min(width, left + TILE);
      for (let y = top; y < bottom; y++) {
        for (let x = left, i = y * width + left; x < right; x++, i++) out[x * height + y] = data[i] as number;
      }
    }
  }
  return { width: height, height: width, data: out, dpi };
}
