import type { Box } from '@juesuan/schema';
import { counts } from '../model/tolerances.ts';
import type { BodyLine } from './body-line.ts';
import type { LinePart } from './lines.ts';

/** Lines of text under one clip. */
interface ClippedText {
  column: number;
  /** The first and the last of its lines. */
  from: number;
  to: number;
  texts: string[];
}

/**
 * The lines before which a cut would part the text of one cell: a spreadsheet that wraps a label in its cell draws all its lines
 * under one clip, which is the cell.
 *
 * @param mayBeOneCell may such texts, one below the other, be one cell's? A clip may as well be that of a whole column
 */
export function linesWithinCells(
  lines: readonly BodyLine[],
  mayBeOneCell: (texts: readonly string[]) => boolean,
): ReadonlySet<number> {
  const within = new Set<number>();
  for (const { from, to, texts } of clippedTexts(lines)) {
    if (to - from >= counts.linesOfRow || !mayBeOneCell(texts)) continue;
    for (let line = from + 1; line <= to; line++) within.add(line);
  }
  return within;
}

/** Texts of several lines, each in one column and alone under its clip. */
function clippedTexts(lines: readonly BodyLine[]): ClippedText[] {
  const found = new Map<string, ClippedText | null>();
  for (const [i, { page, parts }] of lines.entries())
    for (const { part, column } of parts) {
      const clip = clipOf(part);
      if (clip === null) continue;
      const key = [page, clip.x0, clip.y0, clip.x1, clip.y1].join();
      const text = found.get(key);
      if (text === undefined) found.set(key, { column, from: i, to: i, texts: [part.text] });
      else if (text === null || text.column !== column || text.to === i) found.set(key, null);
      else {
        text.to = i;
        text.texts.push(part.text);
      }
    }
  return [...found.values()].flatMap((text) => (text && text.to > text.from ? [text] : []));
}

/** The clip under which all of a part stands. */
function clipOf({ runs }: LinePart): Box | null {
  const [first, ...rest] = runs.map(({ clip }) => clip);
  if (!first) return null;
  return rest.every((clip) => clip && sides.every((side) => clip[side] === first[side])) ? first : null;
}

const sides = ['x0', 'y0', 'x1', 'y1'] as const;
