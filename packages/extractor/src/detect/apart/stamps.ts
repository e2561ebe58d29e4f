import { isFigureRun } from '@juesuan/schema/words';
import { centreX, centreY, union } from '../../model/geometry.ts';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { ems, shares } from '../../model/tolerances.ts';
import type { UsualLooks } from './looks.ts';

/**
 * Straight text of stamps: where the letters of a ring pass their top or side they stand upright or level, and a line may run
 * through the middle. It is drawn together with the slanted letters, in their colour.
 */
export function straightInStamps(
  { runs }: SourcePage,
  slanted: readonly TextRun[],
  usual: UsualLooks,
): TextRun[] {
  if (slanted.length === 0) return [];
  const apart = new Set(slanted);
  const found: TextRun[] = [];
  const take = (i: number, from: number): void => {
    const run = runs[i];
    const before = runs[from];
    if (run === undefined || before === undefined || apart.has(run) || !apart.has(before)) return;
    if (run.colour !== before.colour) return;
    const between = apart.has(runs[2 * i - from] as TextRun);
    if (isFigureRun(run.text) && !between) return;
    if (
      !isInRing(run, before) &&
      !((run.colour ?? 0) !== usual.colour && isWithin(run, ringAt(runs, apart, from, from - i)))
    )
      return;
    apart.add(run);
    found.push(run);
  };
  for (let i = 1; i < runs.length; i++) take(i, i - 1);
  for (let i = runs.length - 2; i >= 0; i--) take(i, i + 1);
  return found;
}

/** A letter of the ring: one glyph like its neighbour, and near to it. */
const isInRing = (run: TextRun, next: TextRun): boolean =>
  run.glyphs.length === 1 &&
  next.glyphs.length === 1 &&
  Math.abs(run.fontSize / next.fontSize - 1) < shares.sameType &&
  Math.hypot(centreX(run.box) - centreX(next.box), centreY(run.box) - centreY(next.box)) <=
    ems.stampLetters * run.fontSize;

/** The box of what is set apart without a break from a run on, in one direction of the drawing. */
function ringAt(runs: readonly TextRun[], apart: ReadonlySet<TextRun>, from: number, step: number) {
  const ring: TextRun[] = [];
  for (let i = from; ; i += step) {
    const run = runs[i];
    if (run === undefined || !apart.has(run) || run.colour !== runs[from]?.colour) break;
    ring.push(run);
  }
  return union(ring.map(({ box }) => box));
}

const isWithin = (run: TextRun, box: ReturnType<typeof union>): boolean =>
  run.box.x0 >= box.x0 && run.box.x1 <= box.x1 && run.box.y0 >= box.y0 && run.box.y1 <= box.y1;
