import type { SeenPicture } from '@juesuan/extractor';
import { greyPng } from './png.ts';

/** Pixels an inch that are enough to see what was read: a page takes some hundred kilobytes. */
const DRAWN_DPI = 100;

/** The picture that a page was read from, as an address that an SVG holds in itself. */
export function pictureAddress({ picture }: SeenPicture): string {
  const { width, height, data } = picture;
  const step = Math.max(1, Math.round(picture.dpi / DRAWN_DPI));
  const [w, h] = [Math.floor(width / step), Math.floor(height / step)];
  const shrunk = new Uint8Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) shrunk[y * w + x] = mean(data, y * step * width + x * step, step, width);
  return `data:image/png;base64,${greyPng(w, h, shrunk).toString('base64')}`;
}

function mean(data: Uint8Array, start: number, step: number, width: number): number {
  let sum = 0;
  for (let y = 0; y < step; y++) for (let x = 0; x < step; x++) sum += data[start + y * width + x] as number;
  return sum / (step * step);
}
