import type { Box } from '@juesuan/schema';
import { centreX, centreY } from '../../model/geometry.ts';
import { lineHeights, points } from '../../model/tolerances.ts';
import type { ColumnSpan } from '../aligned/header-tree.ts';
import type { LinePart } from '../lines.ts';
import type { HeadRuling } from '../segment.ts';

/** Is a ruling drawn between a word of a header and one below it? Then they are no lines of one word. */
export const isRuledBetween = (rulings: readonly HeadRuling[], above: Box, below: Box): boolean =>
  rulings.some(
    ({ position, from, to }) =>
      position > centreY(above) &&
      position < centreY(below) &&
      [above, below].every((box) => centreX(box) > from && centreX(box) < to),
  );

/**
 * The columns of headings that have a ruling under them, alone over it: those whose middle the ruling is under. A ruling under
 * the label of a column says nothing.
 *
 * @param columns where each column stands
 */
export function spansByRulings(
  header: readonly LinePart[],
  rulings: readonly HeadRuling[],
  columns: readonly { x0: number; x1: number }[],
): Map<LinePart, ColumnSpan> {
  const spans = new Map<LinePart, ColumnSpan>();
  for (const { position, from, to } of rulings) {
    const isOver = ({ box }: LinePart): boolean =>
      centreX(box) > from &&
      centreX(box) < to &&
      position > centreY(box) &&
      position - box.y1 <= lineHeights.below * (box.y1 - box.y0);
    const [only, ...others] = header.filter(isOver);
    if (!only || others.length > 0) continue;
    const under = columns.flatMap(({ x0, x1 }, column) => {
      const middle = (x0 + x1) / 2;
      return middle > from - points.level && middle < to + points.level ? [column] : [];
    });
    const [first, last] = [under[0], under.at(-1)];
    if (first !== undefined && last !== undefined && last > first)
      spans.set(only, { from: first, to: last + 1 });
  }
  return spans;
}
