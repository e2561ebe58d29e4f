import type { Box } from '@juesuan/schema';
import type { GreyPicture, InkLine } from '../model.ts';
import { type Patch, patchesOf } from '../picture/components.ts';
import { limits } from './limits.ts';
import { lineOf } from './lines.ts';

/**
 * What a field shows that has no line, at a threshold where next to nothing is overlooked: dashes are thin, and at low
 * resolution grey. A field without marks is blank.
 *
 * @param box the field in pixels
 */
export function secondLook(
  clean: GreyPicture,
  box: Box,
  field: number,
  usual: number,
): { marks: Patch[]; dash: InkLine | null } {
  const pt = clean.dpi / 72;
  const edge = limits.faintEdge * pt;
  const [left, top] = [Math.ceil(box.x0 + edge), Math.ceil(box.y0 + edge)];
  const width = Math.floor(box.x1 - edge) - left;
  const height = Math.floor(box.y1 - edge) - top;
  if (width <= 0 || height <= 0) return { marks: [], dash: null };
  const shade = clean.dpi < limits.lowDpi ? limits.shadeLow : limits.shade;
  const mask = new Uint8Array(width * height);
  for (let y = 0, o = 0; y < height; y++) {
    const row = (top + y) * clean.width + left;
    for (let x = 0; x < width; x++, o++) mask[o] = (clean.data[row + x] as number) < shade ? 1 : 0;
  }
  const least = Math.max(limits.faintestPixels, limits.faintest * pt * pt);
  const marks = patchesOf(mask, width, height)
    .filter(({ area }) => area >= least)
    .map(({ x0, y0, x1, y1, area }) => ({ x0: x0 + left, y0: y0 + top, x1: x1 + left, y1: y1 + top, area }));
  const [only] = marks;
  if (only === undefined || marks.length > 1 || !isFlat(only, usual)) return { marks, dash: null };
  const shape = only.x1 - only.x0 >= limits.fullDashEm * usual ? 'dash' : 'hyphen';
  return { marks: [], dash: { ...lineOf([only], only, only, field, usual, pt), shape } };
}

function isFlat({ x0, y0, x1, y1 }: Patch, em: number): boolean {
  const [w, h] = [x1 - x0, y1 - y0];
  if (h > limits.faintDashEm * em || w < limits.faintDashRatio * h) return false;
  return w >= limits.dashLeastEm * em && w <= limits.dashMostEm * em;
}
