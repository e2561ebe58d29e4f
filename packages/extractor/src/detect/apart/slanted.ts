import type { SourcePage, TextRun } from '../../model/source.ts';
import { counts, ems } from '../../model/tolerances.ts';
import { isLarge, isSlanted, type UsualLooks } from './looks.ts';

/** The slanted text of a page: watermarks, stamps. A page with more of it than of straight text is a drawing. */
export function slantedRuns({ runs }: SourcePage, usual: UsualLooks): TextRun[] {
  const slanted = runs.filter(isSlanted);
  if (slanted.length === 0) return [];
  const different = new Set(slanted.map(({ text }) => text));
  if ([...different].join('').length > usual.straight) return [];
  const headers = turnedHeaders(slanted, usual);
  return slanted.filter((run) => !headers.has(run));
}

/** Headers turned to save room: different words at one angle, which begin on one level. */
function turnedHeaders(slanted: readonly TextRun[], usual: UsualLooks): Set<TextRun> {
  const byTurn = new Map<number, TextRun[]>();
  for (const run of slanted) {
    const turn = Math.round(run.turn ?? 0);
    byTurn.set(turn, [...(byTurn.get(turn) ?? []), run]);
  }
  const headers = [...byTurn.values()].filter(
    (runs) =>
      runs.length >= counts.turnedHeaders &&
      new Set(runs.map(({ text }) => text)).size === runs.length &&
      runs.every((run) => run.glyphs.length > 1 && !run.pale && !isLarge(run, usual)) &&
      areLevel(runs, usual.fontSize),
  );
  return new Set(headers.flat());
}

function areLevel(runs: readonly TextRun[], fontSize: number): boolean {
  const starts = runs.map(({ box, turn = 0 }) => (turn < 0 ? box.y1 : box.y0));
  return Math.max(...starts) - Math.min(...starts) <= ems.sameLine * fontSize;
}
