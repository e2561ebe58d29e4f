import type { Box } from '@juesuan/schema';
import { overlap } from '../../model/geometry.ts';
import { ems, points, shares } from '../../model/tolerances.ts';
import { HeightBands } from '../height-bands.ts';
import { type LinePart, partsOf, type RunLine } from '../lines.ts';
import type { RuledLine } from '../ruled/rulings.ts';

/**
 * Tells lines that are the heads of columns: words side by side, under each of which is a ruling that no other line stands above,
 * or behind each of which is one line's shading.
 */
export function columnHeads(
  rules: readonly RuledLine[],
  shadings: readonly Box[],
): (line: RunLine) => boolean {
  const lines = new HeightBands(
    rules.map(({ from, to, position }) => ({ box: { x0: from, x1: to, y0: position, y1: position } })),
  );
  const grounds = new HeightBands(shadings.map((box) => ({ box })));
  return (line) => {
    const { baseline, fontSize, box, runs } = line;
    if (runs.length < 2) return false;
    const below = { ...box, y0: baseline, y1: baseline + ems.labelLine * fontSize };
    const under = lines.at(below).filter(({ box: { y0 } }) => y0 >= below.y0 && y0 <= below.y1);
    const behind = grounds
      .at(box)
      .filter(
        ({ box: { y0, y1 } }) =>
          y0 <= box.y0 + points.level && y1 >= baseline && y1 - y0 <= ems.rowGap * fontSize,
      );
    if (under.length === 0 && behind.length === 0) return false;
    const parts = partsOf(line);
    if (parts.length < 2) return false;
    const areAll = (marks: readonly { box: Box }[]): boolean =>
      parts.every((part) => marks.some((mark) => covers(mark.box, part)));
    return (areAll(under) && shareOf(box, under) >= shares.regularRows) || areAll(behind);
  };
}

/** How much of a line there are rulings under, not of its words: these may be underlined. */
function shareOf({ x0, x1 }: Box, under: readonly { box: Box }[]): number {
  const lengths = [...new Set(under)].map((rule) => overlap(rule.box.x0, rule.box.x1, x0, x1));
  return lengths.reduce((sum, length) => sum + length, 0) / (x1 - x0);
}

const covers = ({ x0, x1 }: Box, { box }: LinePart): boolean =>
  x0 <= box.x0 + points.level && x1 >= box.x1 - points.level;
