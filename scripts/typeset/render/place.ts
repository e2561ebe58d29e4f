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

/** Rows that a cell holds together by its row span. */
export function rowGroups(rows: readonly Cell[][]): Cell[][][] {
  const groups: Cell[][][] = [];
  let open = 0;
  for (const row of rows) {
    if (open > 0) groups.at(-1)?.push(row);
    else groups.push([row]);
    open = Math.max(open - 1, ...row.map(({ rowSpan = 1 }) => rowSpan - 1));
  }
  return groups;
}
