import { printedRange } from '../../model/printed-range.ts';
import type { DrawnRun } from './runs.ts';

/** The stretch of a run from glyph `from` to before glyph `to`, without white space at its ends; null where nothing is left. */
export function pieceOf(run: DrawnRun, from: number, to: number): DrawnRun | null {
  const range = printedRange(run.glyphs, from, to);
  if (range === null) return null;
  const [first, last] = range;
  return first === 0 && last === run.glyphs.length ? run : stretchOf(run, first, last);
}

/** The stretch of a run from glyph `from` to before glyph `to`, as it is. */
export function stretchOf(run: DrawnRun, from: number, to: number): DrawnRun {
  const start = run.offsets[from] ?? 0;
  return {
    ...run,
    glyphs: run.glyphs.slice(from, to),
    offsets: run.offsets.slice(from, to).map((offset) => offset - start),
    end: (run.offsets[to] ?? run.end) - start,
    x: run.x + run.ux * start,
    y: run.y + run.uy * start,
  };
}
