import { remembered } from '@juesuan/schema/words';
import { union } from '../../model/geometry.ts';
import type { TextRun } from '../../model/source.ts';
import { characters, counts, ems, lineHeights, most, points, shares } from '../../model/tolerances.ts';
import { isNote } from '../../words/caption.ts';
import { hasHan } from '../../words/cell-words.ts';
import {
  beginsSmall,
  isFigureOrNothing,
  isNumberedCaption,
  isSource,
  isTableCaption,
} from '../../words/letters.ts';
import { cutAt, nearCells } from '../letters/near-cells.ts';
import { gapsOf, streamsOf } from '../letters/streams.ts';
import type { LinePart } from '../lines.ts';
import type { LineItem, PageItem } from '../page-items.ts';
import { linesAhead } from './lines-ahead.ts';
import { printedLine } from './printed-line.ts';
import { areColumnsOfText, isTableOfStreams } from './streams-judged.ts';
import { isTitleOver, neighbours, type Row, rowOf, type UntitledTable } from './untitled.ts';

/** White space between two columns of a block of lines. */
interface Gap {
  x0: number;
  x1: number;
}

/**
 * A table that begins with the line `from` and that white space alone shows: texts that stand under one another in two or more
 * streams. Its caption (Table 3, 表3) or its figures say that it is one, and no text in columns, list or formula.
 */
export function tableOfStreams(items: readonly PageItem[], from: number): UntitledTable | null {
  const near = neighbours(items, from, counts.headLines / 2).map(rowOf);
  const seed = seedOf(near);
  if (seed === null) return null;
  const isHeaded = areHeads(near.slice(0, seed + 1));
  const toRow = isHeaded ? nearRowOf : rowOf;
  const below = near[seed + 1];
  const gaps = gapsFrom(near[seed], below && toRow(below.item));
  const isOfHeader = (row: Row, i: number): boolean =>
    isHead(row, near[i + 1] as Row, gaps) && !isTitleOver(row.parts, near[seed]?.parts ?? []);
  if (!near.slice(0, seed).every(isOfHeader)) return null;
  const mayBe = mayBeTable(items, from, near.slice(0, seed + 1));
  if (!mayBe && !isHeaded) return null;
  // Each of many lines may look like heads: a look at a page's lines from each is enough.
  const lines = neighbours(items, from, mayBe ? Infinity : most.linesOfPage);
  const rows = lines.map(toRow);
  const end = endOf(rows, seed, gaps);
  const block = rows.slice(0, end);
  const captioned = captionAbove(items, from) || captionBelow(items, from + end);
  if (!captioned && areInHan(block)) return null;
  const isShown = captioned || (isHeaded && areUnder(block.slice(seed + 1), block[seed]));
  if (!isTableOfStreams(block, isShown)) return null;
  const ofWords = block.every(({ figures }) => figures.length === 0);
  return { lines: lines.slice(0, end), end: from + end, ofWords };
}

/** Below heads, a figure that stands near the words of the next column is a text of its own. */
function nearRowOf(item: LineItem): Row {
  const parts = rowOf(item).parts.flatMap(nearCells);
  return { item, parts, figures: parts.filter(({ text }) => isFigureOrNothing(text)) };
}

/** Do rulings or shadings say of the first lines, the last of them at least, that they are heads of columns? None in Han needs that. */
const areHeads = (header: readonly Row[]): boolean =>
  header.at(-1)?.item.ofHeads === true && !areInHan(header);

const areInHan = (rows: readonly Row[]): boolean => rows.some(({ item }) => hasHan(printedLine(item).text));

/** So many rows under the heads of as many columns, in no smaller type: no running head over the text of a page. */
function areUnder(rows: readonly Row[], heads: Row | undefined): boolean {
  const bands = streamsOf(rows.map(({ parts }) => parts));
  const [first, second] = [heads?.parts[0]?.box, bands[1]];
  const hasStub = first !== undefined && second !== undefined && first.x0 >= second.x0 - points.sameEdge;
  const size = Math.max(0, ...rows.map(fontOf));
  return (
    rows.length >= counts.fewestRows &&
    bands.length === (heads?.parts.length ?? 0) + (hasStub ? 1 : 0) &&
    fontOf(heads) <= ems.titleOver * size
  );
}

/** Without a caption only figures make a table, and none of lines in Han: known before all lines further down are looked at. */
function mayBeTable(items: readonly PageItem[], from: number, begun: readonly Row[]): boolean {
  const { captionBelow, ofFigures } = linesAhead(items, from);
  if (captionBelow || captionAbove(items, from)) return true;
  return ofFigures && !areInHan(begun);
}

