import type { Box } from '@juesuan/schema';
import { ems, points } from '../../model/tolerances.ts';
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
    const parts = partsOf(line);
    if (parts.length < 2) return false;
    const { baseline, fontSize, box } = line;
    const below = { ...box, y0: baseline, y1: baseline + ems.labelLine * fontSize };
    const under = lines.at(below).filter(({ box: { y0 } }) => y0 >= below.y0 && y0 <= below.y1);
    if (parts.every((part) => under.some((rule) => covers(rule.box, part)))) return true;
    const behind = grounds
      .at(box)
      .filter(
        ({ box: ground }) =>
          ground.y0 <= box.y0 + points.level &&
          ground.y1 >= baseline &&
          ground.y1 - ground.y0 <= ems.rowGap * fontSize,
      );
    return parts.every((part) => behind.some((ground) => covers(ground.box, part)));
  };
}

const covers = ({ x0, x1 }: Box, { box }: LinePart): boolean =>
  x0 <= box.x0 + points.level && x1 >= box.x1 - points.level;
