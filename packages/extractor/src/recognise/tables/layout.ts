import { headerUnit, isMoneyLike } from '@juesuan/schema/words';
import type { GridCell, TableGrid } from '../../model/grid.ts';
import { GridView } from '../../model/grid-view.ts';
import { unitInHeader } from '../../words/caption.ts';
import {
  hasHan,
  isCodePartHeader,
  isColumnNumberLabel,
  isColumnNumberRow,
  isHashes,
  isTotalLabel,
  labelRole,
  looksLikeCode,
  looksLikeEllipsis,
  looksLikeOrdinal,
} from '../../words/cell-words.ts';
import { matchKey, stored } from '../../words/key.ts';
import { isPhase } from './column-time.ts';
import { isFigure } from './figure.ts';
import { hasLabelsOnly, labelsByContent } from './label-columns.ts';

type ColumnRole = 'code' | 'name' | 'line-no' | 'value' | 'nothing';

interface ColumnLayout {
  role: ColumnRole;
  /** Printed header words from the outside in, white space gone, captions that span whole groups left out. */
  path: string[];
  /** Words above the column that head its whole group (收入, 人员经费). */
  groupPath: string[];
}

/** Label columns and the value columns they label; two in a two-sided table, two or three in the economic table. */
export interface ColumnGroup {
  labels: number[];
  values: number[];
}

export interface TableLayout {
  headerRows: number;
  /** A header row that holds a data row's label too: 合计 beside 小计 | 基本支出 | 项目支出. */
  mixedRow: number | null;
  columns: ColumnLayout[];
  groups: ColumnGroup[];
}

/** A row that is no header: it has a figure, a code, or begins with a label that only rows have. */
function isNoHeaderRow(view: GridView, row: number): boolean {
  const cells = view.row(row).filter((cell) => matchKey(cell.text) !== '');
  const isOfBody = ({ text }: GridCell): boolean =>
    isFigure(text) ||
    isHashes(text) ||
    looksLikeOrdinal(text) ||
    looksLikeEllipsis(text) ||
    holdsSeveralAmounts(text);
  if (cells.some(isOfBody)) return true;
  // The finance ministry's form has 类, 款 and 项 beside its total.
  const words = cells.filter((cell) => !isCodePartHeader(cell.text));
  if (cells.length - words.length > 1 && words.length === 1 && words.some(({ text }) => isTotalLabel(text)))
    return true;
  const first = cells[0];
  if (!first || !isTotalLabel(first.text)) return false;
  return first.column === 0 ? !headsAmounts(view, row) : cells.length === 1 && standsUnderLabel(view, first);
}

/** A row whose cells nothing parts is one of the body all the same: as a header its amounts would be lost. */
const holdsSeveralAmounts = (text: string): boolean => text.split(/\s+/u).filter(isMoneyLike).length > 1;

/** A total alone on its row, under 科目名称. */
function standsUnderLabel(view: GridView, cell: GridCell): boolean {
  return Array.from({ length: cell.row }, (_, row) => view.at(row, cell.column)).some(
    ({ text }) => labelRole(text) !== null,
  );
}

/** 合计 at the left of a table without label columns heads a column, it labels no row. */
function headsAmounts(view: GridView, row: number): boolean {
  for (let above = 0; above < row; above++)
    if (view.row(above).some((cell) => labelRole(cell.text) !== null)) return false;
  return view.texts(row).filter((text) => hasHan(text)).length > 1;
}

function headerRowsOf(view: GridView): number {
  let rows = 0;
  let spannedTo = 0;
  for (let row = 0; row < view.grid.rows; row++) {
    const texts = view.texts(row);
    const filled = texts.some((text) => matchKey(text) !== '');
    if (isColumnNumberRow(texts) || isNoHeaderRow(view, row)) break;
    if (row >= spannedTo && (!filled || hasLabelsOnly(view, row))) break;
    for (const cell of view.row(row))
      if (matchKey(cell.text) !== '') spannedTo = Math.max(spannedTo, cell.row + cell.rowSpan);
    rows = row + 1;
  }
  return rows;
}

/** The first row under the header where a total's label stands beside more header words, no figure among them. */
function findMixedRow(view: GridView, headerRows: number): number | null {
  if (headerRows === 0 || headerRows >= view.grid.rows) return null;
  const cells = view.row(headerRows).filter((cell) => matchKey(cell.text) !== '');
  const [label, ...words] = cells;
  if (label?.column !== 0 || !isTotalLabel(label.text) || words.length < 2) return null;
  return words.every((cell) => hasHan(cell.text) && !looksLikeOrdinal(cell.text)) ? headerRows : null;
}

function pathOf(view: GridView, column: number, rows: number): GridCell[] {
  const path: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    const cell = view.at(row, column);
    if (path.at(-1) !== cell && matchKey(cell.text) !== '') path.push(cell);
  }
  return path;
}

