import type { Location } from '@juesuan/schema';

/** A column as spreadsheets name it: A to Z, AA and on. */
function columnName(column: number): string {
  const letter = String.fromCharCode(0x41 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** A cell as spreadsheets name it: A1. Row and column count from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A cell's place in its workbook. Row and column count from 0. */
export const placeOf = (sheet: string, row: number, column: number): Location => ({
  page: null,
  line: null,
  box: null,
  sheet,
  cell: cellName(row, column),
});
