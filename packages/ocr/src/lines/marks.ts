import type { GreyPicture } from '../model.ts';
import { type Patch, patchesOf } from '../picture/components.ts';
import { inkMask } from '../picture/ink.ts';
import { type FieldMap, fieldAt } from './fields.ts';
import { limits } from './limits.ts';

/** Marks of a page, each in its field. */
export interface Marks {
  /** Marks that may be letters or parts of them: a list for each field. */
  letters: Patch[][];
  /** All others, but for the scanner's grain. */
  others: { field: number; patch: Patch }[];
}

/** Finds the ink of a page without rulings and sorts it into fields. */
export function marksOf(clean: GreyPicture, map: FieldMap): Marks {
  const { width, height, data, dpi } = clean;
  const pt = dpi / 72;
  const threshold = dpi < limits.lowDpi ? limits.inkLow : limits.ink;
  const smallest = Math.max(limits.smallestPixels, (limits.smallest * pt) ** 2);
  const letters: Patch[][] = Array.from({ length: map.count }, () => []);
  const others: Marks['others'] = [];
  for (const patch of patchesOf(inkMask(data, threshold), width, height)) {
    if (patch.area < smallest) continue;
    const field = fieldOf(patch, map);
    if (isLetter(patch, width, height, pt)) letters[field]?.push(patch);
    else others.push({ field, patch });
  }
  return { letters, others };
}

function isLetter({ x0, y0, x1, y1 }: Patch, width: number, height: number, pt: number): boolean {
  const [w, h] = [x1 - x0, y1 - y0];
  if (w > limits.widest * pt || h > limits.tallest * pt) return false;
  const long = limits.remnantLength * pt;
  const thin = limits.remnantThickness * pt;
  if (w > long && h < thin) return w < limits.dashLength * pt;
  if (h > long && w < thin) return false;
  const edge = limits.edge * pt;
  return x0 >= edge && y0 >= edge && x1 <= width - edge && y1 <= height - edge;
}

const places = [0.2, 0.5, 0.8];

/** The field that most of nine places of its box say: parts of a letter that touches a border stay with the letter. */
function fieldOf({ x0, y0, x1, y1 }: Patch, map: FieldMap): number {
  const middle = fieldAt(map, (x0 + x1) / 2, (y0 + y1) / 2);
  const votes: number[] = [];
  for (const v of places)
    for (const u of places) votes.push(fieldAt(map, x0 + u * (x1 - x0), y0 + v * (y1 - y0)));
  let [best, most] = [middle, 0];
  for (const field of votes) {
    let count = field === middle ? 0.5 : 0;
    for (const other of votes) if (other === field) count++;
    if (count > most) [most, best] = [count, field];
  }
  return best;
}
