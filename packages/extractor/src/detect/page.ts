import type { Box } from '@juesuan/schema';
import { checkLimit } from '../model/check-limit.ts';
import { ascending } from '../model/geometry.ts';
import type { SourcePage, TextRun } from '../model/source.ts';
import { most, shares } from '../model/tolerances.ts';
import { withBlanksCut } from './blank-columns.ts';
import { withDrawnSigns } from './drawn-signs.ts';
import { columnHeads } from './find/column-heads.ts';
import { isInZone, type PageZone, pageZones } from './find/page-columns.ts';
import { rowRuledSegments } from './find/row-ruled.ts';
import { itemsBesideText } from './find/text-columns.ts';
import { isIn } from './in-box.ts';
import type { DetectionLimits } from './limits.ts';
import { linesOf, type RunLine } from './lines.ts';
import { withSignsJoined } from './lone-signs.ts';
import { type PrintedNoteMark, withoutNoteMarks } from './note-marks.ts';
import type { LineItem, PageItem } from './page-items.ts';
import { withThousandsJoined } from './parted-thousands.ts';
import { gridOf } from './ruled/grid.ts';
import { isHeaderAlone } from './ruled/header-alone.ts';
import { withLabelsBeside } from './ruled/labels-beside.ts';
import { isDecoration, nestedFirst, surrounds } from './ruled/nested.ts';
import { tableRegions } from './ruled/regions.ts';
import { type RuledTable, readRegion, segmentOf } from './ruled/ruled-table.ts';
import { mergeRulings, type RuledLine, type RuledRegion } from './ruled/rulings.ts';
import { type StruckRun, withoutTextMarks } from './ruled/text-marks.ts';
import type { Segment } from './segment.ts';
import { withSpreadFigures } from './spread-figures.ts';
import { withUnitPowers } from './unit-powers.ts';

/** The rulings of a page, doubles and pieces merged. */
interface PageRulings {
  horizontals: readonly RuledLine[];
  verticals: readonly RuledLine[];
}

/** What detection finds on one page without looking at others, step by step: each step is made of those before it. */
export interface PageSteps {
  /** Without the marks of notes, underlines, and what is struck through. */
  page: SourcePage;
  struck: readonly StruckRun[];
  marks: readonly PrintedNoteMark[];
  /** None where there are too many for a table: a drawing. */
  rulings: PageRulings;
  /** Rulings that touch one another: what may be a table. */
  regions: readonly RuledRegion[];
  /** Regions with their lattices and the runs in the cells of these. */
  tables: readonly RuledTable[];
  /** Text with some rulings: columns or rows are found by alignment. */
  segments: readonly Segment[];
  /** Lines that no frame holds. */
  lines: readonly LineItem[];
  /** Grids, segments and lines, top to bottom. */
  items: readonly PageItem[];
}

/** @throws {ExtractionError} `too-large` past one of the limits that a page has as it is read */
export function checkLimits({ number, runs, rulings }: SourcePage, limits: DetectionLimits): void {
  checkLimit(runs.length, limits.runs, { reason: 'runs', page: number });
  checkLimit(rulings.length, limits.rulings, { reason: 'rulings', page: number });
}

/** @throws {ExtractionError} `too-large` past one of the limits */
export function detectPage(source: SourcePage, limits: DetectionLimits): PageSteps {
  const printed = withDrawnSigns(source);
  // Nothing before the tables are found takes a vertical away.
  const verticals = mergeRulings(printed.rulings, 'vertical');
  const { page: clear, struck } = withoutTextMarks(printed, verticals);
  const whole = withSignsJoined(withThousandsJoined(withSpreadFigures(withBlanksCut(clear))));
  const { page, marks } = withoutNoteMarks(withUnitPowers(whole));
  const rulings = rulingsOf(page, verticals);
  const drawn = tableRegions(page, rulings.horizontals, rulings.verticals);
  const regions = drawn.map((region) => withLabelsBeside(region, page.runs, drawn));
  const { tables, boxes, rest } = readRegions(page, regions, limits);
  const ruled = tables.map((table) => itemOf(page.number, table, rest));
  const inRegions = new Set(regions.flatMap((region) => (boxes.has(region) ? [] : region.horizontals)));
  const loose = rulings.horizontals.filter((line) => !inRegions.has(line));
  const areHeads = columnHeads(loose, page.shadings ?? []);
  const items = pageZones(rest, rulings.horizontals).flatMap((zone) =>
    itemsOf(page, zone, { ruled, loose, rest, regions: tables.map(({ region }) => region), areHeads }),
  );
  const lines = items.filter((item) => item.type === 'line');
  const segments = items.flatMap((item) => (item.type === 'segment' ? [item.segment] : []));
  return { page, marks, struck, rulings, regions, tables, segments, lines, items };
}

