import type { Box } from '@juesuan/schema';
import { isFigureRun } from '@juesuan/schema/words';
import { colourDistance } from '../../model/colour.ts';
import { boxRound, centreX, centreY } from '../../model/geometry.ts';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { channels, counts, ems, shares } from '../../model/tolerances.ts';
import { isLongNumber, type UsualLooks } from './looks.ts';

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
    if ((isFigureRun(run.text) && !between) || !isInRing(run, before)) return;
    apart.add(run);
    found.push(run);
  };
  for (let i = 1; i < runs.length; i++) take(i, i - 1);
  for (let i = runs.length - 2; i >= 0; i--) take(i, i + 1);
  return [...found, ...inOneInk(runs, apart, usual)];
}

/** Straight text that is drawn together with slanted letters, in an ink that is not the page's, and stands among them. */
function inOneInk(runs: readonly TextRun[], apart: ReadonlySet<TextRun>, usual: UsualLooks): TextRun[] {
  const found: TextRun[] = [];
  for (let from = 0, to = 1; from < runs.length; from = to++) {
    while (to < runs.length && isOneInk(runs[to - 1], runs[to], usual)) to++;
    const drawn = runs.slice(from, to);
    const slanted = drawn.filter((run) => apart.has(run));
    if (slanted.length < counts.stampLetters) continue;
    const round = squareOf(boxRound(slanted));
    const [first, last] = [
      drawn.indexOf(slanted[0] as TextRun),
      drawn.lastIndexOf(slanted.at(-1) as TextRun),
    ];
    // A figure may be an amount in red, unless the stamp's letters are drawn before and after it, or it is a stamp's number.
    const isOfStamp = (run: TextRun, i: number): boolean =>
      !apart.has(run) &&
      isWithin(run, round) &&
      (!isFigureRun(run.text) || isLongNumber(run.text) || (i > first && i < last));
    found.push(...drawn.filter(isOfStamp));
  }
  return found;
}

function isOneInk(a: TextRun | undefined, b: TextRun | undefined, usual: UsualLooks): boolean {
  const [one, other] = [a?.colour ?? 0, b?.colour ?? 0];
  if (one === usual.colour || other === usual.colour) return false;
  return colourDistance(one, other) <= channels.sameInk;
}

/** An arc is as high as its circle only in part: the square over its width, down from its top. */
function squareOf({ x0, y0, x1, y1 }: Box): Box {
  const side = Math.max(x1 - x0, y1 - y0);
  const middle = (x0 + x1) / 2;
  return { x0: middle - side / 2, x1: middle + side / 2, y0, y1: y0 + side };
}

/** A letter of the ring: one glyph like its neighbour, and near to it. */
const isInRing = (run: TextRun, next: TextRun): boolean =>
  run.glyphs.length === 1 &&
  next.glyphs.length === 1 &&
  Math.abs(run.fontSize / next.fontSize - 1) < shares.sameType &&
  Math.hypot(centreX(run.box) - centreX(next.box), centreY(run.box) - centreY(next.box)) <=
    ems.stampLetters * run.fontSize;

/** Letters stand inside of the circle, and so do words, that may touch it. */
const isWithin = ({ box, fontSize }: TextRun, round: Box): boolean =>
  box.x0 >= round.x0 - fontSize &&
  box.x1 <= round.x1 + fontSize &&
  box.y0 >= round.y0 - fontSize &&
  box.y1 <= round.y1 + fontSize;
