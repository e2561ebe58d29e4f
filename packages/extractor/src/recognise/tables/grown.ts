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

/** Grids past their tops that {@link growBy} made: nobody else holds their cells. */
const own = new WeakSet<TableGrid>();

/**
 * The rows of a further page under those of a table; what is known of the table is known of the whole. A table that grew
 * before is used up: its cells are the new one's, and not copied for every page.
 */
export function growBy(open: TableGrid, part: TableGrid): TableGrid {
  const grid = own.has(open) ? appendInPlace(open, part) : appendRows(open, part);
  const top = topOf(open);
  if (top.rows >= counts.rowsOfTop) {
    tops.set(grid, top);
    own.add(grid);
  }
  const known = labels.get(open);
  labels.delete(open);
  if (known) labels.set(grid, known);
  return grid;
}

function appendInPlace(open: TableGrid, part: TableGrid): TableGrid {
  const grown = appendRows({ ...open, cells: [] }, part);
  for (const cell of grown.cells) open.cells.push(cell);
  return { ...grown, cells: open.cells };
}

/** What stands in the first columns of each row, in order and by what it is. */
export interface RowLabels {
  texts: readonly string[];
  /** The rows in which it stands. */
  rowsOf(label: string): readonly number[];
}

interface Known {
  columns: number;
  texts: string[];
  rows: Map<string, number[]>;
}

const labels = new WeakMap<TableGrid, Known>();

/** What stands in the first columns of each row; the rows of pages that it was asked of before are not read again. */
export function rowLabels(grid: TableGrid, columns: number): RowLabels {
  const before = labels.get(grid);
  const known: Known = before?.columns === columns ? before : { columns, texts: [], rows: new Map() };
  labels.set(grid, known);
  const { texts, rows } = known;
  for (const label of labelsFrom(grid, texts.length, columns)) {
    const places = rows.get(label);
    if (places) places.push(texts.length);
    else rows.set(label, [texts.length]);
    texts.push(label);
  }
  return { texts, rowsOf: (label) => rows.get(label) ?? [] };
}

/** The same of the rows from one on, with which a page begins: no cell of an earlier row reaches into it. */
function labelsFrom(grid: TableGrid, first: number, columns: number): string[] {
  if (first === grid.rows) return [];
  let from = grid.cells.length;
  while (from > 0 && (grid.cells[from - 1]?.row ?? 0) >= first) from--;
  const cells = grid.cells.slice(from).map((cell) => ({ ...cell, row: cell.row - first }));
  const view = new GridView({ ...grid, rows: grid.rows - first, cells });
  return Array.from({ length: view.grid.rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => matchKey(view.at(row, column).text)).join(' '),
  );
}
