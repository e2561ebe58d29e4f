import type { GreyPicture, InkLine, LineCrop } from '../model.ts';
import { resized } from '../picture/resize.ts';
import { limits } from './limits.ts';

/**
 * A line as recognisers take it: grey, 48 pixels high, neighbours' ink left out. A long line comes in several crops from the
 * left, cut at its widest gaps near the middle; together they are the whole line.
 *
 * @param clean the layout's page without rulings
 * @param widest pixels of the widest crop
 *
 * @example
 * const { clean, lines } = layOut(page);
 * const crops = lines.filter(({ shape }) => shape === 'text').map((line) => cropsOf(clean, line));
 */
export function cropsOf(clean: GreyPicture, line: InkLine, widest: number = limits.cropWidth): LineCrop[] {
  return stretchesOf(clean, line, line.pixels.x0, line.pixels.x1, widest).map(([from, to]) =>
    cropOf(clean, line, from, to),
  );
}

/**
 * The crop turned by a half: reads better where the page stands on its head.
 *
 * @example
 * const tried = crops.slice(0, 12).map(upsideDown);
 */
export const upsideDown = (crop: LineCrop): LineCrop => ({ ...crop, data: crop.data.slice().reverse() });

/** A crop as it is seen from the other side of the sheet. */
export function inMirror(crop: LineCrop): LineCrop {
  const data = crop.data.slice();
  for (let at = 0; at < data.length; at += crop.width) data.subarray(at, at + crop.width).reverse();
  return { ...crop, data };
}

type Stretch = readonly [from: number, to: number];

function stretchesOf(clean: GreyPicture, line: InkLine, from: number, to: number, widest: number): Stretch[] {
  const [top, bottom] = rowsOf(clean, line);
  if (((to - from) * limits.cropHeight) / (bottom - top) <= widest) return [[from, to]];
  const cut = widestGap(clean, line, from, to);
  if (cut <= from || cut >= to) return [[from, to]];
  return [...stretchesOf(clean, line, from, cut, widest), ...stretchesOf(clean, line, cut, to, widest)];
}

/** Where about the middle the least ink stands, and the most paper before it. */
function widestGap({ width, data }: GreyPicture, { pixels }: InkLine, from: number, to: number): number {
  const middle = (from + to) / 2;
  const reach = (to - from) * limits.cutReach;
  const [top, bottom] = [Math.floor(pixels.y0), Math.ceil(pixels.y1)];
  let [best, least, run] = [Math.round(middle), Infinity, 0];
  for (let x = Math.floor(middle - reach); x <= middle + reach; x++) {
    let ink = 0;
    for (let y = top; y < bottom; y++) if ((data[y * width + x] as number) < limits.ink) ink++;
    run = ink === 0 ? run + 1 : 0;
    // A column of ink outweighs any gap.
    const cost = ink * limits.cropHeight - run;
    if (cost < least) [least, best] = [cost, x - (run >> 1)];
  }
  return best;
}

/** Rows of a line's crops, with their margins. */
function rowsOf({ height, dpi }: GreyPicture, { top, bottom, em }: InkLine): Stretch {
  const letters = (em * dpi) / 72;
  let [y0, y1] = [top, bottom];
  // A lone dash, dot or 一 keeps its place in a letter's height.
  if (y1 - y0 < limits.lowEm * letters) {
    const middle = (y0 + y1) / 2;
    [y0, y1] = [middle - limits.lowHalfEm * letters, middle + limits.lowHalfEm * letters];
  }
  const margin = limits.cropMargin * (y1 - y0) + 1;
  return [Math.max(0, Math.floor(y0 - margin)), Math.min(height, Math.ceil(y1 + margin))];
}

function cropOf(clean: GreyPicture, line: InkLine, from: number, to: number): LineCrop {
  const isOpen = line.field === 0;
  const letters = (line.em * clean.dpi) / 72;
  const [top, bottom] = rowsOf(clean, line);
  const height = bottom - top;
  const side = Math.max(limits.cropSide * height, isOpen ? 0 : limits.cropFieldEm * letters);
  const left = Math.floor(from - side);
  const width = Math.ceil(to + side) - left;
  // In a field nobody else stands, and a faint letter may have been left out of the box.
  const ends = isOpen ? limits.cropRoom : limits.cropFieldEm * letters;
  const inkFrom = from > line.pixels.x0 ? from : Math.floor(from - ends);
  const inkTo = to < line.pixels.x1 ? to : Math.ceil(to + ends);
  const a = Math.max(0, left, inkFrom);
  const b = Math.min(clean.width, left + width, inkTo);
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    const row = (top + y) * clean.width;
    data.set(clean.data.subarray(row + a, row + b), y * width + a - left);
  }
  const toWidth = Math.max(limits.cropLeast, Math.round((width * limits.cropHeight) / height));
  const crop = resized({ width, height, data }, toWidth, limits.cropHeight);
  return { ...crop, left, scale: height / limits.cropHeight };
}
