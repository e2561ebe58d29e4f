import type { GridCell, TableGrid } from '../../model/grid.ts';
import {
  appendRows,
  GridView,
  isSameEdge,
  placeBeside,
  sliceColumns,
  sliceRows,
  stretchRows,
} from '../../model/grid-view.ts';
import { isColumnNumberLabel, isColumnNumberRow } from '../../words/cell-words.ts';
import { matchKey } from '../../words/key.ts';
import { blankRow } from './blank-cells.ts';
import { rowLabels, topOf } from './grown.ts';
import { tryJoin } from './join.ts';
import { readLayout, type TableLayout } from './layout.ts';

/** Columns of a table that stand on other pages than its labels: the right half of a sheet that is wider than the paper. */
export interface ColumnsBeside {
  grid: TableGrid;
  /** How many pages they stand on. */
  parts: number;
}

/** Are table and part one row of figures each, without labels, below headers of their own: 预算数, and 决算数 on the next page? */
function isOneRowMore(table: TableGrid, part: TableGrid): boolean {
  const layouts = [table, part].map(readLayout);
  return (
    layouts.every((layout) => layout.headerRows > 0 && !isLabelled(layout)) &&
    [table, part].every((grid) => sectionsOf(grid).body.rows === 1)
  );
}

const isLabelled = ({ columns }: TableLayout): boolean =>
  columns.some(({ role }) => role === 'code' || role === 'name' || role === 'line-no');

/**
 * Takes a part without labels, which has columns of the table that other pages do not have: into those that are there,
 * where it continues them, else as new ones, where each has a header. `false` where it is no such part.
 *
 * @param table the table's labels and first columns
 * @param parts on how many pages these stand
 * @param printed the part, as the page has it
 */
export function takeColumns(
  table: TableGrid,
  parts: number,
  beside: ColumnsBeside[],
  printed: TableGrid,
  sameTitle: boolean,
): boolean {
  if (printed.location.page === null) return false;
  if (!isLabelled(readLayout(topOf(table))) && !isOneRowMore(table, printed)) return false;
  const bare = withoutLabelsAgain(table, printed);
  if (!bare) return false;
  const part = withoutNumbers(table, bare);
  const layout = readLayout(part);
  for (const columns of beside) {
    if (columns.parts >= parts) continue;
    const decision = tryJoin(columns.grid, part, sameTitle);
    if (!decision.join) continue;
    columns.grid = decision.grid;
    columns.parts++;
    return true;
  }
  const isHeaded = layout.columns.every(({ role, path }) => role === 'nothing' || path.length > 0);
  if (layout.headerRows === 0 || layout.headerRows === part.rows || !isHeaded) return false;
  if (isHeaderOf(table, layout)) return false;
  beside.push({ grid: part, parts: 1 });
  return true;
}

/** A part without the codes and names that it repeats from the table; `null` where it has labels of its own. */
function withoutLabelsAgain(table: TableGrid, part: TableGrid): TableGrid | null {
  const layout = readLayout(part);
  if (!isLabelled(layout)) return part;
  const [group] = layout.groups;
  if (!group || layout.groups.length > 1 || isHeaderOf(table, layout)) return null;
  const [first = 0] = group.values;
  const labels = group.labels.length;
  if (first !== labels || group.labels.some((column, i) => column !== i)) return null;
  // Of a table that a page cut within its header fewer columns may be known.
  if (labels > table.columns) return null;
  const own = rowLabels(part, labels).texts.slice(bodyFrom(part));
  const all = rowLabels(table, labels);
  const body = bodyFrom(table);
  const isAgain =
    own.length > 1 &&
    all
      .rowsOf(own[0] ?? '')
      .some((from) => from >= body && own.every((label, i) => label === all.texts[from + i]));
  return isAgain ? sliceColumns(part, labels, part.columns) : null;
}

/** A part without the row that numbers its columns, where it continues that of the table: 4 | 5 | 6 behind 1 | 2 | 3. */
function withoutNumbers(table: TableGrid, part: TableGrid): TableGrid {
  const { headerRows } = readLayout(part);
  const before = sectionsOf(topOf(table)).numbers;
  if (!before || headerRows + 1 >= part.rows) return part;
  const last = numbersIn(before, 0)?.at(-1);
  const own = numbersIn(part, headerRows);
  const [first] = own ?? [];
  if (!own || last === undefined || first === undefined || first <= last) return part;
  if (own.some((number, i) => number !== first + i)) return part;
  const body = sliceRows(part, headerRows + 1, part.rows);
  return headerRows === 0 ? body : appendRows(sliceRows(part, 0, headerRows), body);
}

/** The numbers of columns in a row; `null` where something else than them and their labels stands in it. */
function numbersIn(grid: TableGrid, row: number): number[] | null {
  const texts = new GridView(grid).texts(row).map(matchKey);
  const numbers = texts.flatMap((text) => /^(\d{1,2})(?:=.*)?$/u.exec(text)?.[1] ?? []);
  const others = texts.filter((text) => text !== '' && !/^\d/u.test(text));
  return numbers.length === 0 || others.some((text) => !isColumnNumberLabel(text))
    ? null
    : numbers.map(Number);
}

