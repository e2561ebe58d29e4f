import { centreX, overlap, width } from '../../model/geometry.ts';
import { characters, counts, ems, points, shares } from '../../model/tolerances.ts';
import { isCaptionLine, isNote } from '../../words/caption.ts';
import {
  isFigureOrNothing,
  isInBrackets,
  isNumberedCaption,
  isSource,
  isYearText,
} from '../../words/letters.ts';
import { bodyParts, type LinePart } from '../lines.ts';
import type { LineItem, PageItem } from '../page-items.ts';
import { printedLine } from './printed-line.ts';

/** The lines of a table, its header first. */
export interface UntitledTable {
  lines: LineItem[];
  end: number;
  /** Its caption alone says that it is a table. */
  ofWords?: boolean;
}

/** A line as a row: its parts, and which of them are figures. */
export interface Row {
  item: LineItem;
  parts: readonly LinePart[];
  figures: readonly LinePart[];
}

/**
 * A table that neither rulings nor a known title show, and that begins with the line `from`: rows of figures that stand under
 * one another in columns, labels beside them, and words over them; `null` where none begins there.
 */
export function untitledTable(items: readonly PageItem[], from: number): UntitledTable | null {
  const head = neighbours(items, from, counts.headLines + 1).map(rowOf);
  const first = head.findIndex(isRow);
  if (first < 1 || headerStart(head, first) !== 0) return null;
  const rows = neighbours(items, from, Infinity).map(rowOf);
  const end = firstOf(rows.slice(0, bodyEnd(rows, first)), isApart);
  const body = rows.slice(first, end).filter(isRow);
  if (body.length < counts.fewestRows || !standInColumns(body)) return null;
  return { lines: rows.slice(0, end).map(({ item }) => item), end: from + end };
}

const firstOf = (rows: readonly Row[], test: (row: Row) => boolean): number => {
  const found = rows.findIndex(test);
  return found < 0 ? rows.length : found;
};

/** A note or a caption. */
export const isApart = ({ item, parts }: Row): boolean => {
  const { text } = printedLine(item);
  return (
    isNote(text) ||
    isNumberedCaption(text) ||
    isSource(text) ||
    isCaptionLine(
      text,
      parts.map((part) => part.text),
    )
  );
};

/** The lines from a place on, as far as they follow one another on the page. */
export function neighbours(items: readonly PageItem[], from: number, most: number): LineItem[] {
  const lines: LineItem[] = [];
  for (let i = from; i < items.length && lines.length < most; i++) {
    const item = items[i];
    const before = lines.at(-1);
    if (item?.type !== 'line' || (before && !follows(before, item))) break;
    lines.push(item);
  }
  return lines;
}

export const follows = (above: LineItem, below: LineItem, gap: number = ems.rowGap): boolean =>
  above.page === below.page &&
  // What stands beside a column of text begins higher up again.
  below.line.baseline >= above.line.baseline &&
  below.line.baseline - above.line.baseline <= gap * Math.max(below.line.fontSize, points.smallestType);

/** Each line is looked at from the lines above it as well. */
const known = new WeakMap<LineItem, Row>();

export function rowOf(item: LineItem): Row {
  const before = known.get(item);
  if (before !== undefined) return before;
  const parts = bodyParts(item.line);
  const row: Row = { item, parts, figures: parts.filter(({ text }) => isFigureOrNothing(text)) };
  known.set(item, row);
  return row;
}

const isYears = ({ figures }: Row): boolean =>
  figures.length >= counts.figuresOfRow && figures.every(({ text }) => isYearText(text));

/** A label, or a year, and figures beside it. */
export const isRow = (row: Row): boolean =>
  row.figures.length >= 1 &&
  row.parts.length >= 2 &&
  row.figures.length >= row.parts.length - 2 &&
  !isYears(row);

/** Where the header begins: words side by side, and what stands over the figures alone. */
function headerStart(rows: readonly Row[], first: number): number {
  const leftmost = Math.min(...(rows[first]?.figures ?? []).map(({ box }) => box.x0));
  const labelsFrom = rows[first]?.parts[0]?.box.x0 ?? 0;
  let start = first;
  for (let i = first - 1; i >= 0; i--) {
    const [above, below] = [rows[i], rows[i + 1]];
    if (!above || !below || !follows(above.item, below.item, ems.headerLine)) break;
    const [only] = above.parts;
    const besideOthers = above.parts.length >= 2 && !isSentence(above);
    const overFigures =
      only !== undefined &&
      only.box.x1 > leftmost &&
      only.box.x0 > labelsFrom &&
      !isTitleOver(above.parts, rows[first]?.parts ?? [], Math.min(...rows.slice(i + 1, first).map(startOf)));
    if (besideOthers || overFigures) start = i;
    else if (start !== first || i !== first - 1) break;
  }
  return start;
}

const startOf = ({ parts: [first] }: Row): number => first?.box.x0 ?? Infinity;

/**
 * Words in the middle of the whole table, its labels too, are its title; a heading stands in the middle of what is behind these.
 * A unit in brackets at its right end is no heading either.
 *
 * @param labelsFrom where the words over the labels begin: these may stand at the right of their column
 */
export function isTitleOver(
  [only, ...others]: readonly LinePart[],
  row: readonly LinePart[],
  labelsFrom = Infinity,
): boolean {
  const [label, value, last] = [row[0]?.box, row[1]?.box, row.at(-1)?.box];
  if (!only || others.length > 0 || !label || !value || !last) return false;
  if (isInBrackets(only.text) && Math.abs(only.box.x1 - last.x1) <= points.sameEdge) return true;
  const off = (from: number): number => Math.abs(centreX(only.box) - (from + last.x1) / 2);
  return off(Math.min(labelsFrom, label.x0)) <= points.centred && off(value.x0) > 2 * points.centred;
}

/** A line of running text with a figure in it is no header, though the figure stands apart. */
const isSentence = ({ item }: Row): boolean => {
  const { text, parts } = printedLine(item);
  return parts.length === 1 && text.length > 2 * characters.longestLabel;
};

/** Behind the last row of figures; labels alone may stand between rows. */
export function bodyEnd(rows: readonly Row[], first: number): number {
  let end = first + 1;
  for (let i = first + 1; i < rows.length; i++) {
    const row = rows[i];
    if (row && (isRow(row) || (row.figures.length > 0 && row.parts.length >= 2 && !isYears(row))))
      end = i + 1;
    else if (i - end >= counts.labelLines || (row?.parts.length ?? 0) > counts.labelLines) break;
  }
  return end;
}

/** A label and one figure that is no number of a page: with decimals, or in thousands. */
const isMeasured = ({ parts, figures: [figure] }: Row): boolean =>
  parts.length === 2 && figure !== undefined && /\d[.,]\d/.test(figure.text);

/** Have most rows as many figures, each under the one above it? One column of figures is a list, and may be a page's contents. */
function standInColumns(body: readonly Row[]): boolean {
  const sizes = body.map(({ figures }) => figures.length).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const regular = body.filter(({ figures }) => figures.length === usual);
  if (usual < counts.figuresOfRow && !body.every(isMeasured)) return false;
  if (regular.length < shares.regularRows * body.length) return false;
  return regular.every(({ figures }, r) => {
    const above = regular[r - 1];
    return figures.every(({ box }, i) => {
      const other = above?.figures[i]?.box;
      return (
        !other ||
        overlap(box.x0, box.x1, other.x0, other.x1) >= shares.common * Math.min(width(box), width(other))
      );
    });
  });
}
