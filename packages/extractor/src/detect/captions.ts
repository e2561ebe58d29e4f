import type { Location } from '@juesuan/schema';
import type { LineBlock } from '../model/grid.ts';
import { isCaptionLine } from '../words/caption.ts';
import { titleKind } from '../words/title.ts';
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
  const end = lines.findIndex((_, i) => !isCaption(lines, i));
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

/** Does a line say what stands over a table, by itself or as half of a title that is broken in two? */
function isCaption(lines: readonly RunLine[], i: number): boolean {
  const [before, line, behind] = [lines[i - 1], lines[i], lines[i + 1]];
  if (line === undefined) return false;
  const texts = partsOf(line).map(({ text }) => text);
  return isCaptionLine(textOf(line.runs), texts) || isTitleOf(before, line) || isTitleOf(line, behind);
}

function isTitleOf(above: RunLine | undefined, below: RunLine | undefined): boolean {
  if (!above || !below || [above, below].some((line) => partsOf(line).length > 1)) return false;
  const [first, rest] = [textOf(above.runs), textOf(below.runs)];
  return titleKind(first) === null && titleKind(first + rest) !== null;
}
