import type { GridCell, TableGrid } from '../../model/grid.ts';
import {
  appendRows,
  GridView,
  onEdges,
  placesAmong,
  sliceColumns,
  sliceRows,
} from '../../model/grid-view.ts';
import { shares } from '../../model/tolerances.ts';
import { isColumnNumberRow, labelRole, withoutCodePartsAtEnd } from '../../words/cell-words.ts';
import { isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import { type FewerColumns, onMoreColumns } from './fewer-columns.ts';
import { growBy, topOf } from './grown.ts';
import type { JoinEvidence } from './join-evidence.ts';
import { readLayout, type TableLayout } from './layout.ts';

export type JoinDecision =
  | { join: true; grid: TableGrid; evidence: JoinEvidence }
  | { join: false; reason: 'own-header' | 'own-title' | 'columns' };

/**
 * The words of a header, row by row: what a repeated header repeats. 类, 款 and 项 of the finance ministry's form stand
 * beside its first rows and not on later pages.
 */
function headerWords(grid: TableGrid, rows: number): string[] {
  const view = new GridView(grid);
  return Array.from({ length: rows }, (_, row) => view.texts(row).map(matchKey))
    .flat()
    .map((word) => (labelRole(word) === 'code' ? withoutCodePartsAtEnd(word) : word))
    .filter((word) => word !== '');
}

/** What a header says of each column, however its words are cut into cells and rows; `null` where it says it of none but labels. */
function columnWords({ columns }: TableLayout): string | null {
  const isValue = ({ role, path }: TableLayout['columns'][number]): boolean =>
    role === 'value' && path.length > 0;
  if (!columns.some(isValue)) return null;
  return columns
    .map((column) =>
      isValue(column) ? matchKey([...column.groupPath, ...column.path].join('/')) : column.role,
    )
    .join('|');
}

/**
 * How many rows at the top of `part` repeat the header of `open` (and its 栏次 row): the whole header or nothing, since
 * single words of it (合计, 政府性基金预算财政拨款) are labels of rows too.
 */
function repeatedHeaderRows(open: TableGrid, part: TableGrid): number {
  const top = topOf(open);
  const [first, own] = [readLayout(top), readLayout(part)];
  if (first.headerRows === 0 || own.headerRows === 0) return 0;
  const hasSameWords = (headerRows: number): boolean =>
    headerWords(top, first.headerRows).join('|') === headerWords(part, headerRows).join('|');
  const words = columnWords(first);
  const isSame = words !== null && words === columnWords(own);
  const headerRows = isSame ? own.headerRows : Math.min(first.headerRows, own.headerRows);
  if (!isSame && !hasSameWords(headerRows)) return 0;
  const next = headerRows < part.rows ? new GridView(part).texts(headerRows) : [];
  return headerRows + (isColumnNumberRow(next) ? 1 : 0);
}

/** `part` on the columns of `open`, where both begin and end at the same boundaries and `open` has all that `part` draws. */
function onColumnsOf(open: TableGrid, part: TableGrid): TableGrid | null {
  if (part.columns === open.columns) return part;
  if (!open.columnEdges || !part.columnEdges) return null;
  const places = placesAmong(part.columnEdges, open.columnEdges);
  if (places.some((place) => place < 0) || places[0] !== 0 || places.at(-1) !== open.columns) return null;
  return onEdges(part, open.columnEdges);
}

/**
 * Does `part` go on with a table? It does where nothing but page furniture (or the same title again) stands
 * between them, and its columns are the same; it may repeat the header or not.
 */
export function tryJoin(table: TableGrid, part: TableGrid, sameTitle: boolean): JoinDecision {
  const open = withoutBlankEnd(table, part.columns);
  const repeated = repeatedHeaderRows(open, part);
  const fewer = repeated === 0 ? onMoreColumns(open, part) : null;
  if (fewer && fewer.repeated > 0) return joined(growBy(open, fewer.grid), part, sameTitle, fewer);
  const headerOnly = readLayout(topOf(open)).headerRows === open.rows;
  if (repeated === 0 && !headerOnly && hasHeaderWords(part)) return { join: false, reason: 'own-header' };
  if (sameTitle && repeated === 0) return { join: false, reason: 'own-title' };
  // The first rows of a header draw fewer boundaries than its last.
  const whole = headerOnly && repeated === 0 ? (onColumnsOf(part, open) ?? open) : open;
  const aligned = onColumnsOf(whole, part);
  if (!aligned) {
    if (!fewer || headerOnly) return { join: false, reason: 'columns' };
    return joined(growBy(open, fewer.grid), part, sameTitle, fewer);
  }
  const body = repeated > 0 ? sliceRows(aligned, repeated, aligned.rows) : aligned;
  const grid = headerOnly && repeated === 0 ? appendHeaderRows(whole, body) : growBy(whole, body);
  return joined(grid, part, sameTitle, { repeated });
}

/** A component's header has a blank cell more, above the bar that scrolls its rows. */
function withoutBlankEnd(header: TableGrid, columns: number): TableGrid {
  if (header.location.page !== null || header.columns !== columns + 1) return header;
  if (readLayout(header).headerRows !== header.rows) return header;
  const isBlank = header.cells.every(
    ({ column, columnSpan, text }) => column + columnSpan <= columns || matchKey(text) === '',
  );
  return isBlank ? sliceColumns(header, 0, columns) : header;
}

function joined(
  grid: TableGrid,
  part: TableGrid,
  sameTitle: boolean,
  { repeated, leftOut = [], doubtful = false }: Pick<FewerColumns, 'repeated'> & Partial<FewerColumns>,
): JoinDecision {
  const had = leftOut.length > 0 ? `${part.columns} of ${grid.columns}` : `${grid.columns}`;
  return {
    join: true,
    grid,
    evidence: {
      join: {
        page: part.location.page,
        headerRepeated: repeated > 0,
        reason: `${had} columns as before, ${repeated > 0 ? 'header repeated' : 'no header'}${sameTitle ? ', same title again' : ', no title between'}`,
      },
      columns: grid.columns - leftOut.length,
      sameTitle,
      beside: null,
      fewer: leftOut.length > 0 ? { leftOut, doubtful } : null,
    },
  };
}

/**
 * Are the columns of a part with a header of its own those of the table before it, but for a word or two that were printed or
 * read otherwise?
 */
export function hasSameColumns(table: TableGrid, part: TableGrid): boolean {
  const [before, own] = [table, part].map(
    (grid) =>
      new Set(
        readLayout(grid).columns.flatMap(({ role, path }) =>
          role === 'value' && path.length > 0 ? [matchKey(path.join('/'))] : [],
        ),
      ),
  ) as [Set<string>, Set<string>];
  const same = [...own].filter((label) => before.has(label)).length;
  return same > 2 && same >= own.size * shares.sameColumns;
}

/** Has a part a header of its own? It may begin with a row that only looks like one: labels without figures. */
function hasHeaderWords(part: TableGrid): boolean {
  const { headerRows, columns } = readLayout(part);
  if (columns.filter(({ role, path }) => path.length > 0 && role === 'value').length < 2) return false;
  const texts = part.cells.filter(({ row }) => row < headerRows).map(({ text }) => text);
  return texts.some((text) => labelRole(text) !== null) || texts.filter(isHeaderWord).length >= 2;
}

/**
 * The rest of a header that the end of a page cut: cells of the next page go on with those above them where one of the
 * two is blank or the two together are a word that the catalogue knows.
 */
function appendHeaderRows(open: TableGrid, part: TableGrid): TableGrid {
  const joined = appendRows(open, part);
  const goesOn = (above: GridCell, below: GridCell): boolean =>
    above.row + above.rowSpan === open.rows &&
    below.row === open.rows &&
    above.column === below.column &&
    above.columnSpan === below.columnSpan &&
    (matchKey(above.text) === '' || matchKey(below.text) === '' || isHeaderWord(above.text + below.text));
  const taken = new Set<GridCell>();
  const cells = joined.cells.map((above) => {
    const below = joined.cells.find((other) => goesOn(above, other));
    if (!below) return above;
    taken.add(below);
    return {
      ...above,
      rowSpan: above.rowSpan + below.rowSpan,
      text: above.text + below.text,
      lines: [...above.lines, ...below.lines],
    };
  });
  return { ...joined, cells: cells.filter((_, i) => !taken.has(joined.cells[i] as GridCell)) };
}
