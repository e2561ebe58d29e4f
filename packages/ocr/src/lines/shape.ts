import type { LineShape } from '../model.ts';
import type { Patch } from '../picture/components.ts';
import { limits } from './limits.ts';

/** A wide flat mark that stands alone is a dash or a hyphen, whatever a recogniser would take it for. */
export function shapeOf({ x0, y0, x1, y1 }: Patch, em: number): LineShape {
  const [w, h] = [x1 - x0, y1 - y0];
  const isFlat = h <= limits.dashHeightEm * em && w >= limits.dashRatio * h;
  if (!isFlat || w < limits.dashLeastEm * em || w > limits.dashMostEm * em) return 'text';
  return w >= limits.fullDashEm * em ? 'dash' : 'hyphen';
}

/** Is the first of a line's marks flat, and as high in the line as a minus sign? */
export function startsFlat(parts: readonly Patch[], { y0, y1 }: Patch, em: number): boolean {
  const first = parts[0];
  if (first === undefined || parts.length < 2) return false;
  const [w, h] = [first.x1 - first.x0, first.y1 - first.y0];
  if (h > limits.minusHeightEm * em || w < limits.minusWidthEm * em || w < limits.minusRatio * h)
    return false;
  const middle = ((first.y0 + first.y1) / 2 - y0) / (y1 - y0);
  return middle > limits.minusFrom && middle < limits.minusTo;
}
