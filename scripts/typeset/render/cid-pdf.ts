import type { Cell, PrintedReport, PrintedTable } from '../document.ts';
import type { Layout } from '../layout.ts';
import type { PageOf } from '../truth.ts';
import { gbkHex } from './gbk.ts';
import { type PdfPage, pdfFile } from './pdf-file.ts';
import { placed } from './place.ts';

const margin = 36;
const verticalPadding = 2.5;
const leading = 1.25;
/** Points; word processors write a hairline as a filled rectangle of 0.48 pt. */
const hairline = 0.48;

/** Draws the report's tables itself: filled hairlines for rulings, every cell's text under a clip box of its own. */
export function cidPdf(report: PrintedReport, layout: Layout): { bytes: Uint8Array; pageOf: PageOf } {
  const tables = report.blocks.filter((block) => block.type === 'table');
  const pages: PdfPage[] = [];
  const pageOfRow: number[][] = [];
  for (const table of tables) {
    const drawn = drawTable(table, layout, pages.length);
    pageOfRow.push(drawn.pageOfRow.map((page) => pages.length + page + 1));
    pages.push(...drawn.pages);
  }
  return {
    bytes: pdfFile(pages, report.title),
    pageOf: (tableIndex, bodyRow) => pageOfRow[tableIndex]?.[bodyRow] ?? null,
  };
}

/** Width in ems: half of one for ASCII, as the font's W array says. */
const ems = (text: string): number =>
  Array.from(text).reduce((w, c) => w + (c.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);

function wrapped(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = '';
  // A number or code stays whole; Han characters may break anywhere.
  for (const part of text.match(/[\x21-\x7e]+|[^\x21-\x7e]/g) ?? []) {
    if (line !== '' && ems(line + part) * fontSize > width) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return [...lines, line];
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
  pagesBefore: number,
): { pages: PdfPage[]; pageOfRow: number[] } {
  const [width, height] = table.landscape ? [842, 595] : [595, 842];
  const floor = layout.pageHeight ? height - (layout.pageHeight / 25.4) * 72 : 0;
  const size = layout.fontSize;
  const all = table.widths.reduce((a, b) => a + b, 0);
  const edges = [margin];
  for (const part of table.widths) edges.push((edges.at(-1) ?? 0) + (part / all) * (width - 2 * margin));
  const x = (column: number): number => edges[column] ?? 0;

  const pages: PdfPage[] = [];
  let content: string[] = [];
  let y = 0;
  const openPage = () => {
    content = [];
    y = height - margin;
    // Turned pages are drawn upright in the reader's view, then laid down into the upright page box.
    if (table.landscape) content.push('0 1 -1 0 595 0 cm');
  };
  const number = pagesBefore + 1;
  const closePage = () => {
    if (layout.runningHead) show(layout.runningHead, margin, height - margin + 12, 9);
    if (layout.pageNumbers) show(`- ${number + pages.length} -`, width / 2 - 10, floor + margin - 14, 9);
    pages.push({ content: content.join('\n'), rotated: table.landscape });
  };
  const show = (text: string, at: number, baseline: number, fontSize: number) => {
    if (text !== '')
      content.push(
        `BT /F1 ${fontSize} Tf 1 0 0 1 ${at.toFixed(2)} ${baseline.toFixed(2)} Tm <${gbkHex(text)}> Tj ET`,
      );
  };
  const rectangle = (x0: number, y0: number, w: number, h: number) =>
    content.push(`${x0.toFixed(2)} ${y0.toFixed(2)} ${w.toFixed(2)} ${h.toFixed(2)} re f`);

  const linesOf = (cell: Cell, column: number): string[] =>
    wrapped(
      '　'.repeat(cell.indent ?? 0) + cell.text,
      x(column + (cell.colSpan ?? 1)) - x(column) - 2 * layout.cellPadding,
      size,
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
      if (lineAbove) rectangle(left, top, right - left, hairline);
      if (below) rectangle(left, bottom, right - left, hairline);
      if (sides || (layout.rulings === 'frame' && column === 0))
        rectangle(left, bottom, hairline, top - bottom);
      if (sides || (layout.rulings === 'frame' && column + (cell.colSpan ?? 1) === table.widths.length))
        rectangle(right, bottom, hairline, top - bottom);
      const lines = linesOf(cell, column);
      const block = lines.length * size * leading;
      const room = top - bottom - block;
      const above =
        header || layout.rowsAligned === 'middle'
          ? room / 2
          : layout.rowsAligned === 'top'
            ? verticalPadding
            : room - verticalPadding;
      content.push(
        `q ${left.toFixed(2)} ${bottom.toFixed(2)} ${(right - left).toFixed(2)} ${(top - bottom).toFixed(2)} re W n`,
      );
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
      content.push('Q');
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
      rectangle(margin, y, width - 2 * margin, hairline);
  };
  tableLine();
  if (table.header.length > 0) drawRows(table.header, headerHeights, true);
  if (layout.rulings === 'three-lines') tableLine();
  const pageOfRow: number[] = [];
  for (const row of table.body) {
    const heights = heightsOf([row]);
    if (y - (heights[0] ?? 0) < floor + margin + 20) {
      closePage();
      openPage();
      if (layout.headerRepeated) drawRows(table.header, headerHeights, true);
    }
    pageOfRow.push(pages.length);
    drawRows([row], heights, false);
  }
  tableLine();
  for (const note of table.notes) {
    for (const line of wrapped(note, width - 2 * margin, size)) {
      y -= size * 1.5;
      show(line, margin, y, size);
    }
  }
  closePage();
  return { pages, pageOfRow };
}
