import { centreX, overlap, width } from '../../model/geometry.ts';
import { lineHeights, shares } from '../../model/tolerances.ts';
import { isCodePartHeader, labelRole } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import type { LinePart } from '../lines.ts';

/** Header words that head no others: none of the words below stands under them, and at most one is nearest to them. */
export function leavesOf(header: readonly LinePart[]): LinePart[] {
  const middle = ({ box }: LinePart): number => (box.x0 + box.x1) / 2;
  const isBelow = (lower: LinePart, upper: LinePart): boolean =>
    lower.box.y0 > upper.box.y0 + lineHeights.below * (upper.box.y1 - upper.box.y0);
  const children = new Map<LinePart, number>();
  for (const lower of header) {
    const above = mayStandUnder(
      lower,
      header.filter((upper) => isBelow(lower, upper)),
    );
    const nearest = Math.min(...above.map((upper) => Math.abs(middle(upper) - middle(lower))));
    for (const upper of above)
      if (Math.abs(middle(upper) - middle(lower)) <= nearest + 1)
        children.set(upper, (children.get(upper) ?? 0) + 1);
  }
  const standsUnder = (lower: LinePart, upper: LinePart): boolean =>
    isBelow(lower, upper) &&
    overlap(lower.box.x0, lower.box.x1, upper.box.x0, upper.box.x1) >= shares.common * width(lower.box);
  const lowest = header.filter(
    (part) => (children.get(part) ?? 0) < 2 && !header.some((lower) => standsUnder(lower, part)),
  );
  const step = columnStep(lowest);
  return lowest.filter(
    (part) =>
      !standsBetween(
        part,
        lowest.filter((lower) => isBelow(lower, part)),
        step,
      ),
  );
}

/**
 * The words that may head one below them: 科目编码 and 科目名称 stand under 项目 where there is one and under no header of figures,
 * 类, 款 and 项 under that of the codes, and no header of figures under one of labels, however near these are.
 */
function mayStandUnder(lower: LinePart, above: readonly LinePart[]): readonly LinePart[] {
  const role = labelRole(lower.text);
  const labels = above.filter(({ text }) => labelRole(text) !== null);
  if (role === null) return above.filter((upper) => !labels.includes(upper));
  const codes = labels.filter(({ text }) => labelRole(text) === 'code');
  if (isCodePartHeader(lower.text)) return codes.length > 0 ? codes : above;
  return labels.length > 0 && matchKey(lower.text).length > 2 ? labels : above;
}

const gapsOf = (words: readonly Pick<LinePart, 'box'>[]): { left: number; gap: number }[] => {
  const middles = words.map(({ box }) => centreX(box)).sort((a, b) => a - b);
  return middles.slice(1).map((middle, i) => ({ left: middles[i] ?? 0, gap: middle - (middles[i] ?? 0) }));
};

/** How far apart neighbouring columns are: the median. */
export function columnStep(words: readonly Pick<LinePart, 'box'>[]): number {
  const gaps = gapsOf(words)
    .map(({ gap }) => gap)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

/**
 * Does a word stand in the middle over two neighbouring words below? Over a column of its own between them it stands where
 * they are two columns apart.
 */
const standsBetween = (part: LinePart, below: readonly LinePart[], step: number): boolean =>
  gapsOf(below).some(
    ({ left, gap }) =>
      gap <= shares.neighbours * step &&
      Math.abs(centreX(part.box) - left - gap / 2) <= shares.mostOffCentre * gap,
  );