/**
 * The white space between the columns of a line. Heads may stand at the other end of their columns than the texts below them:
 * where the row below has as many, what both leave.
 */
function gapsFrom(seed: Row | undefined, below: Row | undefined): Gap[] {
  const [parts, size] = [seed?.parts ?? [], fontOf(seed)];
  if (seed?.figures.length !== 0 || below?.parts.length !== parts.length) return gapsOf(parts, size);
  const columns = parts.map((part, i) => ({
    ...part,
    box: union([part.box, below.parts[i]?.box ?? part.box]),
  }));
  const gaps = gapsOf(columns, size);
  return gaps.length === columns.length - 1 ? gaps : gapsOf(parts, size);
}

const fontOf = (row: Row | undefined): number => Math.max(row?.item.line.fontSize ?? 0, points.smallestType);

/** The line with the most columns among the first: a header's lower line, or a row. */
function seedOf(near: readonly Row[]): number | null {
  const stop = near.findIndex((row, i) => i > 0 && isApartFrom(row));
  const first = stop < 0 ? near : near.slice(0, stop);
  const sizes = first.map(({ item, parts }) => (printedLine(item).parts.length > 1 ? parts.length : 0));
  const widest = Math.max(0, ...sizes);
  return widest < 2 ? null : sizes.indexOf(widest);
}

/** A note or a caption: what ends a table. */
const isApartFrom = ({ item }: Row): boolean => saysOfOther(printedLine(item).text);

const saysOfOther = remembered((text) => isNote(text) || isNumberedCaption(text) || isSource(text));

/** A line of the header over the seed: words beside one another, or over some of its columns and not from the left. */
function isHead(row: Row, below: Row, gaps: readonly Gap[]): boolean {
  if (isApartFrom(row) || distance(row, below) > ems.headerLine * fontOf(below)) return false;
  const [first] = row.parts;
  if (!first) return false;
  const printed = printedLine(row.item).parts;
  if (printed.length >= 2) return printed.every(({ text }) => text.length <= characters.longestLabel);
  const [gap] = gaps;
  return gap !== undefined && first.box.x0 >= gap.x0 - points.level;
}

const distance = (above: Row, below: Row): number => below.item.line.baseline - above.item.line.baseline;

/** Behind the last line that keeps the white space between the columns. */
function endOf(rows: readonly Row[], seed: number, gaps: readonly Gap[]): number {
  let end = seed + 1;
  let open = gaps;
  let widest = 0;
  for (let i = seed + 1; i < rows.length; i++) {
    const [row, above] = [rows[i] as Row, rows[i - 1] as Row];
    const down = distance(above, row);
    const pitches = i - seed;
    if (
      isApartFrom(row) ||
      (pitches > 1 && down > Math.max(lineHeights.apartFromRows * widest, ems.headerLine * fontOf(row)))
    )
      break;
    // A line alone that stands off is the next heading or paragraph.
    if (pitches > 2 && row.parts.length === 1 && down > lineHeights.panelAbove * widest) break;
    const parts = cutWhereColumnsBegin(row.parts, open);
    const left = withoutCovered(open, parts);
    const lost = open.length - left.length;
    if (
      parts.length >= 2
        ? left.length === 0 || lost > shares.lostGaps * open.length
        : lost > 0 && !(down <= lineHeights.panelAbove * widest && isPanel(row, rows[i + 1], open))
    )
      break;
    if (parts.length >= 2) open = left;
    const before = widest + points.level;
    widest = Math.max(widest, down);
    // The rest of a text that is broken stands near; what stands alone farther down may be the next paragraph.
    const isNear = down <= ems.labelLine * fontOf(row) || (down <= before && goesOnSmall(row, gaps));
    const isRest = parts.length === 1 && end === i && isNear && !isLong(row);
    if (parts.length >= 2 || isRest) end = i + 1;
    else if (i - end >= 2 * counts.labelLines) break;
  }
  return end;
}

/**
 * A text that begins where a column begins is that column's, however near to it the text before it ends: in a line that shows
 * other columns.
 */
function cutWhereColumnsBegin(parts: readonly LinePart[], gaps: readonly Gap[]): readonly LinePart[] {
  if (parts.length < 2) return parts;
  const beginsColumn = (run: TextRun): boolean =>
    gaps.some(({ x1 }) => Math.abs(run.box.x0 - x1) <= points.level);
  return parts.flatMap((part) => cutAt(part, (_, run) => beginsColumn(run), ems.spaceGap));
}

