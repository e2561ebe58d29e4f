import { printedRange } from '../../model/printed-range.ts';
import type { DrawnRun } from './runs.ts';

/** The stretch of a run from glyph `from` to before glyph `to`, without white space at its ends; null where nothing is left. */
export function pieceOf(run: DrawnRun, from: number, to: number): DrawnRun | null {
  const range = printedRange(run.glyphs, from, to);
  if (range === null) return null;
  const [first, last] = range;
  if (first === 0 && last === run.glyphs.length) return run;
  const start = run.offsets[first] ?? 0;
  return {
    ...run,
    glyphs: run.glyphs.slice(first, last),
    offsets: run.offsets.slice(first, last).map((offset) => offset - start),
    end: (run.offsets[last] ?? run.end) - start,
    x: run.x + run.ux * start,
    y: run.y + run.uy * start,
  };
}
