import type { TableGrid } from '../../model/grid.ts';
import { GridView, onEdges, placesAmong, sliceRows } from '../../model/grid-view.ts';
import { points } from '../../model/tolerances.ts';
import { isColumnNumberRow } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import { withBlanks } from './blank-cells.ts';
import { topOf } from './grown.ts';
import { readLayout, type TableLayout } from './layout.ts';

/** A part that leaves out columns of its table, on the columns of the table. */
export interface FewerColumns {
  grid: TableGrid;
  /** Rows at its top that repeat the header, for the columns that it has. */
  repeated: number;
  /** Indices of the columns that it leaves out. */
  leftOut: number[];
  /** Could the widths of its columns be those of others of the table? */
  doubtful: boolean;
}

/**
 * A part that leaves out columns which are empty on its page: by its header where it repeats one, else by the boundaries
 * of its columns, which are the first of the table. `null` where neither says which columns it has.
 */
export function onMoreColumns(open: TableGrid, part: TableGrid): FewerColumns | null {
  if (part.columns >= open.columns) return null;
  const whole = readLayout(topOf(open));
  const own = readLayout(part);
  const named = placesByHeader(whole, own);
  if (named) {
    const next = own.headerRows < part.rows ? new GridView(part).texts(own.headerRows) : [];
    const repeated = own.headerRows + (isColumnNumberRow(next) ? 1 : 0);
    return { ...placed(open, sliceRows(part, repeated, part.rows), named), repeated, doubtful: false };
  }
  if (!open.columnEdges || !part.columnEdges || !labelsAgree(whole, own)) return null;
  const places = placesAmong(part.columnEdges, open.columnEdges);
  if (places.some((place) => place < 0) || places[0] !== 0) return null;
  const last = places.at(-1) ?? 0;
  if (last >= open.columns) return null;
  const grid = withBlanks(onEdges(part, open.columnEdges), open.columns);
  const leftOut = Array.from({ length: open.columns - last }, (_, i) => last + i);
  return { grid, repeated: 0, leftOut, doubtful: hasOtherPlaces(open.columnEdges, part.columnEdges, whole) };
}

const keyOf = ({ path, groupPath }: TableLayout['columns'][number]): string =>
  [...groupPath, ...path].map(matchKey).join('/');

/** The column of the table that each column of a part's header names, in order; `null` where one is none, or several. */
function placesByHeader(whole: TableLayout, part: TableLayout): number[] | null {
  if (part.headerRows === 0) return null;
  const keys = whole.columns.map(keyOf);
  const places = part.columns.map((column) => keys.indexOf(keyOf(column)));
  const once = places.every((place) => keys.indexOf(keys[place] ?? '', place + 1) < 0);
  const rising = places.every((place, i) => place >= 0 && (i === 0 || place > (places[i - 1] ?? 0)));
  return once && rising ? places : null;
}

/** The table's labels are the part's too: what stands under 科目名称 is no figure. */
const labelsAgree = (whole: TableLayout, part: TableLayout): boolean =>
  part.columns.every(({ role }, column) => {
    if (role === 'nothing') return true;
    const isValue = whole.columns[column]?.role === 'value';
    // Without a header a column of three-digit figures looks like one of codes.
    return isValue ? role === 'value' || role === 'code' : role !== 'value';
  });

function placed(
  open: TableGrid,
  body: TableGrid,
  places: readonly number[],
): Pick<FewerColumns, 'grid' | 'leftOut'> {
  const cells = body.cells.map((cell) => {
    const column = places[cell.column] ?? 0;
    const end = (places[cell.column + cell.columnSpan - 1] ?? column) + 1;
    return { ...cell, column, columnSpan: end - column };
  });
  const taken = new Set(places);
  const leftOut = Array.from({ length: open.columns }, (_, column) => column).filter(
    (column) => !taken.has(column),
  );
  const grid = { ...body, columns: open.columns, columnEdges: open.columnEdges, cells };
  return { grid: withBlanks(grid, open.columns), leftOut };
}

/** Would the part's columns, without its labels, be as wide as others of the table, in order? */
function hasOtherPlaces(open: readonly number[], part: readonly number[], whole: TableLayout): boolean {
  const widths = (edges: readonly number[]): number[] =>
    edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));
  const own = widths(part).filter((_, i) => whole.columns[i]?.role === 'value');
  const all = widths(open).filter((_, i) => whole.columns[i]?.role === 'value');
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= points.sameEdge;
  // From the right: the last places that the widths fit are others than the first.
  let at = all.length - 1;
  for (let i = own.length - 1; i >= 0; i--) {
    while (at >= 0 && !same(all[at] ?? 0, own[i] ?? 0)) at--;
    if (at < 0) return false;
    if (at !== i) return true;
    at--;
  }
  return false;
}
