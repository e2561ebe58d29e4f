import type { Location } from '@juesuan/schema';
import type { LineBlock } from '../model/grid.ts';
import { isCaptionLine } from '../words/caption.ts';
import { linesOf, partsOf, type RunLine, textOf } from './lines.ts';
import type { Segment } from './segment.ts';

/** A line of a page as a block. */
export function lineBlock(page: number, line: RunLine): LineBlock {
  const location: Location = { page, line: null, box: line.box };
  return {
    type: 'line',
    text: textOf(line.runs),
    location,
    parts: partsOf(line).map(({ text, box }) => ({ text, box })),
    runs: line.runs.length,
    fontSize: line.fontSize,
  };
}

/** Title, mark, department and unit that stand within a table's frame are lines over it. */
export function withoutCaptions(segments: readonly Segment[]): {
  captions: LineBlock[];
  segments: Segment[];
} {
  const [first, ...others] = segments;
  if (!first) return { captions: [], segments: [] };
  const lines = linesOf(first.runs);
  const end = lines.findIndex((line) => !isCaption(line));
  const captions = lines.slice(0, Math.max(0, end));
  if (captions.length === 0) return { captions: [], segments: [...segments] };
  const taken = new Set(captions.flatMap(({ runs }) => runs));
  const runs = first.runs.filter((run) => !taken.has(run));
  const below = { ...first, runs, box: { ...first.box, y0: captions.at(-1)?.box.y1 ?? first.box.y0 } };
  return { captions: captions.map((line) => lineBlock(first.page, line)), segments: [below, ...others] };
}

const isCaption = (line: RunLine): boolean =>
  isCaptionLine(
    textOf(line.runs),
    partsOf(line).map(({ text }) => text),
  );
