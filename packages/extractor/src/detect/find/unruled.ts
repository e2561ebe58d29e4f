import type { Box } from '@juesuan/schema';
import { isFigureRun } from '@juesuan/schema/words';
import { overlap } from '../../model/geometry.ts';
import { counts, ems, points } from '../../model/tolerances.ts';
import { continuesNote, isNote, isRunningText, namesTable } from '../../words/caption.ts';
import { hasHan, isTotalLabel, looksLikeDash } from '../../words/cell-words.ts';
import { isNumberedCaption } from '../../words/letters.ts';
import { beginsKnownRow } from '../../words/row-label.ts';
import type { DocumentItem, LineItem, PageItem } from '../page-items.ts';
import type { Segment } from '../segment.ts';
import { continuedRows } from './continued.ts';
import { beginsLike, beginsOtherColumns, hasOtherColumns, linesOfOtherColumns } from './other-columns.ts';
import { pageFurniture } from './page-furniture.ts';
import { printedLine } from './printed-line.ts';
import { segmentsOf } from './segments-of-lines.ts';
import { continuedStreams, tableOfStreams } from './streams.ts';
import { endsHeaderWord, isHeaderLine, isRowOfFigures, isTableLine, mayBeginHeader } from './table-lines.ts';
import { type UntitledTable, untitledTable } from './untitled.ts';

/**
 * Finds the tables that no ruling frames, below a line that is a known title: from the header to the notes, over as many
 * pages as rows go on. Segments with some rulings that follow one another without text between are parts of one table;
 * so are rows without rulings right above and below them.
 */
export function unruledTables(all: readonly PageItem[]): DocumentItem[] {
  const furniture = pageFurniture(all.filter((item) => item.type === 'line'));
  const items = all.filter((item) => item.type !== 'line' || !furniture.has(item));
  const found: DocumentItem[] = [];
  for (let i = 0; i < items.length; ) {
    const item = items[i];
    if (!item) break;
    i++;
    if (item.type === 'segment') {
      const table = goOn([item.segment], items, i);
      found.push({ type: 'segments', segments: table.segments }, ...table.notes);
      i = withFurtherColumns(found, table.segments, items, table.end);
      continue;
    }
    const untitled =
      item.type === 'line' ? longer(untitledTable(items, i - 1), tableOfStreams(items, i - 1)) : null;
    if (untitled) {
      const { heads, rows, end: endOfRows } = continuedRows(items, untitled.lines, untitled.end);
      const more = continuedStreams(items, [...untitled.lines, ...rows], endOfRows);
      const end = endOfRows + more.length;
      const segments = segmentsOf([...untitled.lines, ...rows, ...more]).map(
        (segment): Segment => (untitled.ofWords === true ? { ...segment, ofWords: true } : segment),
      );
      found.push({ type: 'segments', segments }, ...heads);
      i = end;
      continue;
    }
    found.push(item);
    if (item.type === 'grid') continue;
    const { text, texts } = printedLine(item);
    const table = namesTable(text, texts) ? tableBelow(items, i) : null;
    if (!table) continue;
    found.push(...table.head, { type: 'segments', segments: table.segments }, ...table.notes);
    i = withFurtherColumns(found, table.segments, items, table.end);
    for (let above = table.segments.at(-1); above && beginsOtherColumns(above, items[i]); ) {
      const next = tableBelow(items, i);
      if (!next) break;
      found.push(...next.head, { type: 'segments', segments: next.segments }, ...next.notes);
      i = next.end;
      above = next.segments.at(-1);
    }
  }
  return withFurniture(found, [...furniture]);
}

/**
 * Adds further columns of a table that the next pages have alone, and the notes between.
 *
 * @returns behind them
 */
function withFurtherColumns(
  found: DocumentItem[],
  segments: readonly Segment[],
  items: readonly PageItem[],
  end: number,
): number {
  let i = end;
  for (let above = segments.at(-1); above; ) {
    const notes = notesFrom(items, i, above.page);
    const lines = linesOfOtherColumns(above, items, i + notes.length);
    if (lines.length === 0) break;
    const columns = segmentsOf(lines);
    found.push(...notes, { type: 'segments', segments: columns });
    i += notes.length + lines.length;
    above = columns.at(-1);
  }
  return i;
}

/** The notes with which a page ends. */
function notesFrom(items: readonly PageItem[], from: number, page: number): LineItem[] {
  const notes: LineItem[] = [];
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    if (item?.type !== 'line' || item.page !== page) break;
    const { text } = printedLine(item);
    if (!isNote(text) && (notes.length === 0 || !continuesNote(text))) break;
    notes.push(item);
  }
  return notes;
}

const longer = (a: UntitledTable | null, b: UntitledTable | null): UntitledTable | null =>
  a && b ? (b.end > a.end ? b : a) : (a ?? b);

