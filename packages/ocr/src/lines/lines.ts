import type { InkLine } from '../model.ts';
import type { Patch } from '../picture/components.ts';
import { bandsOf } from './bands.ts';
import { limits } from './limits.ts';
import type { Marks } from './marks.ts';
import { shapeOf, startsFlat } from './shape.ts';

/** The usual height of a page's letters in pixels. */
export function usualEm({ letters }: Marks, pt: number): number {
  const heights: number[] = [];
  for (const { y0, y1 } of letters.flat()) {
    const height = y1 - y0;
    if (height > limits.letterFrom * pt && height < limits.letterTo * pt) heights.push(height);
  }
  heights.sort((a, b) => a - b);
  return (heights[Math.floor(heights.length * limits.usualShare)] ?? limits.usual * pt) * limits.usualInk;
}

/** The lines of one field from the top, each from the left; and the marks that are too small for one. */
export function linesIn(
  letters: readonly Patch[],
  field: number,
  isOpen: boolean,
  usual: number,
  pt: number,
): { lines: InkLine[]; specks: Patch[] } {
  const lines: InkLine[] = [];
  const specks: Patch[] = [];
  for (const band of bandsOf(letters, usual)) {
    const em = emOf(band, usual);
    const whole = hull(band);
    for (const parts of groupsOf(band, (isOpen ? limits.gapEm : limits.gapFieldEm) * em)) {
      const ink = hull(parts);
      if (isSpeck(ink, em)) {
        specks.push(...parts);
        continue;
      }
      // Letters' own height comes from the whole line: 一、 and dashes alone would not tell it.
      const level = whole.y1 - whole.y0 <= limits.bandEm * em ? whole : ink;
      lines.push(lineOf(parts, ink, level, field, em, pt));
    }
  }
  return { lines, specks };
}

/** A line of marks, between the rows where letters stand. */
export function lineOf(
  parts: Patch[],
  ink: Patch,
  level: Patch,
  field: number,
  em: number,
  pt: number,
): InkLine {
  const { x0, y0, x1, y1, area } = ink;
  return {
    field,
    box: { x0: x0 / pt, y0: y0 / pt, x1: x1 / pt, y1: y1 / pt },
    em: em / pt,
    shape: shapeOf(ink, em),
    startsFlat: startsFlat(parts, level, em),
    ink: area / (pt * pt),
    pixels: { x0, y0, x1, y1 },
    top: level.y0,
    bottom: level.y1,
  };
}

function emOf(band: readonly Patch[], usual: number): number {
  const heights = band.map(({ y0, y1 }) => y1 - y0).sort((a, b) => a - b);
  const tall = (heights[Math.floor(heights.length * limits.lineShare)] as number) * limits.lineInk;
  return Math.max(limits.leastUsual * usual, Math.min(limits.mostUsual * usual, tall));
}

/** Marks of a band from the left, parted at wide gaps. */
function groupsOf(band: readonly Patch[], gap: number): Patch[][] {
  const groups: Patch[][] = [];
  let right = -Infinity;
  for (const part of band.toSorted((a, b) => a.x0 - b.x0)) {
    if (part.x0 - right > gap) groups.push([]);
    groups.at(-1)?.push(part);
    right = Math.max(right, part.x1);
  }
  return groups;
}

/** The box round marks, with the ink of all. */
function hull(parts: readonly Patch[]): Patch {
  const out: Patch = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity, area: 0 };
  for (const { x0, y0, x1, y1, area } of parts) {
    out.x0 = Math.min(out.x0, x0);
    out.y0 = Math.min(out.y0, y0);
    out.x1 = Math.max(out.x1, x1);
    out.y1 = Math.max(out.y1, y1);
    out.area += area;
  }
  return out;
}

/** A single speck is dirt unless it is as wide as a dash. */
const isSpeck = ({ x0, y0, x1, y1, area }: Patch, em: number): boolean =>
  area < (limits.speckEm * em) ** 2 ||
  (y1 - y0 < limits.speckHeightEm * em && x1 - x0 < limits.speckWidthEm * em);
