import { isFigureRun } from '@juesuan/schema/words';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { counts, ems, points } from '../../model/tolerances.ts';
import type { Overprint } from './overprinted.ts';
import { keyOf } from './printed-across.ts';

interface Copy {
  run: TextRun;
  page: number;
  /** What it is printed on. */
  on: TextRun[];
}

/**
 * Watermarks that look like the page's own text: one text in one place of several pages, or in several places of one, which
 * stands on other texts there. Words that hold to the place of one text are none: they strike it out, or replace it.
 */
export function repeatedMarks(
  pages: readonly SourcePage[],
  overprints: readonly (readonly Overprint[])[],
): ReadonlySet<TextRun> {
  const partners = new Map<TextRun, TextRun[]>();
  for (const [a, b] of overprints.flat()) {
    partners.set(a, [...(partners.get(a) ?? []), b]);
    partners.set(b, [...(partners.get(b) ?? []), a]);
  }
  const copies = new Map<string, Copy[]>();
  for (const run of partners.keys()) if (!isFigureRun(run.text)) copies.set(keyOf(run), []);
  if (copies.size === 0) return new Set();
  for (const { number, runs } of pages)
    for (const run of runs) copies.get(keyOf(run))?.push({ run, page: number, on: partners.get(run) ?? [] });
  const marks = [...copies.values()].filter((all) => isMark(all, copies));
  return new Set(marks.flatMap((all) => all.map(({ run }) => run)));
}

function isMark(all: readonly Copy[], copies: ReadonlyMap<string, readonly Copy[]>): boolean {
  const across = all.filter(({ on }) => on.length > 0);
  const under = new Set(across.flatMap(({ on }) => on.map(keyOf)));
  // Two texts that are always printed on one another are alike: neither is the other's mark.
  if (across.length < 2 || under.size < 2) return false;
  if ([...under].some((key) => (copies.get(key)?.length ?? 0) >= all.length)) return false;
  const pages = new Set(all.map(({ page }) => page));
  if (pages.size === all.length) return areInOnePlace(all);
  return all.length >= counts.tiles && all.filter(reachesOut).length * 2 > all.length;
}

const areInOnePlace = ([first, ...others]: readonly Copy[]): boolean =>
  first !== undefined &&
  others.every(
    ({ run }) =>
      Math.abs(run.box.x0 - first.run.box.x0) <= points.sameEdge &&
      Math.abs(run.baseline - first.run.baseline) <= points.sameEdge,
  );

/** Stands a copy on nothing, or reaches out beyond each text that it stands on? */
const reachesOut = ({ run, on }: Copy): boolean =>
  on.every(
    ({ box }) =>
      run.box.x0 < box.x0 - ems.reachOut * run.fontSize || run.box.x1 > box.x1 + ems.reachOut * run.fontSize,
  );
