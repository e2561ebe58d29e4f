import { limits } from '../../markup/limits.ts';
import { tooLarge } from '../../markup/too-large.ts';

/** A cell of a row as it is written: how many columns it says that it covers, and how wide it says that it is. */
interface WrittenCell {
  span: number;
  /** Twentieths of a point; `null` where it does not say. */
  width: number | null;
}

export interface WrittenRow {
  /** Columns left out before the first cell. */
  before: number;
  cells: readonly WrittenCell[];
  /** Columns left out behind the last one. */
  after: number;
}

/** Column boundaries at most so far apart are one: twentieths of a point. */
const NEAR = 100;

/**
 * The columns between which the cells of each row stand: boundaries, one more than the row has cells. Spans say so; a row whose
 * spans do not add up to the columns of the others is placed by its widths, where these lead to boundaries of the others.
 *
 * @param grid widths of the table's columns as it declares them, in twentieths of a point
 */
export function placeRows(rows: readonly WrittenRow[], grid: readonly number[]): number[][] {
  const totals = rows.map(totalOf);
  const columns = totals.reduce((most, total) => Math.max(most, total), 0);
  if (columns * rows.length > limits.places) throw tooLarge({ reason: 'places', limit: limits.places });
  const edges = edgesOf(rows, grid, columns);
  return rows.map((row, i) => {
    const bySpans = boundaries(row, ({ span }) => span);
    if (edges === null || totals[i] === columns || row.after > 0) return bySpans;
    return byWidths(row, edges) ?? bySpans;
  });
}

const totalOf = ({ before, cells, after }: WrittenRow): number =>
  cells.reduce((sum, { span }) => sum + span, before + after);

function boundaries(row: WrittenRow, sizeOf: (cell: WrittenCell) => number): number[] {
  const found = [row.before];
  for (const cell of row.cells) found.push((found.at(-1) ?? 0) + sizeOf(cell));
  return found;
}

/** Where the columns begin and end: as declared, or by a row that has a cell for each. */
function edgesOf(rows: readonly WrittenRow[], grid: readonly number[], columns: number): number[] | null {
  const isWhole = ({ before, after, cells }: WrittenRow): boolean =>
    before === 0 && after === 0 && cells.length === columns && cells.every(({ width }) => width !== null);
  const declared = grid.length === columns && grid.every((width) => width > 0) ? grid : null;
  const widths = declared ?? rows.find(isWhole)?.cells.map(({ width }) => width ?? 0);
  if (widths === undefined) return null;
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

/** The boundaries to which the widths of a row lead; `null` where one leads to none. */
function byWidths(row: WrittenRow, edges: readonly number[]): number[] | null {
  const found = [row.before];
  let x = edges[row.before] ?? 0;
  for (const { width } of row.cells) {
    if (width === null) return null;
    x += width;
    const edge = nearest(edges, x);
    if (edge === null || edge <= (found.at(-1) ?? 0)) return null;
    found.push(edge);
  }
  return found;
}

function nearest(edges: readonly number[], x: number): number | null {
  let best = 0;
  edges.forEach((edge, i) => {
    if (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x)) best = i;
  });
  return Math.abs((edges[best] ?? 0) - x) <= NEAR ? best : null;
}
