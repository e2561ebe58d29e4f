/** A decoded picture as it lies in memory: rows from the top, `step` bytes a pixel. */
export interface Pixels {
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
  /** One byte is brightness, three are red, green and blue; a fourth how far the pixel hides what is under it. */
  step: 1 | 3 | 4;
  data: Uint8Array | Uint8ClampedArray;
  /** Its brightness is no paint but the place where `paint` is left out: 255 lets the ground through. */
  paint?: number;
}

/** One byte a pixel, of a picture of one bit a pixel whose rows begin on full bytes. */
export function unpackedBits(
  data: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
): Uint8Array {
  const out = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let y = 0, o = 0; y < height; y++) {
    const row = y * stride;
    for (let x = 0; x < width; x++, o++)
      out[o] = ((data[row + (x >> 3)] as number) << (x & 7)) & 0x80 ? 255 : 0;
  }
  return out;
}

/** How far red, green and blue differ in a pixel that has a colour: the compression of a grey picture gives it some. */
const COLOURED = 6;
/** Every so many pixels are looked at. */
const LOOKED = 101;

/** Has a picture colours, and is not grey written as red, green and blue? */
export function isColoured({ step, data }: Pixels): boolean {
  if (step === 1) return false;
  for (let i = 0; i + 2 < data.length; i += step * LOOKED) {
    const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number];
    if (Math.abs(r - g) > COLOURED || Math.abs(g - b) > COLOURED) return true;
  }
  return false;
}
