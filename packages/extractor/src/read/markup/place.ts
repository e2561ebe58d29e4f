import { countBefore } from '../../model/count-before.ts';
import { limits } from './limits.ts';
import type { MarkupCell, MarkupRow } from './model.ts';
import { tooLarge } from './too-large.ts';

/** A cell on the grid; `null` for a place that no cell of the markup covers. */
export interface PlacedCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  cell: MarkupCell | null;
}

export interface PlacedTable {
  rows: number;
  columns: number;
  /** Every place covered once, in reading order. */
  cells: PlacedCell[];
}

/**
 * Puts the cells of a table on a grid, as the HTML standard forms a table (4.9.12): each into the first free place of its
 * row, spans cut at the end of the row group and where they would overlap. Rows and columns in which no cell begins
 * are no rows and columns; places that are left are empty cells.
 *
 * @throws {ExtractionError} `too-large` where the spans claim more places than any report has
 */
export function placeCells(
  groups: readonly (readonly MarkupRow[])[],
  collapsed: readonly number[] = [],
): PlacedTable {
  const shown = groups.map((rows) => rows.filter((row) => !row.hidden));
  const asShown = fill(compact(withoutColumns(place(shown), collapsed), null));
  const spansHidden = groups.some((rows) => rows.some((row) => row.hidden) && rows.some(spansRows));
  if (!spansHidden) return asShown;
  // A browser does not count hidden rows in a span, some programs that write them do: whichever leaves fewer holes.
  const counted = fill(compact(withoutColumns(place(groups), collapsed), groups.flat()));
  return holes(counted) < holes(asShown) ? counted : asShown;
}

const spansRows = (row: MarkupRow): boolean => row.cells.some((cell) => cell.rowSpan !== 1);
const holes = (table: PlacedTable): number => table.cells.filter(({ cell }) => cell === null).length;

function place(groups: readonly (readonly MarkupRow[])[]): PlacedCell[] {
  const cells: PlacedCell[] = [];
  /** For each column the first row in which it is free. */
  const freeFrom: number[] = [];
  const isTaken = (column: number, row: number): boolean => (freeFrom[column] ?? 0) > row;
  let budget: number = limits.spanned;
  let row = 0;
  for (const group of groups) {
    const end = row + group.length;
    for (const { cells: markup } of group) {
      let column = 0;
      for (const cell of markup) {
        const from = column;
        while (isTaken(column, row)) column++;
        let columnSpan = 1;
        while (columnSpan < cell.columnSpan && !isTaken(column + columnSpan, row)) columnSpan++;
        const rowSpan = cell.rowSpan === 0 ? end - row : Math.min(cell.rowSpan, end - row);
        cells.push({ row, column, rowSpan, columnSpan, cell });
        while (freeFrom.length < column) freeFrom.push(0);
        for (let i = 0; i < columnSpan; i++) freeFrom[column + i] = row + rowSpan;
        column += columnSpan;
        budget -= column - from;
        if (budget < 0) throw tooLarge({ reason: 'spans' });
      }
      row++;
    }
  }
  return cells;
}

function withoutColumns(cells: readonly PlacedCell[], collapsed: readonly number[]): readonly PlacedCell[] {
  if (collapsed.length === 0) return cells;
  const before = (column: number): number => column - collapsed.filter((other) => other < column).length;
  return cells.flatMap((cell) => {
    const column = before(cell.column);
    const columnSpan = before(cell.column + cell.columnSpan) - column;
    return columnSpan === 0 ? [] : [{ ...cell, column, columnSpan }];
  });
}

/** Leaves out the rows and columns in which no cell begins, and the hidden rows with the cells that begin in them. */
function compact(placed: readonly PlacedCell[], rows: readonly MarkupRow[] | null): PlacedTable {
  const cells = rows === null ? placed : placed.filter(({ row }) => !rows[row]?.hidden);
  const rowsBefore = countBefore(cells.map(({ row }) => row));
  const columnsBefore = countBefore(cells.map(({ column }) => column));
  return {
    rows: rowsBefore(Infinity),
    columns: columnsBefore(Infinity),
    cells: cells.map(({ row, column, rowSpan, columnSpan, cell }) => {
      const top = rowsBefore(row);
      const left = columnsBefore(column);
      const width = columnsBefore(column + columnSpan) - left;
      return {
        row: top,
        column: left,
        rowSpan: rowsBefore(row + rowSpan) - top,
        columnSpan: cell?.overflows ? 1 : width,
        cell,
      };
    }),
  };
}

/** An empty cell for every place that is not covered. */
function fill(table: PlacedTable): PlacedTable {
  const { rows, columns } = table;
  if (rows * columns > limits.places) throw tooLarge({ reason: 'table-places', rows, columns });
  const covered = new Uint8Array(rows * columns);
  for (const { row, column, rowSpan, columnSpan } of table.cells)
    for (let y = row; y < row + rowSpan; y++)
      covered.fill(1, y * columns + column, y * columns + column + columnSpan);
  const cells = [...table.cells];
  covered.forEach((isCovered, at) => {
    if (isCovered) return;
    cells.push({
      row: Math.floor(at / columns),
      column: at % columns,
      rowSpan: 1,
      columnSpan: 1,
      cell: null,
    });
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { rows, columns, cells };
}
