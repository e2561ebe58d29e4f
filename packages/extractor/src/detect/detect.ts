import { type Diagnostic, diagnostic, type Location } from '@juesuan/schema';
import type { Block, DetectedContent, TableGrid } from '../model/grid.ts';
import type { SourcePage, TextRun } from '../model/source.ts';
import { finish, type Stepwise } from '../model/stepwise.ts';
import { type Misplaced, misplaced } from './account.ts';
import { alignTable } from './aligned/align.ts';
import { setApart } from './apart/set-apart.ts';
import { lineBlock, withoutCaptions } from './captions.ts';
import { unruledTables } from './find/unruled.ts';
import { alignLetters } from './letters/align.ts';
import { type DetectionLimits, defaultDetectionLimits } from './limits.ts';
import { linesOf } from './lines.ts';
import { checkLimits, detectPage, type PageSteps } from './page.ts';
import type { DocumentItem } from './page-items.ts';
import { picturesOnCells } from './ruled/pictures.ts';
import type { Segment } from './segment.ts';

/** Reads a table without all its rulings, the parts of it on all its pages; `null` where nothing stands in columns. */
type Align = (segments: readonly Segment[]) => TableGrid | null;

export interface DetectOptions {
  limits?: DetectionLimits;
  /** Text that a program set with spaces is aligned in another way than a page. */
  align?: Align;
}

/** What detection finds, step by step; each step is made of the one before and can be looked at. */
export interface DetectionSteps {
  /** Rulings, regions, lattices with their cells, segments and lines of every page. */
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
  { limits = defaultDetectionLimits, align = alignPrinted }: DetectOptions = {},
): Stepwise<DetectionSteps> {
  const steps: PageSteps[] = [];
  for (const page of pages) checkLimits(page, limits);
  const sorted = setApart(pages);
  for (const page of sorted.pages) {
    yield { reason: 'finding-tables', page: page.number };
    steps.push(detectPage(page, limits));
  }
  const found = unruledTables(steps.flatMap(({ items }) => items));
  const read: ReadItem[] = [];
  for (const item of found) {
    if (item.type === 'segments') yield { reason: 'reading-table', page: item.segments[0]?.page ?? null };
    read.push(readItem(item, align));
  }
  const runsApart = sorted.runs + sum(steps.map(({ struck }) => struck.length));
  const astray = misplaced(
    steps.map(({ page }) => page),
    placesOf(steps, found),
  );
  const unplaced = [...steps.flatMap(unplacedOn), ...astray.filter(({ count }) => count === 0).map(placeOf)];
  const content: DetectedContent = {
    blocks: read.flatMap(({ blocks }) => blocks),
    // Marks of notes are read with the text that they stand behind.
    runsInCells:
      sum(steps.map(runsInCellsOf)) +
      sum(steps.map(({ marks }) => marks.length)) +
      sum(read.map(({ runsInCells }) => runsInCells)),
    ...(runsApart > 0 && { runsApart }),
    unplaced,
    diagnostics: [
      ...sorted.diagnostics,
      ...steps.flatMap(struckOn),
      ...steps.flatMap(picturesOnCells),
      ...steps.flatMap(noteMarksOn),
      ...unplaced.map(diagnosed),
      ...astray.filter(({ count }) => count > 1).map(placedTwice),
    ],
  };
  return { pages: steps, found, content };
}

const alignPrinted: Align = (segments) => alignLetters(segments) ?? alignTable(segments);

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

const runsInCellsOf = ({ tables }: PageSteps): number =>
  sum(tables.map(({ reading, runs, unplaced }) => (reading === 'cells' ? runs.length - unplaced.length : 0)));

type Unplaced = DetectedContent['unplaced'][number];

const unplacedOn = ({ page, tables }: PageSteps): Unplaced[] =>
  tables.flatMap(({ reading, unplaced }) =>
    reading === 'cells' ? unplaced.map(({ text, box }) => ({ text, location: at(page.number, box) })) : [],
  );

/** The runs of every ruled table, of the tables read by alignment, and of the lines. */
export const placesOf = (
  steps: readonly PageSteps[],
  found: readonly DocumentItem[],
): (readonly TextRun[])[] => [
  ...steps.flatMap(({ tables }) =>
    tables.flatMap(({ reading, runs }) => (reading === 'cells' ? [runs] : [])),
  ),
  ...found.flatMap((item) => {
    if (item.type === 'line') return [item.line.runs];
    return item.type === 'segments' ? item.segments.map(({ runs }) => runs) : [];
  }),
];

const placeOf = ({ run: { text, box }, page }: Misplaced): Unplaced => ({ text, location: at(page, box) });

const placedTwice = ({ run: { text, box }, page, count }: Misplaced): Diagnostic =>
  diagnostic('text-placed-twice', 'error', { text, count }, at(page, box));

/** Deleted text is not read: a figure struck through counts no more. */
const struckOn = ({ page, struck }: PageSteps): Diagnostic[] =>
  struck.map(({ run: { text, box }, kept }) =>
    diagnostic('text-deleted', 'warning', { text, kept }, at(page.number, box)),
  );

const at = (page: number, box: Location['box']): Location => ({ page, line: null, box });

const noteMarksOn = ({ page, marks }: PageSteps): Diagnostic[] =>
  marks.map(({ mark, text }) =>
    diagnostic('note-mark', 'info', { mark: mark.text, text }, at(page.number, mark.box)),
  );

const diagnosed = ({ text, location }: Unplaced): Diagnostic =>
  diagnostic('run-unplaced', 'warning', { text }, location);
