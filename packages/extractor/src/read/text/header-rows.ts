import { firstLabelsOfForms, isColumnNumberRow } from '@juesuan/schema/words';
import { hasOrdinal, isFigure, isRowTotal } from './tokens.ts';

/** Header rows of a public table: three at most are known (一般公共预算 T5, 三公 T9), a spare for titles over groups. */
const MOST_HEADER_ROWS = 5;

/** Characters from which on a cell is prose; the longest known column title has 31 (使用非财政拨款结余… is a row). */
const LONGEST_HEADER_CELL = 40;

/**
 * How many leading rows are header: those before the first 栏次 row or row of column numbers, amount, subject code,
 * total (合计 with nothing but figures beside it: 合计 over other titles is a column), numbered item (一、…) or empty row.
 * 0 for a form. 1 where nothing tells.
 */
export function countHeaderRows(rows: readonly (readonly string[])[]): number {
  if (beginsForm(rows[0] ?? []) && !headsFigures(rows)) return 0;
  const end = rows.findIndex((cells) => isBodyRow(cells));
  const leading = end >= 0 ? end : rows.length;
  return leading <= MOST_HEADER_ROWS ? leading : 1;
}

function beginsForm(cells: readonly string[]): boolean {
  const firstLabel = cells.find((text) => text !== '') ?? '';
  return firstLabelsOfForms.some((label) => firstLabel.replace(/\s+/gu, '').startsWith(label));
}

/**
 * 项目名称 begins a form, and heads the labels of a table of projects: there a title beside it has nothing but figures
 * below the header.
 */
function headsFigures(rows: readonly (readonly string[])[]): boolean {
  const [titles = [], ...below] = rows;
  const first = titles.findIndex((text) => text !== '');
  const body = below.slice(below.findIndex((cells) => isBodyRow(cells)));
  return titles.some((title, column) => {
    if (column <= first || title === '' || isFigure(title)) return false;
    const printed = body.map((cells) => cells[column] ?? '').filter((text) => text !== '');
    return printed.length > 0 && printed.every((text) => isFigure(text));
  });
}

/** A row that cannot be a header row: 栏次, column numbers, figures, a total, a numbered item, prose or nothing. */
export function isBodyRow(cells: readonly string[]): boolean {
  const printed = cells.filter((text) => text !== '');
  if (printed.length === 0) return true;
  if (printed.some((text) => isFigure(text) || hasOrdinal(text))) return true;
  // 行次 alone heads a column.
  if (printed.length > 1 && isColumnNumberRow(printed)) return true;
  if (printed.some((text) => text.length > LONGEST_HEADER_CELL)) return true;
  return printed.every((text) => isRowTotal(text));
}
