import { checkLimit } from '../../model/check-limit.ts';
import type { TextRun } from '../../model/source.ts';
import { COLUMN_WIDTH, LINE_HEIGHT, type SpacedPage } from '../../model/spaced-page.ts';
import { finish, type Stepwise } from '../../model/stepwise.ts';
import { hanWidth } from './han-width.ts';
import { splitLines } from './lines.ts';
import { textPages } from './pages.ts';
import { type HanWidth, splitSegments } from './segments.ts';
import { isDecoration } from './tokens.ts';

const FONT_SIZE = 10;
/** Points from a line's top to its type and from there to the baseline. */
const LEADING = (LINE_HEIGHT - FONT_SIZE) / 2;
const ASCENT = 8;

/**
 * Space-aligned text (`pdftotext -layout`) as pages of text runs, for the alignment detector that reads pages without
 * rulings. A form feed begins a page, or a page number ends one where there are none; a run is a piece of a line between
 * gaps, 6 pt a character column and 12 pt a line. Lines that only draw are dropped; there are no rulings and no pictures.
 *
 * @param mostRuns of a page; a line of 100,000 characters may be as many runs
 * @throws {ExtractionError} `too-large` for a page of more
 *
 * @example
 * readSpacedText('行政运行   90.00')[0]?.runs.map((run) => [run.text, run.box.x0]) // [['行政运行', 0], ['90.00', 42]]
 */
export const readSpacedText = (text: string, mostRuns = Infinity): SpacedPage[] =>
  finish(readingSpacedText(text, mostRuns));

/** The same page by page, between which it may be ended: a text of millions of characters takes its time. */
export function* readingSpacedText(text: string, mostRuns: number): Stepwise<SpacedPage[]> {
  const width = hanWidth(splitLines(text));
  const pages: SpacedPage[] = [];
  for (const { first, lines } of textPages(text)) {
    const page = pages.length + 1;
    yield { reason: 'finding-tables', page };
    const runs = runsOf(lines, width, (count) => checkLimit(count, mostRuns, { reason: 'runs', page }));
    pages.push(spacedPage(page, first + 1, lines, runs));
  }
  return pages;
}

function runsOf(lines: readonly string[], width: HanWidth, check: (count: number) => void): TextRun[] {
  const runs: TextRun[] = [];
  lines.forEach((line, index) => {
    if (isDecoration(line.trim())) return;
    for (const run of lineRuns(line, index, width)) runs.push(run);
    check(runs.length);
  });
  return runs;
}

function spacedPage(
  number: number,
  firstLine: number,
  lines: readonly string[],
  runs: TextRun[],
): SpacedPage {
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

/**
 * The text with blanks of one column for those that web pages and word processors write in their place (no-break spaces,
 * figure spaces and their kin) and ideographic ones for those of a whole em, so that gaps between columns are gaps whatever they are
 * made of.
 *
 * @example
 * withPlainBlanks('合计\u00a0\u00a0\u00a090') // '合计   90'
 */
export const withPlainBlanks = (text: string): string =>
  text.replace(/[\u00a0\u2000\u2002\u2004-\u200a\u202f\u205f]/gu, ' ').replace(/[\u2001\u2003]/gu, '\u3000');
