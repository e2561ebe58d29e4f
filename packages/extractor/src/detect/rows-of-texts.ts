import type { TableGrid } from '../model/grid.ts';
import { hasHan } from '../words/cell-words.ts';

/** Two rows with two texts each, where none is of Han: lines in a box of a drawing are no table. */
export function isOfRows({ cells }: TableGrid): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  if (filled.some(({ text }) => hasHan(text))) return true;
  return areInRows(filled);
}

/** Do two rows hold two cells or more each? */
export const areInRows = (cells: readonly { row: number }[]): boolean =>
  [...Map.groupBy(cells, ({ row }) => row).values()].filter(({ length }) => length >= 2).length >= 2;