/** Puts page numbers and running heads back in where their page begins or ends. */
function withFurniture(found: readonly DocumentItem[], furniture: readonly LineItem[]): DocumentItem[] {
  const left = [...furniture];
  const all: DocumentItem[] = [];
  for (const item of found) {
    const at = placeOf(item);
    while (left[0] && (left[0].page < at.page || (left[0].page === at.page && left[0].line.box.y0 < at.y)))
      all.push(left.shift() as LineItem);
    all.push(item);
  }
  return [...all, ...left];
}

function placeOf(item: DocumentItem): { page: number; y: number } {
  if (item.type === 'line') return { page: item.page, y: item.line.box.y0 };
  if (item.type === 'grid') return { page: item.grid.location.page ?? 1, y: item.grid.location.box?.y0 ?? 0 };
  const [first] = item.segments;
  return { page: first?.page ?? 1, y: first?.box.y0 ?? 0 };
}

/** The segments and rows that go on with a table, on its page and the next ones, and the notes between. */
function goOn(begun: readonly Segment[], items: readonly PageItem[], from: number) {
  const segments = [...begun];
  const notes: LineItem[] = [];
  let i = from;
  for (let next = items[i]; next; next = items[i]) {
    if (next.type === 'segment') {
      const [first] = segments;
      if (first && (hasOtherColumns(first, next.segment) || beginsOtherColumns(first, next))) break;
      if (standsHigher(next.segment.page, next.segment.box, segments.at(-1))) break;
      segments.push(next.segment);
      i++;
      continue;
    }
    const above = segments.at(-1);
    const rows = restOfHeader(items, i, segments) ?? rowsFrom(items, i, above);
    const footnotes = rows.length === 0 ? notesFrom(items, i, above?.page ?? 0) : [];
    if (rows.length === 0 && !goesOnBehind(footnotes, items, i, segments)) break;
    segments.push(...segmentsOf(rows));
    notes.push(...footnotes);
    i += rows.length + footnotes.length;
  }
  return { segments, notes, end: i };
}

/** The lines with which a header that the end of a page cuts continues, down to the rows between rulings on the next page. */
function restOfHeader(
  items: readonly PageItem[],
  from: number,
  segments: readonly Segment[],
): LineItem[] | null {
  const page = (segments.at(-1)?.page ?? 0) + 1;
  const lines: LineItem[] = [];
  let next = items[from];
  for (; next?.type === 'line' && next.page === page; next = items[from + lines.length]) lines.push(next);
  if (lines.length === 0 || next?.type !== 'segment' || next.segment.page !== page) return null;
  const isHeader = lines.every((line) => mayBeginHeader(line) && !isRowOfFigures(line));
  return isHeader && segments.every(({ runs }) => !runs.some(({ text }) => isFigureRun(text))) ? lines : null;
}

/** Does a table go on at the top of the next page behind the notes at the foot of its own, below its header again or below none? */
function goesOnBehind(
  notes: readonly LineItem[],
  items: readonly PageItem[],
  from: number,
  segments: readonly Segment[],
): boolean {
  const next = items[from + notes.length];
  if (notes.length === 0 || !beginsLike(segments, next)) return false;
  return next?.type === 'segment' || rowsFrom(items, from + notes.length, segments.at(-1)).length > 0;
}

/** What is read later and stands higher is of the page's next column; so is what stands beside the table. */
const standsHigher = (page: number, box: Box, above: Segment | undefined): boolean =>
  above?.page === page && (box.y1 < above.box.y0 || standBeside(above.box, box));

const standBeside = (a: Box, b: Box): boolean =>
  overlap(a.x0, a.x1, b.x0, b.x1) < 0 && overlap(a.y0, a.y1, b.y0, b.y1) > 0;

/** The lines at the beginning of `items` that are rows of the table above them, up to the last with figures. */
function rowsFrom(items: readonly PageItem[], from: number, above: Segment | undefined): LineItem[] {
  const rows: LineItem[] = [];
  const largest = above ? ems.titleOver * usualSize(above) : Infinity;
  let sure = 0;
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    if (item?.type !== 'line' || !isTableLine(item)) {
      // What stands right above a part of the table with rulings belongs to it, figures or none.
      if (item?.type === 'segment' && rows.length > 0 && rows[0]?.page === item.segment.page) return rows;
      break;
    }
    const before = rows.at(-1);
    if (above && isApartFromRows(item, largest)) break;
    if (!before && standsHigher(item.page, item.line.box, above)) break;
    if (
      !before &&
      above &&
      item.page === above.page &&
      item.line.box.y0 - above.box.y1 > ems.rowGap * heightOf(item)
    )
      break;
    if (item.page !== (before?.page ?? above?.page) && !goesOn(items, i, segmentsOf(rows).at(-1) ?? above))
      break;
    if (before?.page === item.page && item.line.baseline - before.line.baseline > ems.rowGap * heightOf(item))
      break;
    rows.push(item);
    if (isRowOfFigures(item) || isKnownRow(item) || printedLine(item).parts.length >= 2) sure = rows.length;
  }
  const any = rows.some((row) => isRowOfFigures(row) || isKnownRow(row));
  return any ? rows.slice(0, restOfLabel(rows, sure, items[from + rows.length])) : [];
}

