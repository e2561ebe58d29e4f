import type { GridCell, TableGrid } from '../../model/grid.ts';

/** A cell that the page does not draw. */
const blankCell = (row: number, column: number, { location }: Pick<GridCell, 'location'>): GridCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text: '',
  lines: [],
  location: { ...location, box: null },
});

/** One row of a grid's columns, without any text. */
export const blankRow = (grid: TableGrid): TableGrid => ({
  ...grid,
  rows: 1,
  cells: Array.from({ length: grid.columns }, (_, column) => blankCell(0, column, grid)),
});

/** The grid on so many columns, with a blank cell wherever it has none. */
export function withBlanks(grid: TableGrid, columns: number): TableGrid {
  const taken = new Set<number>();
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        taken.add(row * columns + column);
  const cells = [...grid.cells];
  for (let row = 0; row < grid.rows; row++) {
    const beside = grid.cells.find((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
    for (let column = 0; column < columns; column++)
      if (!taken.has(row * columns + column)) cells.push(blankCell(row, column, beside ?? grid));
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...grid, columns, cells };
}
