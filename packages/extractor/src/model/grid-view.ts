import { countBefore } from './count-before.ts';
import type { GridCell, TableGrid } from './grid.ts';
import { unionLocation } from './location.ts';
import { points } from './tolerances.ts';

/** A grid whose places can be asked for their cell, covered places answering with their anchor. */
export class GridView {
  readonly grid: TableGrid;
  readonly #places: (GridCell | undefined)[];

  constructor(grid: TableGrid) {
    this.grid = grid;
    this.#places = new Array(grid.rows * grid.columns);
    for (const cell of grid.cells)
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
        for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
          this.#places[row * grid.columns + column] = cell;
  }

  at(row: number, column: number): GridCell {
    const cell = this.#places[row * this.grid.columns + column];
    if (!cell) throw new RangeError(`grid has no cell at row ${row}, column ${column}`);
    return cell;
  }

  /** The cells that begin in a row. */
  row(row: number): GridCell[] {
    const cells: GridCell[] = [];
    for (let column = 0; column < this.grid.columns; column++) {
      const cell = this.at(row, column);
      if (cell.row === row && cell.column === column) cells.push(cell);
    }
    return cells;
  }

  texts(row: number): string[] {
    return this.row(row).map((cell) => cell.text);
  }
}

/** The rows `from` (with) to `to` (without) as a grid of their own; cells that reach over the edge are cut. */
export function sliceRows(grid: TableGrid, from: number, to: number): TableGrid {
  const cells = grid.cells
    .filter((cell) => cell.row < to && cell.row + cell.rowSpan > from)
    .map((cell) => {
      const row = Math.max(cell.row, from);
      return { ...cell, row: row - from, rowSpan: Math.min(cell.row + cell.rowSpan, to) - row };
    });
  return { ...grid, rows: to - from, cells, location: unionLocation(cells.map((cell) => cell.location)) };
}

/** The rows of two grids of the same columns under each other; the page, title and columns are those of the upper. */
export function appendRows(upper: TableGrid, lower: TableGrid): TableGrid {
  const doubt = upper.doubt ?? lower.doubt;
  return {
    ...upper,
    rows: upper.rows + lower.rows,
    cells: [...upper.cells, ...lower.cells.map((cell) => ({ ...cell, row: cell.row + upper.rows }))],
    strategy: upper.strategy === lower.strategy ? upper.strategy : 'partly-ruled',
    ...(doubt && { doubt }),
  };
}

/** Two grids of the same rows beside each other; page and title are those of the left one. */
export function placeBeside(left: TableGrid, right: TableGrid): TableGrid {
  const cells = [
    ...left.cells,
    ...right.cells.map((cell) => ({ ...cell, column: cell.column + left.columns })),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    ...left,
    columns: left.columns + right.columns,
    columnEdges: null,
    cells,
    strategy: left.strategy === right.strategy ? left.strategy : 'partly-ruled',
  };
}

/** The grid with so many rows: the cells that reach its end reach the new one. */
export const stretchRows = (grid: TableGrid, rows: number): TableGrid => ({
  ...grid,
  rows,
  cells: grid.cells.map((cell) =>
    cell.row + cell.rowSpan === grid.rows ? { ...cell, rowSpan: rows - cell.row } : cell,
  ),
});

/** The columns `from` (with) to `to` (without) as a grid of their own; cells that reach over the edge are cut. */
export function sliceColumns(grid: TableGrid, from: number, to: number): TableGrid {
  const cells = grid.cells
    .filter((cell) => cell.column < to && cell.column + cell.columnSpan > from)
    .map((cell) => {
      const column = Math.max(cell.column, from);
      return {
        ...cell,
        column: column - from,
        columnSpan: Math.min(cell.column + cell.columnSpan, to) - column,
      };
    });
  return {
    ...grid,
    columns: to - from,
    columnEdges: grid.columnEdges?.slice(from, to + 1) ?? null,
    cells,
    location: unionLocation(cells.map((cell) => cell.location)),
  };
}

/** Leaves out the columns in which no cell begins: only a row outside this grid was cut there. */
export function withoutUnusedColumns(grid: TableGrid): TableGrid {
  const begins = new Set(grid.cells.map((cell) => cell.column));
  if (begins.size === grid.columns) return grid;
  const before = countBefore(begins);
  const cells = grid.cells.map((cell) => {
    const column = before(cell.column);
    return { ...cell, column, columnSpan: before(cell.column + cell.columnSpan) - column };
  });
  return { ...grid, columns: begins.size, cells };
}

/** Are two column boundaries, each of its own page, the same one? */
export const isSameEdge = (a: number, b: number): boolean => Math.abs(a - b) <= points.sameEdge;

/** All boundaries of both, those that are the same once. */
export function unionEdges(a: readonly number[], b: readonly number[]): number[] {
  const edges = [...a];
  for (const edge of b) if (!edges.some((other) => isSameEdge(other, edge))) edges.push(edge);
  return edges.sort((x, y) => x - y);
}

/** The index of each boundary among others; -1 for one that is none of them. */
export const placesAmong = (own: readonly number[], edges: readonly number[]): number[] =>
  own.map((edge) => edges.findIndex((other) => isSameEdge(other, edge)));

/**
 * The grid on other column boundaries, among which its own are: a cell covers all columns between its boundaries, so that
 * one that the grid does not draw gives a cell that spans. A grid without boundaries is left as it is.
 */
export function onEdges(grid: TableGrid, edges: readonly number[]): TableGrid {
  if (grid.columnEdges === null) return grid;
  const places = placesAmong(grid.columnEdges, edges);
  return {
    ...grid,
    columns: edges.length - 1,
    columnEdges: edges,
    cells: grid.cells.map((cell) => {
      const column = places[cell.column] ?? 0;
      return { ...cell, column, columnSpan: (places[cell.column + cell.columnSpan] ?? column + 1) - column };
    }),
  };
}
