import type { TableGrid } from '../../model/grid.ts';
import { GridView, sliceRows, withoutUnusedColumns } from '../../model/grid-view.ts';
import { hasHan, labelRole } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import { isFigure } from './figure.ts';

/** Rows of a grid that stand under one header. */
export interface Section {
  grid: TableGrid;
  /** Its first row in the whole grid. */
  from: number;
}

/**
 * Cuts a grid where a row within it is a header again: it begins with the words that label the rows in the first header, and
 * names other columns. What stands below is of those columns.
 */
export function sectionsOf(grid: TableGrid, headerRows: number): Section[] {
  const view = new GridView(grid);
  const starts = [0];
  for (let row = headerRows + 1; row < grid.rows - 1; row++)
    if (isHeaderWithin(view, row, headerRows)) starts.push(row);
  if (starts.length === 1) return [{ grid, from: 0 }];
  return starts.map((from, i) => {
    const part = sliceRows(grid, from, starts[i + 1] ?? grid.rows);
    return { grid: i === 0 ? part : withoutUnusedColumns(part), from };
  });
}

function isHeaderWithin(view: GridView, row: number, headerRows: number): boolean {
  const cells = view.row(row);
  const first = cells.find(({ text }) => matchKey(text) !== '');
  // Nearly all rows begin with a label of their own.
  if (first?.column !== 0 || labelRole(first.text) === null) return false;
  const filled = cells.filter(({ text }) => matchKey(text) !== '');
  const isWhole = cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0) === view.grid.columns;
  if (!isWhole || filled.length < 2) return false;
  if (filled.some(({ text }) => isFigure(text) || !hasHan(text))) return false;
  const isLabel = (text: string): boolean => labelRole(text) !== null;
  const labels = filled.filter(({ text }) => isLabel(text));
  return (
    labels.length < filled.length && labels.every(({ column, text }) => heads(view, column, headerRows, text))
  );
}

/** Does a word stand in the first header over a column? */
const heads = (view: GridView, column: number, headerRows: number, text: string): boolean =>
  Array.from({ length: headerRows }, (_, row) => view.at(row, column)).some(
    (cell) => matchKey(cell.text) === matchKey(text),
  );
