import type { Diagnostic, Location } from '@juesuan/schema';
import { checkLimit } from '../model/check-limit.ts';
import { union } from '../model/geometry.ts';
import type { Block, DetectedContent, GridCell, LineBlock, TableGrid } from '../model/grid.ts';
import { joinLines } from '../model/join-lines.ts';
import type { SourcePage, TextRun } from '../model/source.ts';
import { isCaptionLine } from '../words/caption.ts';
import { looksLikeAmount } from '../words/cell-words.ts';
import { alignTable } from './aligned/align.ts';
import { rowRuledSegments } from './find/row-ruled.ts';
import type { LineItem } from './find/table-lines.ts';
import { unruledTables } from './find/unruled.ts';
import { type DetectionLimits, defaultDetectionLimits } from './limits.ts';
import { linesOf, partsOf, type RunLine, textOf } from './lines.ts';
import { boxOfCell, type Lattice, latticeOf } from './ruled/lattice.ts';
import { hidesHeader, missingHorizontals } from './ruled/missing-rows.ts';
import { isIn, type PlacedRun, Places, placeRun } from './ruled/place.ts';
import { tableRegions } from './ruled/regions.ts';
import { mergeRulings, type RuledLine, type RuledRegion } from './ruled/rulings.ts';
import type { Segment } from './segment.ts';
import { mostRulings } from './tolerances.ts';

/** What one page holds, top to bottom, before tables without all their rulings are read. */
export type PageItem = LineItem | { type: 'grid'; grid: TableGrid } | { type: 'segment'; segment: Segment };

interface PageContent {
  items: PageItem[];
  runsInCells: number;
  unplaced: DetectedContent['unplaced'];
  diagnostics: Diagnostic[];
}

/** The grids and lines of one page. Whatever needs other pages to be understood stays a segment. */
function detectPage(page: SourcePage, limits: DetectionLimits): PageContent {
  checkLimit(page.runs.length, limits.runs, `runs of text on page ${page.number}`);
  checkLimit(page.rulings.length, limits.rulings, `rulings on page ${page.number}`);
  const horizontals = mergeRulings(page.rulings, 'horizontal');
  const verticals = mergeRulings(page.rulings, 'vertical');
  const content: PageContent = { items: [], runsInCells: 0, unplaced: [], diagnostics: [] };
  const tooMany = horizontals.length + verticals.length > mostRulings;
  const regions = tooMany ? [] : tableRegions(page, horizontals, verticals);
  let free = page.runs;
  for (const region of regions) {
    const runs = withoutWatermark(free.filter((run) => isIn(run, region.box)));
    if (runs.length === 0) continue;
    const item = readRegion(page.number, region, runs, content, limits);
    if (!item) continue;
    content.items.push(item);
    const used = new Set(runs);
    free = free.filter((run) => !used.has(run));
  }
  if (!tooMany)
    for (const segment of rowRuledSegments(page, horizontals, regions, free)) {
      content.items.push({ type: 'segment', segment });
      const used = new Set(segment.runs);
      free = free.filter((run) => !used.has(run));
    }
  for (const line of linesOf(free)) content.items.push({ type: 'line', line, page: page.number });
  content.items.sort((a, b) => topOf(a) - topOf(b));
  return content;
}

/** Text so much larger than the table's is printed across it: times the median size. */
const watermarkSize = 2.5;

function withoutWatermark(runs: readonly TextRun[]): TextRun[] {
  const sizes = runs.map((run) => run.fontSize).sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return runs.filter((run) => run.fontSize <= watermarkSize * median);
}

function topOf(item: PageItem): number {
  if (item.type === 'line') return (item.line.box.y0 + item.line.box.y1) / 2;
  return (item.type === 'grid' ? item.grid.location.box?.y0 : item.segment.box.y0) ?? 0;
}

function readRegion(
  page: number,
  region: RuledRegion,
  runs: readonly TextRun[],
  content: PageContent,
  limits: DetectionLimits,
): PageItem | null {
  let lattice = latticeOf(region, limits.cells);
  let { placed, unplaced } = placeRuns(page, lattice, runs);
  if (lattice.cells.length < 2) {
    // One frame round everything: a table whose inner rulings are missing, or a box round a paragraph.
    return needsColumns(placed, lattice)
      ? { type: 'segment', segment: segmentOf(page, region, lattice, runs) }
      : null;
  }
  if (needsColumns(placed, lattice) || hidesHeader(lattice, placed))
    return { type: 'segment', segment: segmentOf(page, region, lattice, runs) };
  const between = missingHorizontals(lattice, region.verticals, placed);
  if (between.length > 0) {
    lattice = latticeOf({ ...region, horizontals: [...region.horizontals, ...between] }, limits.cells);
    ({ placed, unplaced } = placeRuns(page, lattice, runs));
  }
  content.runsInCells += runs.length - unplaced.length;
  content.unplaced.push(...unplaced);
  for (const { text, location } of unplaced)
    content.diagnostics.push({
      code: 'run-unplaced',
      severity: 'warning',
      message: `“${text}” stands within a table's frame and in no cell`,
      location,
    });
  return {
    type: 'grid',
    grid: gridOf(page, lattice, placed, between.length > 0 ? 'partly-ruled' : 'ruled'),
  };
}