/** Does the table have these columns already? */
function isHeaderOf(table: TableGrid, { columns }: TableLayout): boolean {
  const own = new Set(readLayout(topOf(table)).columns.map(({ path }) => path.join('/')));
  return columns.every(({ path }) => own.has(path.join('/')));
}

/** The table with further columns, row by row; `null` where the rows of the two are not the same. */
export function besideEachOther(left: TableGrid, right: TableGrid): TableGrid | null {
  const [one, two] = [sectionsOf(left), sectionsOf(right)];
  const body =
    one.body.rows === two.body.rows
      ? two.body
      : haveSameTop(one.header, two.header)
        ? onRowsOf(one.body, two.body)
        : null;
  if (!body) return null;
  const rows = Math.max(one.header.rows, two.header.rows);
  const sides = [stretchRows(one.header, rows), stretchRows(two.header, rows)] as const;
  const header = withCutHeading(placeBeside(...sides), left.columns);
  const numbers =
    one.numbers || two.numbers
      ? placeBeside(one.numbers ?? blankRow(left), two.numbers ?? blankRow(right))
      : null;
  const head = numbers ? appendRows(header, numbers) : header;
  return { ...appendRows(head, placeBeside(one.body, body)), location: left.location };
}

/**
 * A heading over columns of both pages is cut by the paper's edge: its words stand on one page, and over the columns of the other a
 * cell is blank, level with it and open to that side.
 *
 * @param edge the first column of the second page
 */
function withCutHeading(header: TableGrid, edge: number): TableGrid {
  const isOverWords = (cell: GridCell): boolean =>
    header.cells.some(
      ({ row, column, text }) =>
        row === cell.row + cell.rowSpan &&
        column >= cell.column &&
        column < cell.column + cell.columnSpan &&
        matchKey(text) !== '',
    );
  const headings = header.cells.filter(isOverWords);
  const joined = new Map<GridCell, GridCell | null>();
  for (const left of headings) {
    const right = headings.find(({ row, column }) => row === left.row && column === edge);
    if (!right || left.column + left.columnSpan !== edge || left.rowSpan !== right.rowSpan) continue;
    const [blank, ...others] = [left, right].filter(({ text }) => matchKey(text) === '');
    if (!blank || others.length > 0) continue;
    const words = blank === left ? right : left;
    joined.set(left, { ...words, column: left.column, columnSpan: left.columnSpan + right.columnSpan });
    joined.set(right, null);
  }
  const cells = header.cells.flatMap((cell) => (joined.has(cell) ? (joined.get(cell) ?? []) : cell));
  return { ...header, cells };
}

/** The first row below the header and its numbers. */
function bodyFrom(grid: TableGrid): number {
  const top = topOf(grid);
  const { headerRows } = readLayout(top);
  const next = headerRows < top.rows ? new GridView(top).texts(headerRows) : [];
  return headerRows + (isColumnNumberRow(next) ? 1 : 0);
}

function sectionsOf(grid: TableGrid): { header: TableGrid; numbers: TableGrid | null; body: TableGrid } {
  const { headerRows } = readLayout(grid);
  const from = bodyFrom(grid);
  return {
    header: sliceRows(grid, 0, headerRows),
    numbers: from > headerRows ? sliceRows(grid, headerRows, from) : null,
    body: sliceRows(grid, from, grid.rows),
  };
}

/** Do headers stand at one height? Else the heights of rows on the two pages say nothing about each other. */
function haveSameTop(left: TableGrid, right: TableGrid): boolean {
  const tops = left.cells.flatMap(({ location: { box } }) => box?.y0 ?? []);
  return right.cells.some(
    ({ location: { box } }) => box !== null && tops.some((top) => isSameEdge(top, box.y0)),
  );
}

/** Rows without any figure may not be drawn in the further columns: their rows where they stand at the heights of others. */
function onRowsOf(left: TableGrid, right: TableGrid): TableGrid | null {
  if (right.rows > left.rows || right.cells.some(({ rowSpan }) => rowSpan > 1)) return null;
  const tops = topsOf(left);
  const places = topsOf(right).map((top) =>
    top === null ? -1 : tops.findIndex((other) => other !== null && isSameEdge(other, top)),
  );
  if (places.some((place, i) => place < 0 || place <= (places[i - 1] ?? -1))) return null;
  let grid: TableGrid | null = null;
  for (let row = 0; row < left.rows; row++) {
    const at = places.indexOf(row);
    const next = at < 0 ? blankRow(right) : sliceRows(right, at, at + 1);
    grid = grid ? appendRows(grid, next) : next;
  }
  return grid;
}

/** The upper edge of each row on the one page of a grid; `null` for one on several pages. */
function topsOf(grid: TableGrid): (number | null)[] {
  if (new Set(grid.cells.map(({ location }) => location.page)).size > 1)
    return new Array(grid.rows).fill(null);
  return Array.from({ length: grid.rows }, (_, row) => {
    const boxes = grid.cells.flatMap(({ row: own, location: { box } }) =>
      own === row && box ? [box.y0] : [],
    );
    return boxes.length === 0 ? null : Math.min(...boxes);
  });
}
