import { centreY } from '../../model/geometry.ts';
import type { GridCell, TableGrid } from '../../model/grid.ts';
import { counts, points, shares } from '../../model/tolerances.ts';
import { isFigureOrNothing } from '../../words/letters.ts';

/**
 * Heads at the left of several rows: a first column with a text for some rows and a label in the second for each. A text stands
 * for the rows in whose middle it is, or else for all rows down to the next one.
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
  const mayBeHeads =
    grid.columns >= counts.fewestRows &&
    heads.length <= shares.sideHeads * rows.length &&
    rows.every((row) => firsts.get(row)?.columnSpan === 1 && isLabel(row));
  if (!mayBeHeads) return grid;
  const texts = heads.flatMap((row) => firsts.get(row) ?? []);
  const beside = rows.flatMap((row) => labels.get(row) ?? []);
  const isEven = heads[0] === header && areEven([...heads, grid.rows]);
  const starts = isEven ? heads : (startsRound(texts, beside) ?? heads);
  if (starts[0] !== header) return grid;
  const spans = new Map(
    texts.map((text, i) => {
      const row = starts[i] ?? header;
      return [row, { ...text, row, rowSpan: (starts[i + 1] ?? grid.rows) - row }];
    }),
  );
  return {
    ...grid,
    cells: grid.cells.flatMap((cell) =>
      cell.column > 0 || cell.row < header ? [cell] : (spans.get(cell.row) ?? []),
    ),
  };
}

/** Heads on the first of as many rows each. */
const areEven = (rows: readonly number[]): boolean =>
  rows.slice(2).every((row, i) => row - (rows[i + 1] ?? 0) === (rows[1] ?? 0) - (rows[0] ?? 0));

/**
 * The rows at which heads begin that stand in the middle between the first and the last of their rows, each right below those of
 * the one before; `null` where some head does not, or rows are left.
 */
function startsRound(heads: readonly GridCell[], labels: readonly GridCell[]): number[] | null {
  const middleOf = ({ location: { box } }: GridCell): number => (box ? centreY(box) : Number.NaN);
  const [page] = labels.map(({ location }) => location.page);
  if (labels.some(({ location }) => location.page !== page)) return null;
  const starts: number[] = [];
  let from = 0;
  for (const head of heads) {
    const first = labels[from];
    if (!first) return null;
    starts.push(first.row);
    const isLast = (label: GridCell): boolean =>
      Math.abs((middleOf(first) + middleOf(label)) / 2 - middleOf(head)) <= points.level;
    const last = labels.findIndex((label, i) => i >= from && isLast(label));
    if (last < 0) return null;
    from = last + 1;
  }
  return from === labels.length ? starts : null;
}

const byRow = ({ cells }: TableGrid, column: number): Map<number, GridCell> =>
  new Map(cells.flatMap((cell) => (cell.column === column ? [[cell.row, cell] as const] : [])));
