import { overlap, width } from '../../model/geometry.ts';
import type { Ruling, TextRun } from '../../model/source.ts';
import { ems, shares } from '../../model/tolerances.ts';
import { cutRun } from '../cut-run.ts';
import type { HeightBands } from '../height-bands.ts';

/** Whether a line stands at the height of the middle of a run's glyphs. */
export const isAtMiddle = ({ position }: Ruling, { baseline, fontSize, turn }: TextRun): boolean =>
  turn === undefined &&
  position < baseline - ems.strikeLowest * fontSize &&
  position > baseline - ems.strikeHighest * fontSize;

/**
 * What is struck through and what is written behind it may be one run: its pieces, for each run that lines at the middle of its
 * glyphs begin or end in, between two glyphs.
 */
export function struckPieces(lines: readonly Ruling[], bands: HeightBands<TextRun>): Map<TextRun, TextRun[]> {
  const cuts = new Map<TextRun, Set<number>>();
  for (const line of lines) {
    const { from, to, position } = line;
    for (const run of bands.at({ x0: from, x1: to, y0: position, y1: position })) {
      const share = overlap(from, to, run.box.x0, run.box.x1);
      if (share <= 0 || share >= shares.struck * width(run.box) || !isAtMiddle(line, run)) continue;
      const [begin, end] = [glyphAt(run, from), glyphAt(run, to)];
      if (begin === null || end === null || begin === end) continue;
      cuts.set(run, (cuts.get(run) ?? new Set()).add(begin).add(end));
    }
  }
  const pieces = new Map<TextRun, TextRun[]>();
  for (const [run, at] of cuts) {
    const ends = [...new Set([0, ...at, run.glyphs.length])].sort((a, b) => a - b);
    pieces.set(
      run,
      ends.slice(1).flatMap((end, i) => cutRun(run, ends[i] ?? 0, end) ?? []),
    );
  }
  return pieces;
}

/** The glyph that begins where a line does; `null` where the line begins or ends within one. */
function glyphAt(run: TextRun, x: number): number | null {
  const at = run.edges.findIndex((edge) => Math.abs(edge - x) <= ems.atGlyph * run.fontSize);
  return at < 0 ? null : at;
}
