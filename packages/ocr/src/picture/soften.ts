import type { GreyPicture } from '../model.ts';

/** Brightness that is neither ink nor paper of a picture of one bit. */
const DARK = 20;
const LIGHT = 235;
/** Share of such pixels from which a picture is grey. */
const GREY_SHARE = 0.004;
/** Every so many pixels are looked at. */
const STEP = 97;

/** Has a picture black and white only? */
export function isOneBit({ data }: GreyPicture): boolean {
  let grey = 0;
  let looked = 0;
  for (let i = 0; i < data.length; i += STEP, looked++) {
    const sample = data[i] as number;
    if (sample > DARK && sample < LIGHT) grey++;
  }
  return grey <= GREY_SHARE * looked;
}

/** Gives the jagged edges of one bit the softness that recognisers know: [1 2 1] both ways. */
export function softened({ width, height, data, dpi }: GreyPicture): GreyPicture {
  const out = new Uint8Array(data.length);
  let above = new Uint16Array(width);
  let here = new Uint16Array(width);
  let below = new Uint16Array(width);
  sideways(data, 0, here);
  above.set(here);
  for (let y = 0, o = 0; y < height; y++) {
    sideways(data, Math.min(height - 1, y + 1) * width, below);
    for (let x = 0; x < width; x++, o++)
      out[o] = ((above[x] as number) + 2 * (here[x] as number) + (below[x] as number)) >> 4;
    [above, here, below] = [here, below, above];
  }
  return { width, height, data: out, dpi };
}

function sideways(data: Uint8Array, at: number, out: Uint16Array): void {
  const last = out.length - 1;
  for (let x = 0, i = at; x <= last; x++, i++) {
    const own = data[i] as number;
    const left = x > 0 ? (data[i - 1] as number) : own;
    const right = x < last ? (data[i + 1] as number) : own;
    out[x] = left + 2 * own + right;
  }
}
