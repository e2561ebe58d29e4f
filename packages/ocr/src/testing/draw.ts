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
