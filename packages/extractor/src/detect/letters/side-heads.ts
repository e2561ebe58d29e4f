import type { GridCell, TableGrid } from '../../model/grid.ts';
import { counts, shares } from '../../model/tolerances.ts';
import { isFigureOrNothing } from '../../words/letters.ts';

/**
 * Heads at the left of several rows: a first column with a text for some rows and a label in the second for each. A text stands
 * for all rows down to the next one.
 *
 * @param header rows of the header
 */
export function withSideHeads(grid: TableGrid, header: number): TableGrid {
  const at = (row: number, column: number): GridCell | undefined =>
    grid.cells.find((cell) => cell.row === row && cell.column === column);
  const rows = Array.from({ length: grid.rows - header }, (_, i) => header + i);
  const heads = rows.filter((row) => at(row, 0)?.text);
  const isLabel = (row: number): boolean => {
    const text = at(row, 1)?.text ?? '';
    return text !== '' && !isFigureOrNothing(text);
  };
  const areHeads =
    grid.columns >= counts.fewestRows &&
    heads[0] === header &&
    heads.length <= shares.sideHeads * rows.length &&
    rows.every((row) => at(row, 0)?.columnSpan === 1 && isLabel(row));
  if (!areHeads) return grid;
  const ends = new Map(heads.map((row, i) => [row, heads[i + 1] ?? grid.rows]));
  return {
    ...grid,
    cells: grid.cells.flatMap((cell) => {
      if (cell.column > 0 || cell.row < header) return [cell];
      const end = ends.get(cell.row);
      return end === undefined ? [] : [{ ...cell, rowSpan: end - cell.row }];
    }),
  };
}
