import type { TableGrid } from '../../model/grid.ts';
import { appendRows, GridView } from '../../model/grid-view.ts';
import { counts } from '../../model/tolerances.ts';
import { matchKey } from '../../words/key.ts';

/** The beginnings of tables that have grown past it, by their grids. */
const tops = new WeakMap<TableGrid, TableGrid>();

/**
 * The beginning of a table that has grown over many pages, else the table itself: what its header and its columns are shows
 * there, so that a further page does not look through all rows again.
 */
export const topOf = (grid: TableGrid): TableGrid => tops.get(grid) ?? grid;

/** The rows of a further page under those of a table; what is known of the table is known of the whole. */
export function growBy(open: TableGrid, part: TableGrid): TableGrid {
  const grid = appendRows(open, part);
  const top = topOf(open);
  if (top.rows >= counts.rowsOfTop) tops.set(grid, top);
  const known = labels.get(open);
  if (known) labels.set(grid, known);
  return grid;
}

/** What stands in the first columns of each row, as far as it was asked for. */
interface RowLabels {
  columns: number;
  texts: string[];
}

const labels = new WeakMap<TableGrid, RowLabels>();

/** What stands in the first columns of each row; the rows of pages that it was asked of before are not read again. */
export function rowLabels(grid: TableGrid, columns: number): readonly string[] {
  const before = labels.get(grid);
  const known = before?.columns === columns && before.texts.length <= grid.rows ? before.texts : [];
  if (known.length === grid.rows && before) return known;
  const texts = known.concat(labelsFrom(grid, known.length, columns));
  labels.set(grid, { columns, texts });
  return texts;
}

/** The same of the rows from one on, with which a page begins: no cell of an earlier row reaches into it. */
function labelsFrom(grid: TableGrid, first: number, columns: number): string[] {
  let from = grid.cells.length;
  while (from > 0 && (grid.cells[from - 1]?.row ?? 0) >= first) from--;
  const cells = grid.cells.slice(from).map((cell) => ({ ...cell, row: cell.row - first }));
  const view = new GridView({ ...grid, rows: grid.rows - first, cells });
  return Array.from({ length: view.grid.rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => matchKey(view.at(row, column).text)).join(' '),
  );
}
