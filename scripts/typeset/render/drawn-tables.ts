import type { Cell, PrintedReport, PrintedTable } from '../document.ts';
import type { Layout } from '../layout.ts';
import type { PageOf } from '../truth.ts';
import { TextFlow } from './drawn-text.ts';
import type { Pen } from './pen.ts';
import { placed, rowGroups } from './place.ts';
import { wrapped } from './wrap.ts';

const margin = 36;
const verticalPadding = 2.5;
const leading = 1.25;
/** Points; word processors write a hairline as a filled rectangle of 0.48 pt. */
const hairline = 0.48;

/** Draws the report's tables and its text with a pen; tells the page of every body row. */
export function drawTables(report: PrintedReport, layout: Layout, pen: Pen): PageOf {
  const pageOfRow: number[][] = [];
  const text = new TextFlow(pen);
  let pages = 0;
  for (const block of report.blocks) {
    if (block.type !== 'table') {
      text.add(block);
      continue;
    }
    text.close();
    const before = text.pages + pages;
    const drawn = drawTable(block, layout, pen, before);
    pageOfRow.push(drawn.pageOfRow.map((page) => before + page + 1));
    pages += drawn.pages;
  }
  text.close();
  return (tableIndex, bodyRow) => pageOfRow[tableIndex]?.[bodyRow] ?? null;
}

/** Which sides of a cell are drawn. */
function ruled(rulings: Layout['rulings'], header: boolean) {
  const all = rulings === 'full' || (rulings === 'no-horizontals' && header);
  const across = all || rulings === 'no-frame' || rulings === 'no-verticals';
  return { above: across, below: across, sides: all || rulings === 'no-horizontals' };
}

function drawTable(
  table: PrintedTable,
  layout: Layout,
  pen: Pen,
  pagesBefore: number,
): { pages: number; pageOfRow: number[] } {
  const ems = (text: string): number => pen.ems(text);
  const [width, height] = table.landscape ? [842, 595] : [595, 842];
  const floor = layout.pageHeight ? height - (layout.pageHeight / 25.4) * 72 : 0;
  const size = layout.fontSize;
  const all = table.widths.reduce((a, b) => a + b, 0);
  const edges = [margin];
  for (const part of table.widths) edges.push((edges.at(-1) ?? 0) + (part / all) * (width - 2 * margin));
  const x = (column: number): number => edges[column] ?? 0;

  let pages = 0;
  let y = 0;
  const openPage = () => {
    pen.openPage(table.landscape);
    y = height - margin;
  };
  const closePage = () => {
    pages++;
    if (layout.runningHead) show(layout.runningHead, margin, height - margin + 12, 9);
    if (layout.pageNumbers) show(`- ${pagesBefore + pages} -`, width / 2 - 10, floor + margin - 14, 9);
    pen.closePage();
  };
  const show = (text: string, at: number, baseline: number, fontSize: number) => {
    if (text !== '') pen.show(text, at, baseline, fontSize);
  };

  const linesOf = (cell: Cell, column: number): string[] =>
    wrapped(
      '　'.repeat(cell.indent ?? 0) + cell.text,
      x(column + (cell.colSpan ?? 1)) - x(column) - 2 * layout.cellPadding,
      size,
      ems,
    );
  const heightsOf = (rows: readonly Cell[][]): number[] => {
    const heights = rows.map(() => layout.rowHeight);
    for (const { row, column, cell } of placed(rows)) {
      const needed = linesOf(cell, column).length * size * leading + 2 * verticalPadding;
      const rowsSpanned = cell.rowSpan ?? 1;
      const have = heights.slice(row, row + rowsSpanned).reduce((a, b) => a + b, 0);
      const last = row + rowsSpanned - 1;
      if (needed > have) heights[last] = (heights[last] ?? 0) + needed - have;
    }
    return heights;
  };
  const drawRows = (rows: readonly Cell[][], heights: readonly number[], header: boolean) => {
    const tops = [y];
    for (const h of heights) tops.push((tops.at(-1) ?? 0) - h);
    for (const { row, column, cell } of placed(rows)) {
      const top = tops[row] ?? 0;
      const bottom = tops[row + (cell.rowSpan ?? 1)] ?? 0;
      const left = x(column);
      const right = x(column + (cell.colSpan ?? 1));
      const { above: lineAbove, below, sides } = ruled(layout.rulings, header);
      if (lineAbove) pen.ruling(left, top, right - left, hairline);
      if (below) pen.ruling(left, bottom, right - left, hairline);
      if (sides || (layout.rulings === 'frame' && column === 0))
        pen.ruling(left, bottom, hairline, top - bottom);
      if (sides || (layout.rulings === 'frame' && column + (cell.colSpan ?? 1) === table.widths.length))
        pen.ruling(right, bottom, hairline, top - bottom);
      const lines = linesOf(cell, column);
      const block = lines.length * size * leading;
      const room = top - bottom - block;
      const above =
        header || layout.rowsAligned === 'middle'
          ? room / 2
          : layout.rowsAligned === 'top'
            ? verticalPadding
            : room - verticalPadding;
      pen.clipped(left, bottom, right - left, top - bottom, () => {
        for (const [i, line] of lines.entries()) {
          const w = ems(line) * size;
          const at =
            cell.align === 'left'
              ? left + layout.cellPadding
              : cell.align === 'right'
                ? right - layout.cellPadding - w
                : (left + right - w) / 2;
          show(line, at, top - above - (i + 0.9) * size * leading, size);
        }
      });
    }
    y = tops.at(-1) ?? y;
  };

  openPage();
  for (const { left, center, right } of table.captions) {
    const large = center === '' ? size : size + 5;
    y -= large * 1.6;
    show(left, margin, y, size);
    show(center, (width - ems(center) * large) / 2, y, large);
    show(right, width - margin - ems(right) * size, y, size);
  }
  y -= 4;
  const headerHeights = heightsOf(table.header);
  const tableLine = () => {
    if (layout.rulings === 'frame' || layout.rulings === 'three-lines' || layout.rulings === 'no-horizontals')
      pen.ruling(margin, y, width - 2 * margin, hairline);
  };
  tableLine();
  if (table.header.length > 0) drawRows(table.header, headerHeights, true);
  if (layout.rulings === 'three-lines') tableLine();
  const pageOfRow: number[] = [];
  for (const rows of rowGroups(table.body)) {
    const heights = heightsOf(rows);
    if (y - heights.reduce((sum, height) => sum + height, 0) < floor + margin + 20) {
      closePage();
      openPage();
      if (layout.headerRepeated) drawRows(table.header, headerHeights, true);
    }
    pageOfRow.push(...rows.map(() => pages));
    drawRows(rows, heights, false);
  }
  tableLine();
  for (const note of table.notes) {
    for (const line of wrapped(note, width - 2 * margin, size, ems)) {
      y -= size * 1.5;
      show(line, margin, y, size);
    }
  }
  closePage();
  return { pages, pageOfRow };
}
