import type { Box } from '@juesuan/schema';
import type { GreyPicture, InkLine } from '../model.ts';
import { type Patch, patchesOf } from '../picture/components.ts';
import { limits } from './limits.ts';

/**
 * A line with the faint letters before its first and behind its last: a thin 一 or 、 of a poor copy is lighter than ink,
 * and beside it nobody else stands in a field.
 *
 * @param field its box: pixels
 */
export function withFaintEnds(clean: GreyPicture, line: InkLine, field: Box): InkLine {
  const pt = clean.dpi / 72;
  const { x0, x1, y0, y1 } = line.pixels;
  const edge = limits.faintEdge * pt;
  const gap = limits.faintGapEm * line.em * pt;
  const before = marksIn(clean, { x0: field.x0 + edge, x1: x0, y0: line.top, y1: line.bottom });
  const behind = marksIn(clean, { x0: x1, x1: field.x1 - edge, y0: line.top, y1: line.bottom });
  let [left, right] = [x0, x1];
  for (const mark of before.sort((a, b) => b.x1 - a.x1))
    if (left - mark.x1 <= gap) left = Math.min(left, mark.x0);
  for (const mark of behind.sort((a, b) => a.x0 - b.x0))
    if (mark.x0 - right <= gap) right = Math.max(right, mark.x1);
  if (left === x0 && right === x1) return line;
  return {
    ...line,
    pixels: { x0: left, y0, x1: right, y1 },
    box: { ...line.box, x0: left / pt, x1: right / pt },
  };
}

/** Marks in a part of the page, darker than paper if not as dark as ink. */
function marksIn({ width: across, data, dpi }: GreyPicture, { x0, y0, x1, y1 }: Box): Patch[] {
  const [left, top] = [Math.ceil(x0), Math.ceil(y0)];
  const [width, height] = [Math.floor(x1) - left, Math.floor(y1) - top];
  if (width <= 0 || height <= 0) return [];
  const shade = dpi < limits.lowDpi ? limits.shadeLow : limits.faintShade;
  const mask = new Uint8Array(width * height);
  for (let y = 0, o = 0; y < height; y++)
    for (let x = 0, i = (top + y) * across + left; x < width; x++, i++, o++)
      mask[o] = (data[i] as number) < shade ? 1 : 0;
  const least = limits.faintest * (dpi / 72) ** 2;
  return patchesOf(mask, width, height)
    .filter(({ area }) => area >= least)
    .map((mark) => ({
      ...mark,
      x0: mark.x0 + left,
      x1: mark.x1 + left,
      y0: mark.y0 + top,
      y1: mark.y1 + top,
    }));
}