/** Behind the labels, where no note begins. */
const goesOnSmall = ({ parts }: Row, [first]: readonly Gap[]): boolean =>
  first !== undefined && parts.every(({ text, box }) => beginsSmall(text) && box.x0 > first.x0);

const isLong = ({ parts }: Row): boolean =>
  parts.some(({ text }) => text.length > 2 * characters.longestLabel);

const withoutCovered = (gaps: readonly Gap[], parts: readonly LinePart[]): Gap[] =>
  gaps.flatMap(({ x0, x1 }) => {
    let [from, to] = [x0, x1];
    for (const { box } of parts) {
      if (box.x1 <= from || box.x0 >= to) continue;
      if (box.x0 <= from && box.x1 >= to) return [];
      if (box.x0 - from > to - box.x1) to = box.x0;
      else from = box.x1;
    }
    return to - from >= points.level ? [{ x0: from, x1: to }] : [];
  });

/** A short line over several columns, with a row below it: the heading of a group of rows. */
function isPanel({ parts: [only] }: Row, below: Row | undefined, gaps: readonly Gap[]): boolean {
  if (!only || !below || only.text.length > characters.longestLabel || below.parts.length < 2) return false;
  return (
    /^\P{Ll}/u.test(only.text) &&
    !/[.;,]\s*$/u.test(only.text) &&
    withoutCovered(gaps, below.parts).length >= shares.regularRows * gaps.length
  );
}

/**
 * The lines at the top of the next page with which a table goes on that ends its page: texts in its streams, and nothing across
 * the white space between them.
 */
export function continuedStreams(
  items: readonly PageItem[],
  table: readonly LineItem[],
  end: number,
): LineItem[] {
  const last = table.at(-1);
  const next = neighbours(items, end, Infinity);
  if (!last || next[0]?.page !== last.page + 1) return [];
  const bands = streamsOf(table.map((item) => rowOf(item).parts));
  const rows = next.map(rowOf);
  const [first] = rows;
  const inBand = ({ box }: LinePart): boolean =>
    bands.filter(({ x0, x1 }) => box.x0 < x1 && box.x1 > x0).length === 1;
  if (!first || isApartFrom(first) || first.parts.length < 2 || !first.parts.every(inBand)) return [];
  // Words alone over figures are another table's header, unless they are this one's again.
  const isOther = first.figures.length === 0 && table.some((item) => rowOf(item).figures.length > 0);
  if (isOther && !table.some((item) => printedLine(item).text === printedLine(first.item).text)) return [];
  const gaps = bands.slice(1).map(({ x0 }, i): Gap => ({ x0: bands[i]?.x1 ?? 0, x1: x0 }));
  const block = rows.slice(0, endOf(rows, 0, gaps));
  return areColumnsOfText(block) ? [] : next.slice(0, block.length);
}

/** Does a caption stand above: on the line before, or with a title of its own between? */
function captionAbove(items: readonly PageItem[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - counts.captionLines); at--) {
    const item = items[at];
    if (item?.type !== 'line') return false;
    const { text, parts } = printedLine(item);
    if (isNumberedCaption(text)) return isTableCaption(text) && !isOfTableAbove(items, at);
    if (parts.length > 1) return false;
  }
  return false;
}

/** A caption between two tables is that of the nearer one. */
function isOfTableAbove(items: readonly PageItem[], at: number): boolean {
  const [above, caption, below] = items.slice(Math.max(0, at - 1), at + 2);
  if (caption?.type !== 'line' || below?.type !== 'line' || !above || above.type === 'line') return false;
  const { page, box } = above.type === 'segment' ? above.segment : above.grid.location;
  const isHere = page === caption.page && box !== null;
  return isHere && caption.line.box.y0 - box.y1 < below.line.box.y0 - caption.line.box.y1;
}

/** A caption right below, which is not that of a table that follows it. */
function captionBelow(items: readonly PageItem[], end: number): boolean {
  const [last, item, ...next] = items.slice(end - 1, end + counts.captionLines);
  if (last?.type !== 'line' || item?.type !== 'line') return false;
  const { text } = printedLine(item);
  if (!isTableCaption(text)) return false;
  const above = item.line.baseline - last.line.baseline;
  return (
    next.every(
      (other) =>
        other.type === 'line' &&
        printedLine(other).parts.length === 1 &&
        (other.page !== item.page || other.line.baseline > item.line.baseline),
    ) && above <= ems.headerLine * item.line.fontSize
  );
}
