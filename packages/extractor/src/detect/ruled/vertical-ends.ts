import { centreY, overlap } from '../../model/geometry.ts';
import { once } from '../../model/once.ts';
import type { TextRun } from '../../model/source.ts';
import { counts, points } from '../../model/tolerances.ts';
import type { RuledLine, RuledRegion } from './rulings.ts';

/**
 * The rulings between rows that a region without them shows by its columns' sides: where several end or begin together, and text
 * stands above and below, the cells of the rows below are others. So a total stands across columns.
 */
export function rowsAtVerticalEnds(region: RuledRegion, runs: readonly TextRun[]): RuledLine[] {
  const { box, horizontals, verticals } = region;
  const inside = once(() =>
    runs.filter(
      ({ box: { x0, x1, y0, y1 } }) => overlap(x0, x1, box.x0, box.x1) > 0 && y1 > box.y0 && y0 < box.y1,
    ),
  );
  const inner = verticals.filter(
    ({ position }) => position > box.x0 + points.touch && position < box.x1 - points.touch,
  );
  const places = inner.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const y of places) {
    const group = groups.at(-1);
    if (group && y - (group[0] ?? y) <= points.snap) group.push(y);
    else groups.push([y]);
  }
  const parted = [box.y0, ...horizontals.map(({ position }) => position), box.y1];
  return groups.flatMap((group): RuledLine[] => {
    if (group.length < counts.fewestEnds) return [];
    const [position = 0] = group;
    if (parted.some((y) => Math.abs(y - position) <= points.snap)) return [];
    const above = Math.max(box.y0, ...parted.filter((y) => y < position));
    const below = Math.min(box.y1, ...parted.filter((y) => y > position));
    const hasText = (from: number, to: number): boolean =>
      inside().some((run) => centreY(run.box) > from && centreY(run.box) < to);
    if (!hasText(above, position) || !hasText(position, below)) return [];
    const isCrossed = inside().some(
      (run) => run.box.y0 < position - points.level && run.box.y1 > position + points.level,
    );
    return isCrossed ? [] : [{ position, from: box.x0, to: box.x1 }];
  });
}
