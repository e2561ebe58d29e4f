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

/**
 * Title, mark, department and unit that stand within a table's frame are lines over it; those over its part on a later page,
 * which a repeated header says again, are lines too.
 */
export function withoutCaptions(segments: readonly Segment[]): {
  captions: LineBlock[];
  segments: Segment[];
} {
  const cut = segments.map(cutCaptions);
  // Nearest above the table stands what its first page says.
  const [own, ...again] = cut.map(({ captions }) => captions);
  return { captions: [...again.flat(), ...(own ?? [])], segments: cut.map(({ segment }) => segment) };
}

function cutCaptions(segment: Segment): { captions: LineBlock[]; segment: Segment } {
  const lines = linesOf(segment.runs);
  const end = lines.findIndex((line) => !isCaption(line));
  const captions = lines.slice(0, Math.max(0, end));
  if (captions.length === 0) return { captions: [], segment };
  const taken = new Set(captions.flatMap(({ runs }) => runs));
  const runs = segment.runs.filter((run) => !taken.has(run));
  const y0 = captions.at(-1)?.box.y1 ?? segment.box.y0;
  return {
    captions: captions.map((line) => lineBlock(segment.page, line)),
    segment: { ...segment, runs, box: { ...segment.box, y0 } },
  };
}

const isCaption = (line: RunLine): boolean =>
  isCaptionLine(
    textOf(line.runs),
    partsOf(line).map(({ text }) => text),
  );
