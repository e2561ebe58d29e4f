import type { GridCell, LineBlock, TableGrid } from '../model/grid.ts';
import type { Ruling, TextRun } from '../model/source.ts';
import { drawRun, EM, horizontal, vertical, widthOf } from './draw.ts';

/** A cell of a drawn table. `\n` breaks its text over lines; spans push the cells after it aside, as in HTML. */
export type DrawnCell = string | { text: string; columns?: number; rows?: number };

interface PlacedCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

function placeCells(rows: readonly (readonly DrawnCell[])[]): { cells: PlacedCell[]; columns: number } {
  const taken = new Set<string>();
  const cells: PlacedCell[] = [];
  let columns = 0;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (taken.has(`${y}:${x}`)) x++;
      const {
        text,
        columns: columnSpan = 1,
        rows: rowSpan = 1,
      } = typeof cell === 'string' ? { text: cell } : cell;
      cells.push({ row: y, column: x, rowSpan, columnSpan, text });
      for (let r = y; r < y + rowSpan; r++) for (let c = x; c < x + columnSpan; c++) taken.add(`${r}:${c}`);
      columns = Math.max(columns, x + columnSpan);
    }
  });
  return { cells, columns };
}

const columnWidth = 100;
const rowHeight = 20;

/**
 * A grid as a reader gives it, from its rows: columns of 100 pt from x 50, rows of 20 pt from y 100.
 *
 * @example tableGrid([['科目名称', '合计'], ['教育支出', '12.00']])
 */
export function tableGrid(
  rows: readonly (readonly DrawnCell[])[],
  { page = 1, columnEdges }: { page?: number | null; columnEdges?: readonly number[] } = {},
): TableGrid {
  const { cells, columns } = placeCells(rows);
  const edges = columnEdges ?? Array.from({ length: columns + 1 }, (_, column) => 50 + column * columnWidth);
  const boxOf = (row: number, column: number, rowSpan: number, columnSpan: number) =>
    page === null
      ? null
      : {
          x0: edges[column] ?? 0,
          y0: 100 + row * rowHeight,
          x1: edges[column + columnSpan] ?? 0,
          y1: 100 + (row + rowSpan) * rowHeight,
        };
  const lineOf = (row: number): number | null => (page === null ? row + 1 : null);
  return {
    type: 'grid',
    rows: rows.length,
    columns,
    cells: cells
      .toSorted((a, b) => a.row - b.row || a.column - b.column)
      .map(
        (cell): GridCell => ({
          ...cell,
          text: cell.text.replaceAll('\n', ''),
          lines: cell.text === '' ? [] : cell.text.split('\n'),
          location: {
            page,
            line: lineOf(cell.row),
            box: boxOf(cell.row, cell.column, cell.rowSpan, cell.columnSpan),
          },
        }),
      ),
    strategy: 'ruled',
    location: { page, line: lineOf(0), box: boxOf(0, 0, rows.length, columns) },
    columnEdges: page === null ? null : edges,
  };
}

/** The text of the cells that begin in each row. */
export const textRows = (grid: TableGrid): string[][] =>
  Array.from({ length: grid.rows }, (_, row) =>
    grid.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
  );

/** A line of text outside the tables; several parts stand far apart. */
export function lineBlock(text: string | readonly string[], page: number | null = 1, y = 60): LineBlock {
  const parts = typeof text === 'string' ? [text] : text;
  const box = page === null ? null : { x0: 50, y0: y, x1: 500, y1: y + EM };
  return {
    type: 'line',
    text: parts.join(' '),
    location: { page, line: page === null ? y : null, box },
    parts: parts.map((part) => ({ text: part, box })),
    runs: parts.length,
    fontSize: EM,
  };
}

/** Which of a table's lines are drawn. */
export type DrawnRulings = 'all' | 'open-sides' | 'no-verticals' | 'columns-and-frame' | 'frame' | 'none';
type VerticalAlign = 'top' | 'middle' | 'bottom';

