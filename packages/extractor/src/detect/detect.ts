import { type Diagnostic, diagnostic } from '@juesuan/schema';
import type { Block, DetectedContent, TableGrid } from '../model/grid.ts';
import type { SourcePage, TextRun } from '../model/source.ts';
import { finish, type Stepwise } from '../model/stepwise.ts';
import { type Misplaced, misplaced } from './account.ts';
import { alignTable } from './aligned/align.ts';
import { type Apart, setApart } from './apart/set-apart.ts';
import { lineBlock, withoutCaptions } from './captions.ts';
import { unruledTables } from './find/unruled.ts';
import { alignLetters } from './letters/align.ts';
import { type DetectionLimits, defaultDetectionLimits } from './limits.ts';
import { linesOf } from './lines.ts';
import { checkLimits, detectPage, type PageSteps } from './page.ts';
import { accountOf, type PageAccount, pageLocation, type Unplaced } from './page-account.ts';
import type { DocumentItem } from './page-items.ts';
import { isOfRows } from './rows-of-texts.ts';
import type { Segment } from './segment.ts';

/** Reads a table without all its rulings, the parts of it on all its pages; `null` where nothing stands in columns. */
type Align = (segments: readonly Segment[]) => TableGrid | null;

export interface DetectOptions {
  limits?: DetectionLimits;
  /** Text that a program set with spaces is aligned in another way than a page. */
  align?: Align;
  /**
   * The pages are this work's own: each is let go as soon as its tables are found, with its steps, so that a long document
   * takes little more memory than its text. The array is emptied.
   */
  letsGo?: SourcePage[];
}

/** What detection finds, step by step; each step is made of the one before and can be looked at. */
export interface DetectionSteps {
  /** Rulings, regions, lattices with their cells, segments and lines of every page; none where pages are let go. */
  pages: readonly PageSteps[];
  /** Lines, grids, and tables without all their rulings with the segments of all their pages, in reading order. */
  found: readonly DocumentItem[];
  content: DetectedContent;
}

/**
 * Grids and lines of paged sources in reading order: cells from rulings first; tables without (some of) their rulings by
 * the alignment of their text, over all the pages that they run over.
 *
 * @throws {ExtractionError} `too-large` past one of the limits
 */
export const detect = (pages: readonly SourcePage[], options: DetectOptions = {}): DetectedContent =>
  finish(detecting(pages, options)).content;

/** The same page by page and table by table, with all its steps. */
export function* detecting(
  pages: readonly SourcePage[],
  { limits = defaultDetectionLimits, align = alignPrinted, letsGo }: DetectOptions = {},
): Stepwise<DetectionSteps> {
  const steps: PageSteps[] = [];
  const accounts: PageAccount[] = [];
  for (const page of pages) checkLimits(page, limits);
  const sorted = setApart(pages);
  const waiting = sorted.pages.splice(0).reverse();
  letsGo?.splice(0);
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    yield { reason: 'finding-tables', page: page.number };
    const step = detectPage(page, limits);
    accounts.push(accountOf(step));
    if (letsGo === undefined) steps.push(step);
  }
  return { pages: steps, ...(yield* detectingDocument(accounts, sorted, align)) };
}

/** What pages hold that were detected one by one: tables without all their rulings are read, and all text is accounted for. */
export function* detectingDocument(
  accounts: readonly PageAccount[],
  apart: Apart,
  align: Align = alignPrinted,
): Stepwise<Omit<DetectionSteps, 'pages'>> {
  const found = unruledTables(accounts.flatMap(({ items }) => items));
  const read: ReadItem[] = [];
  for (const item of found) {
    if (item.type === 'segments') yield { reason: 'reading-table', page: item.segments[0]?.page ?? null };
    read.push(readItem(item, align));
  }
  const runsApart = apart.runs + sum(accounts.map(({ struck }) => struck));
  const astray = misplaced(
    accounts.map(({ open }) => open),
    [...accounts.flatMap(({ places }) => places), ...placesIn(found)],
  );
  const unplaced = [
    ...accounts.flatMap((account) => account.unplaced),
    ...astray.filter(({ count }) => count === 0).map(placeOf),
  ];
  const content: DetectedContent = {
    blocks: read.flatMap(({ blocks }) => blocks),
    // Marks of notes are read with the text that they stand behind.
    runsInCells:
      sum(accounts.map(({ runsInCells }) => runsInCells)) + sum(read.map(({ runsInCells }) => runsInCells)),
    ...(runsApart > 0 && { runsApart }),
    unplaced,
    diagnostics: [
      ...apart.diagnostics,
      ...accounts.flatMap(({ diagnostics }) => diagnostics.struck),
      ...accounts.flatMap(({ diagnostics }) => diagnostics.pictures),
      ...accounts.flatMap(({ diagnostics }) => diagnostics.marks),
      ...unplaced.map(diagnosed),
      ...astray.filter(({ count }) => count > 1).map(placedTwice),
    ],
  };
  return { found, content };
}

const alignPrinted: Align = (segments) => {
  const grid = alignLetters(segments) ?? alignTable(segments);
  return grid && isOfRows(grid) ? grid : null;
};

interface ReadItem {
  blocks: Block[];
  /** Runs that alignment put into cells. */
  runsInCells: number;
}

function readItem(item: DocumentItem, align: Align): ReadItem {
  if (item.type === 'grid') return { blocks: [item.grid], runsInCells: 0 };
  if (item.type === 'line') return { blocks: [lineBlock(item.page, item.line)], runsInCells: 0 };
  const { captions, segments } = withoutCaptions(item.segments);
  const grid = align(segments);
  if (grid) return { blocks: [...captions, grid], runsInCells: sum(segments.map(({ runs }) => runs.length)) };
  const lines = item.segments.flatMap(({ page, runs }) => linesOf(runs).map((line) => lineBlock(page, line)));
  return { blocks: lines, runsInCells: 0 };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** The runs of the tables read by alignment, and of the lines. */
export const placesIn = (found: readonly DocumentItem[]): (readonly TextRun[])[] =>
  found.flatMap((item) => {
    if (item.type === 'line') return [item.line.runs];
    return item.type === 'segments' ? item.segments.map(({ runs }) => runs) : [];
  });

const placeOf = ({ run: { text, box }, page }: Misplaced): Unplaced => ({
  text,
  location: pageLocation(page, box),
});

const placedTwice = ({ run: { text, box }, page, count }: Misplaced): Diagnostic =>
  diagnostic('text-placed-twice', 'error', { text, count }, pageLocation(page, box));

const diagnosed = ({ text, location }: Unplaced): Diagnostic =>
  diagnostic('run-unplaced', 'warning', { text }, location);
