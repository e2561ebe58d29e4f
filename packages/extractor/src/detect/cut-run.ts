import { printedRange } from '../model/printed-range.ts';
import type { TextRun } from '../model/source.ts';
import { ownWidth } from './glyph-gaps.ts';

/** The part of a run from glyph `from` to before glyph `to`; the gap that a producer left behind its last glyph is cut off too. */
export function cutRun(run: TextRun, from: number, to: number): TextRun | null {
  const range = printedRange(run.glyphs, from, to);
  if (range === null) return null;
  const [first, last] = range;
  if (first === 0 && last === run.glyphs.length) return run;
  const glyphs = run.glyphs.slice(first, last);
  const edges = run.edges.slice(first, last + 1);
  if (last < run.glyphs.length)
    edges[edges.length - 1] = (run.edges[last - 1] ?? 0) + ownWidth(run, last - 1);
  const box = { ...run.box, x0: edges[0] ?? run.box.x0, x1: edges.at(-1) ?? run.box.x1 };
  return { ...run, text: glyphs.join(''), glyphs, edges, box };
}