export interface TableDrawing {
  x?: number;
  y?: number;
  /** Width of every column, in points. */
  widths: readonly number[];
  /** The first rows, whose texts stand in the middle of their cells. */
  header: number;
  rulings?: DrawnRulings;
  /** How labels stand in a row that is higher than they are. */
  labels?: VerticalAlign;
  /** How figures do. */
  figures?: VerticalAlign;
}

const pitch = 12;
const padding = 3;
/** Amounts, with the mark of a note or without, and dashes; a code is none. */
const isFigure = (text: string): boolean => /^(?:-?[\d,]+\.\d+(?:[（[]?注\d[）\]]?)?|-)$/.test(text);

/**
 * Draws a table as a typesetter would: words at the left of their cell, figures at the right, the header in the middle.
 * `bottom` is the y of its lower side.
 */
export function drawTable(
  rows: readonly (readonly DrawnCell[])[],
  { x = 50, y = 100, widths, header, rulings = 'all', labels = 'middle', figures = 'middle' }: TableDrawing,
): { runs: TextRun[]; rulings: Ruling[]; bottom: number } {
  const { cells } = placeCells(rows);
  const xs = [x];
  for (const width of widths) xs.push((xs.at(-1) ?? x) + width);
  const ys = [y];
  rows.forEach((_, row) => {
    const most = Math.max(
      1,
      ...cells
        .filter((cell) => cell.row === row && cell.rowSpan === 1)
        .map(({ text }) => text.split('\n').length),
    );
    ys.push((ys.at(-1) ?? y) + most * pitch + 2 * padding);
  });
  const at = (edges: readonly number[], i: number): number => edges[i] ?? 0;
  const runs = cells.flatMap((cell) => {
    if (cell.text === '') return [];
    const [left, right] = [at(xs, cell.column), at(xs, cell.column + cell.columnSpan)];
    const [top, bottom] = [at(ys, cell.row), at(ys, cell.row + cell.rowSpan)];
    const lines = cell.text.split('\n');
    const free = bottom - top - 2 * padding - lines.length * pitch;
    const inHeader = cell.row < header;
    const align = inHeader ? 'middle' : isFigure(cell.text) ? figures : labels;
    const first = top + padding + { top: 0, middle: free / 2, bottom: free }[align];
    return lines.map((line, i) => {
      const width = widthOf(line);
      const from = inHeader
        ? (left + right - width) / 2
        : isFigure(line)
          ? right - padding - width
          : left + padding;
      return drawRun(line, from, first + i * pitch + 10);
    });
  });
  return { runs, rulings: rulingsOf(rulings, cells, xs, ys), bottom: ys.at(-1) ?? y };
}

function rulingsOf(
  drawn: DrawnRulings,
  cells: readonly PlacedCell[],
  xs: readonly number[],
  ys: readonly number[],
): Ruling[] {
  const [left = 0, top = 0] = [xs[0], ys[0]];
  const [right = 0, bottom = 0] = [xs.at(-1), ys.at(-1)];
  const frame = [
    horizontal(top, left, right),
    horizontal(bottom, left, right),
    vertical(left, top, bottom),
    vertical(right, top, bottom),
  ];
  switch (drawn) {
    case 'none':
      return [];
    case 'frame':
      return frame;
    case 'columns-and-frame':
      return [...frame, ...xs.map((x) => vertical(x, top, bottom))];
    case 'no-verticals':
      return ys.map((y) => horizontal(y, left, right));
    default: {
      const sides = cells.flatMap(({ row, column, rowSpan, columnSpan }) => {
        const [x0 = 0, x1 = 0] = [xs[column], xs[column + columnSpan]];
        const [y0 = 0, y1 = 0] = [ys[row], ys[row + rowSpan]];
        return [horizontal(y0, x0, x1), horizontal(y1, x0, x1), vertical(x0, y0, y1), vertical(x1, y0, y1)];
      });
      if (drawn === 'all') return sides;
      return sides.filter(
        ({ orientation, position }) =>
          orientation === 'horizontal' || (position !== left && position !== right),
      );
    }
  }
}