/** What most filled cells of a column under the header are. */
function roleByContent(view: GridView, column: number, from: number): ColumnRole {
  let codes = 0;
  let words = 0;
  let figures = 0;
  for (let row = from; row < view.grid.rows; row++) {
    const cell = view.at(row, column);
    if (cell.column !== column || cell.row !== row) continue;
    const text = matchKey(cell.text);
    if (text === '') continue;
    if (looksLikeCode(text) || /^\d{2}$/.test(text)) codes++;
    else if (isFigure(text)) figures++;
    else words++;
  }
  if (codes + words + figures === 0) return 'nothing';
  if (codes > words && codes >= figures) return 'code';
  return words > figures ? 'name' : 'value';
}

function columnRole(view: GridView, column: number, path: GridCell[], body: number): ColumnRole {
  const leaf = path.at(-1);
  if (!leaf) return roleByContent(view, column, body);
  const role = labelRole(leaf.text);
  if (role === null) return path.length === 1 && isColumnNumberLabel(leaf.text) ? 'line-no' : 'value';
  // 项目 over several columns without words of their own (类 | 款 | 项 | 名称): what stands in them tells.
  if (role === 'name' && leaf.columnSpan > 1 && leaf.column + leaf.columnSpan <= view.grid.columns) {
    const content = roleByContent(view, column, body);
    return content === 'code' || content === 'nothing' ? (content === 'code' ? 'code' : 'name') : 'name';
  }
  return role;
}

/** `aside`: columns of words left of the first names, which they are no group of their own beside. */
function groupsOf(columns: readonly ColumnLayout[], aside: readonly number[]): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  let current: ColumnGroup = { labels: [], values: [] };
  columns.forEach(({ role }, column) => {
    if (role === 'nothing') return;
    if (role === 'value') current.values.push(column);
    else {
      if (current.values.some((value) => !aside.includes(value))) {
        groups.push(current);
        current = { labels: [], values: [] };
      }
      current.labels.push(column);
    }
  });
  groups.push(current);
  return groups;
}

/**
 * Tells header from body and what every column is for: reads the printed header tree and nothing of what the table is
 * about, so that it works for tables that the catalogue does not know.
 */
export function readLayout(grid: TableGrid): TableLayout {
  const before = known.get(grid);
  if (before !== undefined) return before;
  const layout = layoutOf(grid);
  known.set(grid, layout);
  return layout;
}

/** Joining, recognising and reading ask for the layout of the same grid. */
const known = new WeakMap<TableGrid, TableLayout>();

function layoutOf(grid: TableGrid): TableLayout {
  const view = new GridView(grid);
  const headerRows = headerRowsOf(view);
  const mixedRow = findMixedRow(view, headerRows);
  const pathRows = mixedRow === null ? headerRows : headerRows + 1;
  const paths = Array.from({ length: grid.columns }, (_, column) => pathOf(view, column, pathRows));
  const printed = paths.map((path, column) => {
    const own =
      mixedRow === null ? path : path.filter((cell) => cell.row < headerRows || !isTotalLabel(cell.text));
    return columnRole(view, column, own, headerRows);
  });
  const told = labelsByContent(
    view,
    pathRows,
    (column) => paths[column]?.at(-1)?.text ?? '',
    (column) => printed[column],
  );
  const roles = printed.map((role, column) =>
    column === told.code ? 'code' : column === told.name ? 'name' : role,
  );
  const isLabel = (column: number): boolean => roles[column] !== 'value' && roles[column] !== 'nothing';
  const columns = paths.map((path, column): ColumnLayout => {
    const groupPath: string[] = [];
    const own: string[] = [];
    for (const cell of path) {
      const text = stored(cell.text);
      const covered = Array.from({ length: cell.columnSpan }, (_, i) => cell.column + i);
      // An empty column at the side does not make a caption over the whole table a heading.
      const others = roles.filter((role, c) => role !== 'nothing' && !covered.includes(c));
      const isOfAll = others.length === 0 && grid.columns > 1 && covered.length > 1;
      // 预算数 over all of them is no caption: without it they would be final.
      if (isOfAll && (covered.some(isLabel) || !isPhase(text))) continue;
      const isGroup = covered.some(isLabel) && covered.some((c) => roles[c] === 'value');
      if (isGroup) groupPath.push(text);
      // A unit over the whole group is that of its columns.
      if (isGroup && (roles[column] !== 'value' || headerUnit(text) === null)) continue;
      if (own.at(-1) !== text) own.push(text);
    }
    return { role: roles[column] ?? 'value', path: own, groupPath };
  });
  return { headerRows, mixedRow, columns, groups: groupsOf(columns, told.aside) };
}

/** The unit of money that stands in the header's brackets, where every one that does says the same. */
export function unitOfHeader(grid: TableGrid, headerRows: number): ReturnType<typeof unitInHeader> {
  const units = new Set(
    grid.cells
      .filter((cell) => cell.row < headerRows)
      .map((cell) => unitInHeader(cell.text))
      .filter((unit) => unit !== null),
  );
  return units.size === 1 ? ([...units][0] ?? null) : null;
}
