import type { Cell, Location, Row, Table } from '@juesuan/schema';
import { sample } from './sample.ts';

/** Where a cell of the sample stands. */
interface Place {
  table: Table;
  row: Row;
  location: Location;
}

/** The tables of the sample as they would be read from pictures: each cell has a place of its own, and what a test makes of it. */
export function recognisedTables(read: (cell: Cell, place: Place) => Partial<Cell>): Table[] {
  let at = 0;
  return sample.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        at += 1;
        const location: Location = { page: 1, line: null, box: { x0: at, y0: at, x1: at + 1, y1: at + 1 } };
        return { ...cell, source: 'ocr' as const, ...read(cell, { table, row, location }), location };
      }),
    })),
  }));
}