function placeRuns(
  page: number,
  lattice: Lattice,
  runs: readonly TextRun[],
): { placed: PlacedRun[]; unplaced: DetectedContent['unplaced'] } {
  const places = new Places(lattice);
  const placed: PlacedRun[] = [];
  const unplaced: DetectedContent['unplaced'] = [];
  for (const run of runs) {
    const pieces = placeRun(run, places);
    placed.push(...pieces);
    if (pieces.length === 0) unplaced.push({ text: run.text, location: { page, line: null, box: run.box } });
  }
  return { placed, unplaced };
}

function cellsOf(placed: readonly PlacedRun[]): TextRun[][] {
  const byCell = new Map<PlacedRun['cell'], TextRun[]>();
  for (const { run, cell } of placed) byCell.set(cell, [...(byCell.get(cell) ?? []), run]);
  return [...byCell.values()];
}

/** Do cells hold figures of several columns side by side? Then vertical rulings are missing. */
function needsColumns(placed: readonly PlacedRun[], lattice: Lattice): boolean {
  let crowded = 0;
  for (const runs of cellsOf(placed)) {
    for (const line of linesOf(runs)) {
      const parts = partsOf(line);
      if (parts.length >= 2 && parts.some((part) => looksLikeAmount(part.text))) crowded++;
      if (crowded >= 2 || (crowded >= 1 && lattice.cells.length < 4)) return true;
    }
  }
  return false;
}

/** A vertical ruling counts for the whole table where it parts most of its height. Share of the height. */
const wholeHeight = 0.5;

const lengthAt = (lines: readonly RuledLine[], position: number): number =>
  lines
    .filter((line) => Math.abs(line.position - position) < 1)
    .reduce((sum, line) => sum + line.to - line.from, 0);

function segmentOf(page: number, region: RuledRegion, lattice: Lattice, runs: readonly TextRun[]): Segment {
  const { box } = region;
  const xs = lattice.xs.filter((x) => lengthAt(region.verticals, x) >= wholeHeight * (box.y1 - box.y0));
  const ys = lattice.ys.filter((y) => lengthAt(region.horizontals, y) >= wholeHeight * (box.x1 - box.x0));
  return { page, box, runs: [...runs], xs, ys };
}

function gridOf(
  page: number,
  lattice: Lattice,
  placed: readonly PlacedRun[],
  strategy: TableGrid['strategy'],
): TableGrid {
  const byCell = new Map<PlacedRun['cell'], TextRun[]>();
  for (const { run, cell } of placed) {
    const runs = byCell.get(cell);
    if (runs) runs.push(run);
    else byCell.set(cell, [run]);
  }
  const cells = lattice.cells.map((cell): GridCell => {
    const lines = linesOf(byCell.get(cell) ?? []).map((line) => textOf(line.runs));
    return {
      ...cell,
      text: joinLines(lines),
      lines,
      location: { page, line: null, box: boxOfCell(lattice, cell) },
    };
  });
  return {
    type: 'grid',
    rows: lattice.ys.length - 1,
    columns: lattice.xs.length - 1,
    cells,
    strategy,
    location: {
      page,
      line: null,
      box: union(cells.map((cell) => cell.location.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 })),
    },
    columnEdges: lattice.xs,
  };
}

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
function withoutCaptions(segments: readonly Segment[]): { captions: LineBlock[]; segments: Segment[] } {
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

/**
 * Grids and lines of paged sources in reading order: cells from rulings first; tables without (some of) their rulings by
 * the alignment of their text, over all the pages that they run over.
 *
 * @param align reads a table without all its rulings; text that a program set with spaces is aligned in another way
 * @throws {ExtractionError} `too-large` past one of the limits
 */
export function detect(
  pages: readonly SourcePage[],
  limits: DetectionLimits = defaultDetectionLimits,
  align: (segments: readonly Segment[]) => TableGrid | null = alignTable,
): DetectedContent {
  const result: DetectedContent = { blocks: [], runsInCells: 0, unplaced: [], diagnostics: [] };
  const items: PageItem[] = [];
  for (const page of pages) {
    const content = detectPage(page, limits);
    items.push(...content.items);
    result.runsInCells += content.runsInCells;
    result.unplaced.push(...content.unplaced);
    result.diagnostics.push(...content.diagnostics);
  }
  for (const item of unruledTables(items)) {
    if (item.type === 'segments') {
      const { captions, segments } = withoutCaptions(item.segments);
      const grid = align(segments);
      if (grid) {
        result.blocks.push(...captions, grid);
        result.runsInCells += segments.reduce((sum, { runs }) => sum + runs.length, 0);
      } else
        for (const segment of item.segments)
          result.blocks.push(...linesOf(segment.runs).map((line): Block => lineBlock(segment.page, line)));
    } else if (item.type === 'grid') result.blocks.push(item.grid);
    else result.blocks.push(lineBlock(item.page, item.line));
  }
  return result;
}
