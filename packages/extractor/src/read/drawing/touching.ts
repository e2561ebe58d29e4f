import { isDigits, shortestTouching, touchingAmounts } from '@juesuan/schema/words';
import { stretchOf } from './pieces.ts';
import type { DrawnRun } from './runs.ts';

/**
 * Amounts as wide as their columns touch one another, so that their glyphs make one run. Two decimals end an amount of money:
 * what follows them at once is of the next cell.
 */
export function cutTouching(runs: readonly DrawnRun[]): DrawnRun[] {
  const cut: DrawnRun[] = [];
  for (const run of runs) {
    const pieces = piecesOf(run);
    if (pieces === null) cut.push(run);
    else cut.push(...pieces);
  }
  return cut;
}

/** `null` for a run that stays whole. */
function piecesOf(run: DrawnRun): DrawnRun[] | null {
  // Asked of every run, of which few are so long and end in a figure.
  if (run.glyphs.length < shortestTouching || !isDigits(run.glyphs.at(-1) ?? '')) return null;
  const lengths = touchingAmounts(run.glyphs.join(''));
  // A glyph of several characters is a ligature or a whole word, and no digit.
  if (lengths === null || run.glyphs.some((glyph) => glyph.length !== 1)) return null;
  let from = 0;
  return lengths.map((length) => {
    const piece = stretchOf(run, from, from + length);
    from += length;
    return piece;
  });
}