/** What a page has where no zone is looked at: tables between rulings, and what these leave. */
interface Unsorted {
  ruled: readonly PageItem[];
  regions: readonly RuledRegion[];
  /** Rulings of no region. */
  loose: readonly RuledLine[];
  rest: readonly TextRun[];
  /** Are the words of a line the heads of columns, by what is drawn under or behind them? */
  areHeads: (line: RunLine) => boolean;
}

/** The items of a part of the page, top to bottom. */
function itemsOf(
  page: SourcePage,
  zone: PageZone,
  { ruled, regions, loose, rest, areHeads }: Unsorted,
): PageItem[] {
  const runs = rest.filter(({ box }) => isInZone(zone, box));
  const rules = loose.filter(({ from, to, position }) =>
    isInZone(zone, { x0: from, x1: to, y0: position, y1: position }),
  );
  const rowRuled = rowRuledSegments(page, rules, regions, runs);
  const free = without(runs, new Set(rowRuled.flatMap((segment) => segment.runs)));
  const lines = linesOf(free).map(
    (line): LineItem => ({ type: 'line', line, page: page.number, ...(areHeads(line) && { ofHeads: true }) }),
  );
  const items = [
    ...ruled.filter((item) => isInZone(zone, boxOf(item))),
    ...rowRuled.map((segment): PageItem => ({ type: 'segment', segment })),
    ...lines,
  ];
  return itemsBesideText(items.sort((a, b) => ascending(topOf(a), topOf(b))));
}

function rulingsOf(page: SourcePage, verticals: readonly RuledLine[]): PageRulings {
  const horizontals = mergeRulings(page.rulings, 'horizontal');
  const tooMany = horizontals.length + verticals.length > most.rulings;
  return tooMany ? { horizontals: [], verticals: [] } : { horizontals, verticals };
}

/**
 * The tables of a page's regions, those that are boxes without a vertical in them and of no drawing, and the runs that are
 * left; a run belongs to the first region that it stands in.
 */
function readRegions(
  page: SourcePage,
  regions: readonly RuledRegion[],
  limits: DetectionLimits,
): { tables: RuledTable[]; boxes: ReadonlySet<RuledRegion>; rest: readonly TextRun[] } {
  const tables: RuledTable[] = [];
  const none: RuledTable[] = [];
  let rest: readonly TextRun[] = page.runs;
  for (const region of nestedFirst(regions, page.runs, limits.cells)) {
    const runs = withoutWatermark(rest.filter((run) => isIn(run, region.box)));
    if (runs.length === 0) continue;
    const table = readRegion(region, runs, limits.cells);
    if (table.reading === 'none') none.push(table);
    if (table.reading === 'none' || isDecoration(table, page)) continue;
    tables.push(table);
    rest = without(rest, new Set(runs));
  }
  const drawings = none.filter((table) => !isBox(table)).map(({ region }) => region.box);
  const boxes = none.flatMap((table) => (isBox(table) ? [table.region] : []));
  const isApart = ({ box }: RuledRegion): boolean =>
    !drawings.some((drawing) => surrounds(drawing, box) || surrounds(box, drawing));
  return { tables, boxes: new Set(boxes.filter(isApart)), rest };
}

/** Sides left and right, and no vertical between. */
const isBox = ({ region, lattice }: RuledTable): boolean =>
  lattice.xs.length === 2 && region.verticals.length >= 2;

const without = (runs: readonly TextRun[], taken: ReadonlySet<TextRun>): TextRun[] =>
  runs.filter((run) => !taken.has(run));

const itemOf = (page: number, table: RuledTable, rest: readonly TextRun[]): PageItem =>
  table.reading === 'cells' && !isHeaderAlone(table, rest)
    ? { type: 'grid', grid: gridOf(page, table) }
    : { type: 'segment', segment: segmentOf(page, table) };

/** Text that is so much larger than the table's is printed across it. */
function withoutWatermark(runs: readonly TextRun[]): TextRun[] {
  const sizes = runs.map((run) => run.fontSize).sort(ascending);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return runs.filter((run) => run.fontSize <= shares.watermark * median);
}

const boxOf = (item: PageItem): Box => {
  if (item.type === 'line') return item.line.box;
  return (item.type === 'grid' ? item.grid.location.box : item.segment.box) ?? nowhere;
};
const nowhere: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };

function topOf(item: PageItem): number {
  const { y0, y1 } = boxOf(item);
  return item.type === 'line' ? (y0 + y1) / 2 : y0;
}
