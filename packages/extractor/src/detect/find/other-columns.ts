import { isCutAmount } from '@juesuan/schema/words';
import { counts } from '../../model/tolerances.ts';
import { labelRole, looksLikeAmount, looksLikeCode, looksLikeDash } from '../../words/cell-words.ts';
import { isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import { linesOf, partsOf } from '../lines.ts';
import type { LineItem, PageItem } from '../page-items.ts';
import type { Segment } from '../segment.ts';
import { printedLine } from './printed-line.ts';
import { segmentsOf } from './segments-of-lines.ts';

/**
 * Are the columns on a later page others than those of the table above: a header with none of its words, and below it
 * figures alone? So the right half of a sheet is printed that is wider than the paper.
 */
export function hasOtherColumns(above: Segment, next: Segment): boolean {
  if (next.page === above.page) return false;
  const rows = rowsOf(next);
  const body = rows.findIndex((row) => row.every(isFigure));
  const header = rows.slice(0, body).flat();
  if (body < 1 || !rows.slice(body).every((row) => row.every(isFigure))) return false;
  // One column alone has a heading that is known, and as many rows as a table.
  const isTable =
    header.length > 1 || (isHeaderWord(header[0] ?? '') && rows.length - body >= counts.fewestRows);
  // A header alone is cut by the end of its page.
  if (!isTable || !rowsOf(above).flat().some(isFigure)) return false;
  const words = wordsOf(above);
  return header.every((word) => !isFigure(word) && !isCutAmount(word) && !words.has(matchKey(word)));
}

/**
 * Does the page after a table begin with its label headers again, and beside them other headers than it has? Then these are
 * further columns of it, or another table: never more rows.
 */
export function beginsOtherColumns(above: Segment, item: PageItem | undefined): boolean {
  if (item === undefined || item.type === 'grid') return false;
  if (pageOf(item) === above.page) return false;
  const texts = firstTexts(item);
  const words = wordsOf(above);
  const labels = texts.filter((text) => labelRole(text) !== null);
  const values = texts.filter((text) => labelRole(text) === null);
  return (
    labels.length > 0 &&
    values.length > 0 &&
    labels.every((text) => words.has(matchKey(text))) &&
    values.every((text) => !isFigure(text) && !words.has(matchKey(text)))
  );
}

/** Begins the page after a table with a row or the rest of a label, or with words that the table has: its header again? */
export function beginsLike(table: readonly Segment[], item: PageItem | undefined): boolean {
  // The first part has the header.
  const [first, last] = [table[0], table.at(-1)];
  if (!first || !last || !item || item.type === 'grid' || pageOf(item) !== last.page + 1) return false;
  const texts = firstTexts(item);
  const words = wordsOf(first);
  const isRow = texts.some((text) => isFigure(text) || looksLikeCode(text));
  const isLabel = item.type === 'line' && texts.length === 1;
  return isRow || isLabel || texts.every((text) => words.has(matchKey(text)));
}

/**
 * The lines of the page after a table that are further columns of it, without its labels and without rulings: a header and
 * figures below it. Empty where there are none.
 */
export function linesOfOtherColumns(above: Segment, items: readonly PageItem[], from: number): LineItem[] {
  const lines: LineItem[] = [];
  let hasRows = false;
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    if (item?.type !== 'line' || item.page !== (lines[0]?.page ?? above.page + 1)) break;
    const { texts } = printedLine(item);
    const isRow = texts.every(isFigure);
    const isWords = texts.every(isHeaderWord) || (texts.length >= 2 && !texts.some(isFigure));
    const isHeader = isWords && !hasRows;
    // A row with a label is of a table with labels; a note or text may follow.
    if (!isRow && !isHeader && texts.length > 1) return [];
    if (!isRow && !isHeader) break;
    lines.push(item);
    hasRows ||= isRow;
  }
  const [segment] = segmentsOf(lines);
  return segment && hasOtherColumns(above, segment) ? lines : [];
}

type PartOfTable = Exclude<PageItem, { type: 'grid' }>;
const pageOf = (item: PartOfTable): number => (item.type === 'line' ? item.page : item.segment.page);
/** What its first line says. */
const firstTexts = (item: PartOfTable): readonly string[] =>
  item.type === 'line' ? printedLine(item).texts : (rowsOf(item.segment)[0] ?? []);

const known = new WeakMap<Segment, readonly string[][]>();

/** What the lines of a segment say: asked of a table's first part for each later one. */
function rowsOf(segment: Segment): readonly string[][] {
  const before = known.get(segment);
  if (before !== undefined) return before;
  const rows = linesOf(segment.runs).map((line) => partsOf(line).map(({ text }) => text));
  known.set(segment, rows);
  return rows;
}

const wordsOf = (segment: Segment): ReadonlySet<string> => new Set(rowsOf(segment).flat().map(matchKey));

const isFigure = (text: string): boolean => looksLikeAmount(text) || looksLikeDash(text);
