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
  const [firsts, labels] = [byRow(grid, 0), byRow(grid, 1)];
  const rows = Array.from({ length: grid.rows - header }, (_, i) => header + i);
  const heads = rows.filter((row) => firsts.get(row)?.text);
  const isLabel = (row: number): boolean => {
    const text = labels.get(row)?.text ?? '';
    return text !== '' && !isFigureOrNothing(text);
  };
  const areHeads =
    grid.columns >= counts.fewestRows &&
    heads[0] === header &&
    heads.length <= shares.sideHeads * rows.length &&
    rows.every((row) => firsts.get(row)?.columnSpan === 1 && isLabel(row));
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

const byRow = ({ cells }: TableGrid, column: number): Map<number, GridCell> =>
  new Map(cells.flatMap((cell) => (cell.column === column ? [[cell.row, cell] as const] : [])));
