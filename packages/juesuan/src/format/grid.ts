import type { PrintedGrid } from '@juesuan/schema';
import { displayWidth } from '../columns.ts';
import type { ReportFormat } from './identified.ts';
import { captionOf, isFigure, type PrintedTable, printedTables } from './printed.ts';

type Cell = PrintedGrid['cells'][number];

/** Blanks on both sides of a cell's text. */
const PADDING = 1;

/** Tables as they are printed, drawn with lines of characters: cells that span several places have no line within. */
export const grid: ReportFormat = {
  extension: '.txt',
  before: () => '',
  between: '\n',
  after: () => '',
  body: ({ report }) => printedTables(report.tables).map(drawn).join('\n'),
};

function drawn(table: PrintedTable): string {
  const head = [table.title, captionOf(table)].filter((line) => line !== '');
  return [...head, ...linesOf(table), ...table.notes].map((line) => `${line.trimEnd()}\n`).join('');
}

function linesOf(table: PrintedTable): string[] {
  const { grid: printed } = table;
  const widths = widthsOf(printed);
  const owner = ownersOf(printed);
  const at = (row: number, column: number): Cell | undefined => owner[row]?.[column];
  const lines: string[] = [];
  for (let row = 0; row <= printed.rows; row++) {
    lines.push(ruleAbove(row, widths, at, row === printed.headerRows && row > 0 ? '=' : '-'));
    if (row < printed.rows)
      lines.push(textOf(row, widths, at, (cell) => cell.row >= printed.headerRows && isFigure(table, cell)));
  }
  return lines;
}

type At = (row: number, column: number) => Cell | undefined;

/** The line between two rows: none within a cell that spans both, where its text may go on. */
function ruleAbove(row: number, widths: readonly number[], at: At, stroke: string): string {
  const isWithin = (column: number): boolean =>
    at(row, column) !== undefined && at(row, column) === at(row - 1, column);
  const last = widths.length;
  let line = '';
  for (let column = 0; column <= last; column++) {
    // The table's sides are met by no line from without.
    const isOpen = (column === 0 || isWithin(column - 1)) && (column === last || isWithin(column));
    const isInside = isOpen && at(row, column) === at(row, column - 1);
    line += isInside ? ' ' : isOpen ? '|' : '+';
    if (column < last) line += (isWithin(column) ? ' ' : stroke).repeat(widths[column] ?? 0);
  }
  return line;
}

function textOf(row: number, widths: readonly number[], at: At, isRight: (cell: Cell) => boolean): string {
  let line = '|';
  for (let column = 0; column < widths.length; ) {
    const cell = at(row, column);
    const span = cell?.columnSpan ?? 1;
    const width = spanned(widths, column, span);
    const text = cell?.row === row ? oneLine(cell.text) : '';
    const room = ' '.repeat(Math.max(0, width - 2 * PADDING - displayWidth(text)));
    line += ` ${cell !== undefined && isRight(cell) ? room + text : text + room} |`;
    column += span;
  }
  return line;
}

const spanned = (widths: readonly number[], from: number, span: number): number =>
  widths.slice(from, from + span).reduce((sum, width) => sum + width, 0) + span - 1;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Widths with their padding: of cells of one column first, then what wider ones need besides. */
function widthsOf({ columns, cells }: PrintedGrid): number[] {
  const widths = new Array<number>(columns).fill(2 * PADDING + 1);
  for (const { column, columnSpan, text } of [...cells].sort((a, b) => a.columnSpan - b.columnSpan)) {
    const missing = displayWidth(oneLine(text)) + 2 * PADDING - spanned(widths, column, columnSpan);
    const last = column + columnSpan - 1;
    if (missing > 0) widths[last] = (widths[last] ?? 0) + missing;
  }
  return widths;
}

function ownersOf({ rows, columns, cells }: PrintedGrid): (Cell | undefined)[][] {
  const owners = Array.from({ length: rows }, () => new Array<Cell | undefined>(columns).fill(undefined));
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const line = owners[row];
        if (line) line[column] = cell;
      }
  return owners;
}
