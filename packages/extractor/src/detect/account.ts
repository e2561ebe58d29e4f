import type { TextRun } from '../model/source.ts';

/** A run of text that does not stand in one place of what was found. */
export interface Misplaced {
  run: TextRun;
  page: number;
  /** In how many places it stands: none, or several. */
  count: number;
}

/**
 * Every run of a page stands in one place: a cell, a table read by alignment, or a line. These do not.
 *
 * @param places the runs of each place
 */
export function misplaced(
  pages: readonly { number: number; runs: readonly TextRun[] }[],
  places: readonly (readonly TextRun[])[],
): Misplaced[] {
  const counts = new Map<TextRun, number>();
  for (const runs of places) for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  return pages.flatMap(({ number, runs }) =>
    runs.flatMap((run) => {
      const count = counts.get(run) ?? 0;
      return count === 1 ? [] : [{ run, page: number, count }];
    }),
  );
}
