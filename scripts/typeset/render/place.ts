import type { Cell } from '../document.ts';

export interface PlacedCell {
  row: number;
  column: number;
  cell: Cell;
}

/** Where each cell of rows with spans stands in the grid, in reading order. */
export function placed(rows: readonly Cell[][]): PlacedCell[] {
  const taken = new Set<string>();
  const cells: PlacedCell[] = [];
  for (const [row, line] of rows.entries()) {
    let column = 0;
    for (const cell of line) {
      while (taken.has(`${row},${column}`)) column++;
      cells.push({ row, column, cell });
      for (let r = 0; r < (cell.rowSpan ?? 1); r++)
        for (let c = 0; c < (cell.colSpan ?? 1); c++) taken.add(`${row + r},${column + c}`);
    }
  }
  return cells;
}
