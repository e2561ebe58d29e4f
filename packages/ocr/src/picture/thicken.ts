import type { LineCrop } from '../model.ts';

/** Rounds of smoothing before thin strokes are thickened, so that no jagged edge grows. */
const ROUNDS = 2;

/**
 * A crop with thicker level strokes: those of Song type are so thin that one bit breaks them, and a 5 without its top is
 * read as a 3.
 */
export function thickened(crop: LineCrop): LineCrop {
  let { data } = crop;
  for (let round = 0; round < ROUNDS; round++) data = filtered(crop, data, smooth);
  return { ...crop, data: filtered(crop, data, darkest) };
}

type Filter = (own: number, up: number, down: number, left: number, right: number) => number;

const smooth: Filter = (own, up, down, left, right) => (own * 2 + up + down + left + right) / 6;
const darkest: Filter = (own, up, down) => Math.min(own, up, down);

function filtered({ width, height }: LineCrop, data: Uint8Array, filter: Filter): Uint8Array {
  const out = data.slice();
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++)
      out[i] = filter(
        data[i] as number,
        data[i - width] as number,
        data[i + width] as number,
        data[i - 1] as number,
        data[i + 1] as number,
      );
  return out;
}
