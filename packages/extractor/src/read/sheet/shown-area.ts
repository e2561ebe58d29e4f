import { ExtractionError } from '@juesuan/schema';
import { limits } from './limits.ts';
import type { Merge, Sheet, SheetCell } from './model.ts';

/** A cell that is shown: where its sheet has it, and which of the shown rows and columns it covers. */
export interface ShownCell {
  /** In the sheet, from 0. */
  row: number;
  column: number;
  /** Among the shown rows and columns. */
  top: number;
  left: number;
  rowSpan: number;
  columnSpan: number;
  /** `null` for a place that says nothing. */
  cell: SheetCell | null;
}

/** The part of a sheet that is shown and says something, every place of it covered once, in reading order. */
export interface ShownArea {
  rows: number;
  columns: number;
  cells: ShownCell[];
}

/**
 * What a sheet shows: without hidden rows and columns, without columns that say nothing, and with one empty row where many follow
 * one another. Only cells that say something are looked at, however far the sheet's borders and formats reach.
 *
 * @param allow is asked before so many places are laid out
 */
export function shownArea(sheet: Sheet, allow: (places: number) => void): ShownArea {
  const merges = shownMerges(sheet);
  const rows = keptRows(sheet, merges);
  const columns = keptColumns(sheet, merges);
  allow(rows.length * columns.length);
  const topOf = indexOf(rows);
  const leftOf = indexOf(columns);
  const covered = new Uint8Array(rows.length * columns.length);
  const cells: ShownCell[] = [];
  const put = (row: number, column: number, end: { row: number; column: number }, cell: SheetCell | null) => {
    const top = topOf(row);
    const left = leftOf(column);
    if (covered[top * columns.length + left] === 1) return;
    let columnSpan = 1;
    const width = leftOf(end.column + 1) - left;
    while (columnSpan < width && covered[top * columns.length + left + columnSpan] !== 1) columnSpan++;
    const rowSpan = Math.max(1, topOf(end.row + 1) - top);
    for (let y = top; y < top + rowSpan; y++)
      covered.fill(1, y * columns.length + left, y * columns.length + left + columnSpan);
    cells.push({ row, column, top, left, rowSpan, columnSpan, cell });
  };
  for (const { merge, row, column, cell } of merges)
    if (cell) put(row, column, { row: merge.bottom, column: merge.right }, cell);
  for (const row of rows)
    for (const [column, cell] of sheet.rows.get(row) ?? [])
      if (!sheet.isColumnHidden(column)) put(row, column, { row, column }, cell);
  covered.forEach((isCovered, at) => {
    if (isCovered === 1) return;
    const [top, left] = [Math.floor(at / columns.length), at % columns.length];
    cells.push({
      row: rows[top] ?? 0,
      column: columns[left] ?? 0,
      top,
      left,
      rowSpan: 1,
      columnSpan: 1,
      cell: null,
    });
  });
  cells.sort((a, b) => a.top - b.top || a.left - b.left);
  return { rows: rows.length, columns: columns.length, cells };
}

interface ShownMerge {
  merge: Merge;
  /** The first of its places that is shown, where a spreadsheet writes the text. */
  row: number;
  column: number;
  cell: SheetCell | null;
}

/** Merged cells of which something is shown; a merge whose first row or column is hidden shows its text in the rest. */
function shownMerges(sheet: Sheet): ShownMerge[] {
  let steps = 0;
  // Merges that overlap may each reach over all rows of a sheet, all of them hidden.
  const step = (place: number): number => {
    if (++steps > limits.hiddenSteps)
      throw new ExtractionError('too-large', { reason: 'sheet-places', limit: limits.places });
    return place + 1;
  };
  return sheet.merges.flatMap((merge) => {
    const cell = sheet.rows.get(merge.top)?.get(merge.left);
    if (!cell) return [];
    let { top: row, left: column } = merge;
    while (row <= merge.bottom && sheet.isRowHidden(row)) row = step(row);
    while (column <= merge.right && sheet.isColumnHidden(column)) column = step(column);
    return row > merge.bottom || column > merge.right ? [] : [{ merge, row, column, cell }];
  });
}

/** Rows that say something, and one for the empty rows between two of them. */
function keptRows(sheet: Sheet, merges: readonly ShownMerge[]): number[] {
  const saying = new Set(merges.map(({ row }) => row));
  for (const [row, cells] of sheet.rows)
    if (!sheet.isRowHidden(row) && hasShown(cells, sheet)) saying.add(row);
  const sorted = [...saying].sort((a, b) => a - b);
  return sorted.flatMap((row, i) => {
    const before = sorted[i - 1];
    const gap = before === undefined ? null : firstShownBetween(sheet, before, row);
    return gap === null ? [row] : [gap, row];
  });
}

const hasShown = (cells: ReadonlyMap<number, SheetCell>, sheet: Sheet): boolean =>
  [...cells.keys()].some((column) => !sheet.isColumnHidden(column));

function firstShownBetween(sheet: Sheet, before: number, after: number): number | null {
  for (let row = before + 1; row < after; row++) if (!sheet.isRowHidden(row)) return row;
  return null;
}

function keptColumns(sheet: Sheet, merges: readonly ShownMerge[]): number[] {
  const saying = new Set(merges.map(({ column }) => column));
  for (const [row, cells] of sheet.rows)
    if (!sheet.isRowHidden(row))
      for (const column of cells.keys()) if (!sheet.isColumnHidden(column)) saying.add(column);
  return [...saying].sort((a, b) => a - b);
}

/** The place of a row or column among those kept; of one that is not kept, the place of the next one. */
function indexOf(kept: readonly number[]): (place: number) => number {
  return (place) => {
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
