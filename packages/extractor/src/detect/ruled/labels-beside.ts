import { centreY } from '../../model/geometry.ts';
import type { TextRun } from '../../model/source.ts';
import { characters, counts, ems, points, shares } from '../../model/tolerances.ts';
import { hasHan, looksLikeFigure } from '../../words/cell-words.ts';
import { isIn } from '../in-box.ts';
import { linesOf, partsOf, type RunLine } from '../lines.ts';
import type { RuledRegion } from './rulings.ts';

/**
 * A region that rules the figures of a table alone, with the labels at its left, which stand outside: each level with the figures
 * of its row. The region itself where there are none.
 *
 * @param others further regions of the page: what stands in these is theirs
 */
export function withLabelsBeside(
  region: RuledRegion,
  runs: readonly TextRun[],
  others: readonly RuledRegion[],
): RuledRegion {
  const { box, horizontals, verticals } = region;
  const begins = ({ from }: { from: number }): boolean => Math.abs(from - box.x0) <= points.touch;
  const ys = horizontals.filter(begins).map(({ position }) => position);
  if (ys.length <= counts.fewestRows) return region;
  const isFree = (run: TextRun): boolean =>
    run.box.x1 <= box.x0 &&
    centreY(run.box) > box.y0 &&
    centreY(run.box) < box.y1 &&
    !others.some((other) => other !== region && isIn(run, other.box));
  const free = runs.filter(isFree);
  // Left of nearly all tables nothing stands.
  if (free.length < counts.fewestRows) return region;
  const next = Math.min(
    box.x1,
    ...verticals.map(({ position }) => position).filter((x) => x > box.x0 + points.touch),
  );
  const first = linesOf(runs.filter((run) => isIn(run, { ...box, x1: next })));
  const figures = first.filter((line) => partsOf(line).every(({ text }) => looksLikeFigure(text)));
  if (figures.length < counts.fewestRows || figures.length < shares.regularRows * first.length) return region;
  const beside = linesOf(free);
  const labels = beside.filter((line) => isLabel(line) && first.some((other) => areLevel(line, other)));
  const nearest = Math.max(...labels.map((line) => line.box.x1));
  const [label] = labels;
  if (
    !label ||
    labels.length < beside.length ||
    labels.length < counts.fewestRows ||
    labels.length < shares.regularRows * figures.length ||
    box.x0 - nearest > ems.rowGap * label.fontSize
  )
    return region;
  const x0 = Math.min(...labels.map((line) => line.box.x0)) - points.touch;
  return {
    box: { ...box, x0 },
    horizontals: horizontals.map((line) => (begins(line) ? { ...line, from: x0 } : line)),
    verticals,
  };
}

const isLabel = (line: RunLine): boolean => {
  const parts = partsOf(line);
  const [{ text } = { text: '' }] = parts;
  return parts.length === 1 && text.length <= characters.longestLabel && /\p{L}/u.test(text) && !hasHan(text);
};

const areLevel = (a: RunLine, b: RunLine): boolean =>
  Math.abs(a.baseline - b.baseline) <= ems.level * b.fontSize;
