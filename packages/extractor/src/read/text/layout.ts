import type { SourcePage, TextRun } from '../../model/source.ts';
import { hanWidth } from './han-width.ts';
import { splitLines } from './lines.ts';
import { textPages } from './pages.ts';
import { type HanWidth, splitSegments } from './segments.ts';
import { isDecoration } from './tokens.ts';

/** Points a character column is wide, and a line is high: 10 pt type as a line printer sets it. */
export const COLUMN_WIDTH = 6;
export const LINE_HEIGHT = 12;

const FONT_SIZE = 10;
/** Points from a line's top to its type and from there to the baseline. */
const LEADING = (LINE_HEIGHT - FONT_SIZE) / 2;
const ASCENT = 8;

/** A page made up from text lines; page space is drawn from the lines, so a box leads back to its line. */
export interface LayoutPage extends SourcePage {
  /** 1-based line of the document that is the page's first. */
  firstLine: number;
}

/** The document's 1-based line that stands at `y` points from the page's top. */
export const lineOf = (page: LayoutPage, y: number): number => page.firstLine + Math.floor(y / LINE_HEIGHT);

/**
 * Space-aligned text (`pdftotext -layout`) as pages of text runs, for the alignment detector that reads pages without
 * rulings. A form feed begins a page, or a page number ends one where there are none; a run is a piece of a line between
 * gaps, 6 pt a character column and 12 pt a line. Lines that only draw are dropped; there are no rulings and no pictures.
 * Never throws.
 *
 * @example
 * readLayout('行政运行   90.00')[0]?.runs.map((run) => [run.text, run.box.x0]) // [['行政运行', 0], ['90.00', 42]]
 */
export function readLayout(text: string): LayoutPage[] {
  const width = hanWidth(splitLines(text));
  return textPages(text).map(({ first, lines }, index) => layoutPage(index + 1, first + 1, lines, width));
}

function layoutPage(
  number: number,
  firstLine: number,
  lines: readonly string[],
  width: HanWidth,
): LayoutPage {
  const runs = lines.flatMap((line, index) =>
    isDecoration(line.trim()) ? [] : lineRuns(line, index, width),
  );
  return {
    number,
    firstLine,
    width: runs.reduce((right, run) => Math.max(right, run.box.x1), 0),
    height: lines.length * LINE_HEIGHT,
    runs,
    rulings: [],
    images: [],
    unreadableRuns: 0,
  };
}

function lineRuns(line: string, index: number, width: HanWidth): TextRun[] {
  const top = index * LINE_HEIGHT + LEADING;
  return splitSegments(line, width).map(({ text, characters, edges: columns }) => {
    const edges = columns.map((column) => column * COLUMN_WIDTH);
    return {
      text,
      box: { x0: edges[0] ?? 0, y0: top, x1: edges.at(-1) ?? 0, y1: top + FONT_SIZE },
      glyphs: characters,
      edges,
      fontSize: FONT_SIZE,
      baseline: top + ASCENT,
      clip: null,
    };
  });
}
