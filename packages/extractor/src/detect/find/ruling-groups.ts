import { counts, lineHeights, points } from '../../model/tolerances.ts';
import type { RuledLine } from '../ruled/rulings.ts';

/** Rulings across that may be of one table: those over its whole width, and those over some of its columns. */
export interface RulingGroup {
  x0: number;
  x1: number;
  /** Over the whole width, top to bottom. */
  whole: RuledLine[];
  partial: RuledLine[];
}

/**
 * Groups rulings of one width; those of a narrower group that stand within a wider one, or under the headings just above it,
 * are the wider one's. Two lines alone, over and under the page's text, take no table that has more of its own.
 */
export function rulingGroups(rulings: readonly RuledLine[]): RulingGroup[] {
  const groups: RulingGroup[] = [];
  for (const line of rulings.filter(isWide)) {
    const group = groups.find(
      ({ whole: [first] }) =>
        first &&
        Math.abs(first.from - line.from) < points.sameEdge &&
        Math.abs(first.to - line.to) < points.sameEdge,
    );
    if (group) {
      group.whole.push(line);
      group.x0 = Math.min(group.x0, line.from);
      group.x1 = Math.max(group.x1, line.to);
    } else groups.push({ x0: line.from, x1: line.to, whole: [line], partial: [] });
  }
  for (const { whole } of groups) whole.sort((a, b) => a.position - b.position);
  const short = rulings.filter((line) => !isWide(line));
  const taken = new Set<RulingGroup>();
  for (const wide of groups.filter(({ whole }) => whole.length >= 2)) {
    for (const narrow of groups) {
      if (narrow === wide || narrow.x1 - narrow.x0 >= wide.x1 - wide.x0) continue;
      if (areRightOfHeads(narrow, wide)) {
        wide.whole.push(...narrow.whole);
        wide.whole.sort((a, b) => a.position - b.position);
        taken.add(narrow);
        continue;
      }
      const hasMore = wide.whole.length < counts.fewestRulings && narrow.whole.length >= counts.fewestRulings;
      if (hasMore && !areUnderTop(narrow, wide)) continue;
      if (!narrow.whole.every((line) => isWithin(line, wide))) continue;
      wide.partial.push(...narrow.whole);
      taken.add(narrow);
    }
    wide.partial.push(...short.filter((line) => isWithin(line, wide)));
  }
  return groups.filter((group) => !taken.has(group));
}

/** Rulings of rows that begin right of the heads of several, above the first ruling below such a head and among these. */
function areRightOfHeads(narrow: RulingGroup, wide: RulingGroup): boolean {
  const [first = 0, last = 0] = [wide.whole[0]?.position, wide.whole.at(-1)?.position];
  return (
    Math.abs(narrow.x1 - wide.x1) < points.sameEdge &&
    narrow.whole.some(({ position }) => position < first) &&
    narrow.whole.some(({ position }) => position > first && position < last)
  );
}

/** Rulings under the headings of a table, right below its first: those of the labels have none. */
const areUnderTop = (narrow: RulingGroup, wide: RulingGroup): boolean =>
  Math.abs(narrow.x1 - wide.x1) < points.sameEdge &&
  Math.abs((narrow.whole[0]?.position ?? 0) - (wide.whole[0]?.position ?? 0)) <=
    lineHeights.headAbove * points.usualType;

const isWide = ({ from, to }: RuledLine): boolean => to - from >= points.narrowestTable;

function isWithin({ from, to, position }: RuledLine, { x0, x1, whole }: RulingGroup): boolean {
  const top = (whole[0]?.position ?? 0) - lineHeights.headAbove * points.usualType;
  const bottom = whole.at(-1)?.position ?? 0;
  return from >= x0 - points.sameEdge && to <= x1 + points.sameEdge && position >= top && position <= bottom;
}
