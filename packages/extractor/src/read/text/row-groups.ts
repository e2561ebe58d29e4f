import { isBodyRow } from './header-rows.ts';
import { isPiped, type SourceLine } from './lines.ts';
import { isFigure } from './tokens.ts';

export type RowLine = Extract<SourceLine, { kind: 'row' }>;
export type PlainLine = Exclude<SourceLine, RowLine>;

/** Rows that follow each other, line by line: a table, a part of one, or lines that only look like rows. */
export interface RowGroup {
  kind: 'group';
  rows: RowLine[];
  columns: number;
  /** Columns up to the last one that prints anything. */
  printedColumns: number;
}

/** Characters from which on a row's only cell is a sentence beside the table rather than a group's title. */
const LONGEST_LONE_CELL = 20;

const isPrinted = (text: string): boolean => text !== '';

const printedCells = (row: RowLine): number => row.cells.filter(isPrinted).length;

/** Gathers rows into groups; every other line ends one, but for the rule under a Markdown header. */
export function groupRows(lines: readonly SourceLine[]): (RowGroup | PlainLine)[] {
  const grouped: (RowGroup | PlainLine)[] = [];
  for (const line of lines) {
    const last = grouped.at(-1);
    if (line.kind === 'decoration' && isPiped(line.text) && last?.kind === 'group') continue;
    if (line.kind !== 'row') grouped.push(line);
    else if (last?.kind === 'group') append(last, [line]);
    else grouped.push(rowGroup([line]));
  }
  return grouped;
}

export function rowGroup(rows: readonly RowLine[]): RowGroup {
  const group: RowGroup = { kind: 'group', rows: [], columns: 0, printedColumns: 0 };
  append(group, rows);
  return group;
}

/** Adds rows to a table, which grows to the widest. */
export function append(table: RowGroup, rows: readonly RowLine[]): void {
  for (const row of rows) {
    table.rows.push(row);
    table.columns = Math.max(table.columns, row.cells.length);
    table.printedColumns = Math.max(table.printedColumns, row.cells.findLastIndex(isPrinted) + 1);
  }
}

/** Does a part after a page break go on with the table before it? Its empty cells at line ends may be lost or too many. */
export function isContinued(table: RowGroup, part: RowGroup): boolean {
  if (part.columns === table.columns) return true;
  if (part.columns > table.columns) return part.printedColumns <= table.columns;
  if (table.printedColumns <= part.columns) return true;
  return part.rows.every((row) => isPrinted(row.cells.at(-1) ?? '') && isBodyRow(row.cells));
}

/**
 * Where the table of a group begins; its length where it holds none. A table has a row of three or more cells with two
 * printed, or two rows of two cells of which one ends in a figure; indented lines and text in two parts have not.
 * Sentences and empty rows before the first row of two cells stand above the table.
 */
export function tableStart({ rows }: RowGroup): number {
  const full = rows.filter((row) => printedCells(row) >= 2);
  const isWide = full.some((row) => row.cells.length >= 3);
  const isNarrow = full.length >= 2 && full.some((row) => isFigure(row.cells.at(-1) ?? ''));
  if (!isWide && !isNarrow) return rows.length;
  const firstFull = rows.findIndex((row) => printedCells(row) >= 2);
  return rows.slice(0, firstFull).findLastIndex(standsAbove) + 1;
}

const standsAbove = (row: RowLine): boolean =>
  printedCells(row) === 0 || row.cells.join('').length > LONGEST_LONE_CELL;
