import type { SourcePicture } from '@juesuan/extractor';

/** A page to draw on: white paper with black marks, lengths in points. */
export class Canvas {
  readonly picture: SourcePicture;
  readonly #pt: number;

  constructor(width: number, height: number, dpi: number) {
    this.#pt = dpi / 72;
    const [w, h] = [Math.round(width * this.#pt), Math.round(height * this.#pt)];
    this.picture = { width: w, height: h, channels: 1, data: new Uint8Array(w * h).fill(255), dpi };
  }

  /** A black box; each pixel as dark as the share of it that is covered. */
  box(x0: number, y0: number, x1: number, y1: number): void {
    const { width, height, data } = this.picture;
    const [a, b, c, d] = [x0 * this.#pt, y0 * this.#pt, x1 * this.#pt, y1 * this.#pt];
    for (let y = Math.max(0, Math.floor(b)); y < Math.min(height, Math.ceil(d)); y++) {
      const down = Math.min(d, y + 1) - Math.max(b, y);
      for (let x = Math.max(0, Math.floor(a)); x < Math.min(width, Math.ceil(c)); x++) {
        const share = down * (Math.min(c, x + 1) - Math.max(a, x));
        const i = y * width + x;
        data[i] = Math.max(0, (data[i] as number) - 255 * share);
      }
    }
  }

  level(y: number, from: number, to: number, thickness = 0.5): void {
    this.box(from, y - thickness / 2, to, y + thickness / 2);
  }

  upright(x: number, from: number, to: number, thickness = 0.5): void {
    this.box(x - thickness / 2, from, x + thickness / 2, to);
  }

  /** Rulings at all these places, from the first to the last. */
  table(xs: readonly number[], ys: readonly number[], thickness = 0.5): void {
    const [left = 0, right = 0] = [xs[0], xs.at(-1)];
    const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
    for (const y of ys) this.level(y, left, right, thickness);
    for (const x of xs) this.upright(x, top, bottom, thickness);
  }

  /** Blind text: letters an em wide and high of a level, an upright and a slanted stroke, no two alike that stand together. */
  letters(x: number, y: number, count: number, em = 10): void {
    const [ink, stroke] = [0.84 * em, 0.1 * em];
    for (let k = 0; k < count; k++) {
      const left = x + k * em + 0.08 * em;
      const down = (0.1 + 0.23 * ((k * 2) % 4)) * em;
      const along = (0.15 + 0.25 * (k % 3)) * em;
      this.box(left, y + down, left + ink, y + down + stroke);
      this.box(left + along, y, left + along + stroke, y + ink);
      const steps = Math.ceil(ink);
      for (let i = 0; i < steps; i++) {
        const at = (i * ink) / steps;
        this.box(left + at, y + at, left + at + 1.2, y + at + 1.2);
      }
    }
  }
}

/** A page as it lies askew on the glass: turned by `skew` radians round its middle, one side larger by `keystone`. */
export function askew(picture: SourcePicture, skew: number, keystone = 0): SourcePicture {
  const { width, height, channels, data } = picture;
  const out = new Uint8Array(data.length).fill(255);
  for (let y = 0, o = 0; y < height; y++) {
    for (let x = 0; x < width; x++, o += channels) {
      const { x: u, y: v } = liesAt(picture, x, y, skew, keystone);
      const [ix, iy] = [Math.floor(u), Math.floor(v)];
      if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1) continue;
      for (let k = 0, i = (iy * width + ix) * channels; k < channels; k++, i++) {
        const at = (right: number, down: number): number =>
          data[i + right * channels + down * width * channels] ?? 255;
        const top = at(0, 0) * (1 - u + ix) + at(1, 0) * (u - ix);
        out[o + k] = top * (1 - v + iy) + (at(0, 1) * (1 - u + ix) + at(1, 1) * (u - ix)) * (v - iy) + 0.5;
      }
    }
  }
  return { ...picture, data: out };
}

/** Which place of the page a pixel of the scan shows. */
export function liesAt(
  { width, height }: Pick<SourcePicture, 'width' | 'height'>,
  x: number,
  y: number,
  skew: number,
  keystone = 0,
): { x: number; y: number } {
  const z = 1 + keystone * 2 * (y / height - 0.5);
  const [u, v] = [(x - width / 2) / z, (y - height / 2) / z];
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)];
  return { x: width / 2 + u * cos - v * sin, y: height / 2 + u * sin + v * cos };
}

/** The same page in colours, with red ink as a seal's within a circle, wherever `isInked` says. */
export function withSeal(picture: SourcePicture, cx: number, cy: number, radius: number): SourcePicture {
  const { width, height, data, dpi } = picture;
  const pt = dpi / 72;
  const out = new Uint8Array(width * height * 3);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const r = Math.hypot(x - cx * pt, y - cy * pt) / pt;
      const isInked = r < radius && (r > radius - 4 || Math.floor(r / 3) % 2 === 0);
      const ink = isInked ? [205, 40, 45] : [255, 255, 255];
      for (let k = 0; k < 3; k++) out[i * 3 + k] = ((data[i] as number) * (ink[k] as number)) / 255;
    }
  }
  return { ...picture, channels: 3, data: out };
}
