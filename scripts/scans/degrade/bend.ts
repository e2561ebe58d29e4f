import type { Image } from './image.ts';

/** How the paper lies on the glass: radians of skew, and by what share one side is larger, across and down. */
export interface Lie {
  skew: number;
  keystoneAcross: number;
  keystoneDown: number;
}

/** The page as it lies askew, interpolated; white where there is no paper. */
export function bent(
  { width, height, channels, data }: Image,
  { skew, keystoneAcross, keystoneDown }: Lie,
): Image {
  const out = new Uint8Array(data.length).fill(255);
  const cos = Math.cos(skew);
  const sin = Math.sin(skew);
  const stride = width * channels;
  for (let y = 0, o = 0; y < height; y++) {
    for (let x = 0; x < width; x++, o += channels) {
      const z = 1 + keystoneAcross * 2 * (y / height - 0.5) + keystoneDown * 2 * (x / width - 0.5);
      const u = (x - width / 2) / z;
      const v = (y - height / 2) / z;
      const px = width / 2 + u * cos - v * sin;
      const py = height / 2 + u * sin + v * cos;
      if (!(px >= 0 && py >= 0 && px < width - 1 && py < height - 1)) continue;
      const [ix, iy] = [Math.floor(px), Math.floor(py)];
      const [a, b] = [px - ix, py - iy];
      for (let k = 0, i = iy * stride + ix * channels; k < channels; k++, i++) {
        const top = (data[i] as number) * (1 - a) + (data[i + channels] as number) * a;
        const low = (data[i + stride] as number) * (1 - a) + (data[i + stride + channels] as number) * a;
        out[o + k] = top * (1 - b) + low * b + 0.5;
      }
    }
  }
  return { width, height, channels, data: out };
}