/** The caption of what follows, or a heading: a line in larger type than most of the table above it. */
const isApartFromRows = (item: LineItem, largest: number): boolean =>
  isNumberedCaption(printedLine(item).text) || item.line.fontSize > largest;

/** Some signs of formulas are larger than the type they stand in. */
const usualSize = ({ runs }: Segment): number =>
  runs.map(({ fontSize }) => fontSize).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Infinity;

const heightOf = ({ line }: LineItem): number => Math.max(line.fontSize, points.smallestType);

/**
 * The last row's label may go on below its figures: one line more, where it stands near, or where the page ends with it, nearer
 * than a row.
 */
function restOfLabel(rows: readonly LineItem[], sure: number, behind: PageItem | undefined): number {
  const [before, last, next] = [rows[sure - 2], rows[sure - 1], rows[sure]];
  if (!last || !next || next.page !== last.page) return sure;
  const endsPage =
    rows.length === sure + 1 && behind?.type === 'segment' && behind.segment.page === next.page + 1;
  const pitch =
    endsPage && before?.page === last.page ? last.line.baseline - before.line.baseline - points.level : 0;
  const near = Math.max(pitch, ems.labelLine * heightOf(next));
  return next.line.baseline - last.line.baseline < near ? sure + 1 : sure;
}

interface UnruledTable {
  head: LineItem[];
  segments: Segment[];
  /** Those at the feet of its pages but the last. */
  notes: LineItem[];
  end: number;
}

function tableBelow(items: readonly PageItem[], from: number): UnruledTable | null {
  const head: LineItem[] = [];
  let start = from;
  for (; start < items.length && start - from <= counts.headLines; start++) {
    const item = items[start];
    if (item?.type === 'segment' && item.segment.page === (head.at(-1)?.page ?? 0) + 1) break;
    if (item?.type !== 'line') return null;
    if (isHeaderLine(item) && isTableLine(item)) break;
    if (isRunningText(printedLine(item).text)) return null;
    head.push(item);
  }
  while (head.length > 0 && (mayBeginHeader(head.at(-1) as LineItem) || endsHeaderWord(head))) {
    head.pop();
    start--;
  }
  const rows: LineItem[] = [];
  let end = start;
  for (; end < items.length; end++) {
    const item = items[end];
    if (item?.type !== 'line' || !isTableLine(item)) break;
    const before = rows.at(-1);
    if (before && item.page !== before.page) {
      // A header that the end of the page cuts has no further columns yet.
      const above = rows.some(isRowOfFigures) ? segmentsOf(rows).at(-1) : undefined;
      if (!goesOn(items, end, above)) break;
    }
    rows.push(item);
  }
  const bodyLike = rows.some(isRowOfFigures) || rows.length >= counts.fewestRows;
  const isTable = rows.length >= 2 && bodyLike && rows.some(isHeaderLine);
  const segments = segmentsOf(rows);
  if (!isTable) {
    const rest = restOfHeader(items, end, segments) ?? [];
    if (!areCutHeader(rows, items[end + rest.length])) return null;
  }
  const table = goOn(segments, items, end);
  return { head, ...table };
}

/** Is this the beginning of a header that the end of the page cuts, with the rest of it and the rows between rulings on the next? */
const areCutHeader = (lines: readonly LineItem[], next: PageItem | undefined): boolean =>
  next?.type === 'segment' &&
  lines.length > 0 &&
  lines.every((line) => line.page + 1 === next.segment.page && !isRowOfFigures(line)) &&
  lines.some((line) => printedLine(line).parts.length >= 2);

/**
 * On the next page the table goes on where rows stand among the first lines, and no title before them; not where further columns
 * do.
 */
function goesOn(items: readonly PageItem[], from: number, above: Segment | undefined): boolean {
  if (above && (beginsOtherColumns(above, items[from]) || linesOfOtherColumns(above, items, from).length > 0))
    return false;
  const lines = items.slice(from, from + counts.headLines).filter((item) => item.type === 'line');
  const row = lines.findIndex((line) => isRowOfFigures(line) || isKnownRow(line));
  return row >= 0 && lines.slice(0, row).every(isTableLine);
}

/** A row whose label the catalogue knows, or a total's, needs no figures to be one; nor does one that prints a dash in each column. */
function isKnownRow(item: LineItem): boolean {
  const { texts } = printedLine(item);
  const [label = '', ...cells] = texts;
  const isOfDashes = cells.length > 0 && hasHan(label) && cells.every(looksLikeDash);
  return isOfDashes || texts.some((text) => beginsKnownRow(text) || isTotalLabel(text));
}
