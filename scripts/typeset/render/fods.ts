import { isAmount } from '../amounts.ts';
import type { Cell, PrintedReport, PrintedTable } from '../document.ts';
import type { Layout } from '../layout.ts';
import {
  cellBorder,
  escaped,
  flatDocument,
  fontFace,
  fontProperties,
  furniture,
  pageLayouts,
  rowsXml,
  textWidth,
} from './odf.ts';
import { rowGroups } from './place.ts';

/** Height of a row of two lines of text, in rows. */
const twoLines = 1.6;

/** The report's tables as a flat OpenDocument spreadsheet (`.fods`), one sheet a table; prose has no place in it. */
export function flatSpreadsheet(report: PrintedReport, layout: Layout): string {
  const styles: string[] = [];
  const tables = report.blocks.filter((block) => block.type === 'table');
  const sheets = tables.map((table, index) => sheetXml(table, layout, index, styles));
  const around =
    furniture(layout) || '<style:header><text:p/></style:header><style:footer><text:p/></style:footer>';
  return flatDocument('spreadsheet', {
    fonts: fontFace(layout),
    automatic:
      pageLayouts(layout, 'style:scale-to-X="1" style:scale-to-Y="0" style:table-centering="horizontal"') +
      amountFormat(layout) +
      cellStyles(layout) +
      styles.join('\n'),
    masters: `<style:master-page style:name="Default" style:page-layout-name="tall">${around}</style:master-page><style:master-page style:name="Landscape" style:page-layout-name="wide">${around}</style:master-page>`,
    body: sheets.join('\n'),
  });
}

const amountFormat = (layout: Layout): string =>
  `<number:number-style style:name="amount"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="${layout.separators}"/></number:number-style>`;

function cellStyles(layout: Layout): string {
  const cell = (
    name: string,
    align: string,
    vertical: string,
    properties: string,
    size = layout.fontSize,
    data = '',
  ) =>
    `<style:style style:name="${name}" style:family="table-cell"${data}><style:table-cell-properties ${properties} fo:wrap-option="${properties === shrunk ? 'no-wrap' : 'wrap'}" style:vertical-align="${vertical}" fo:padding="0.05cm"/><style:paragraph-properties fo:text-align="${align}"/>${fontProperties(layout, size)}</style:style>`;
  const shade = layout.headerShaded ? ' fo:background-color="#e4e9f2"' : '';
  const border = cellBorder(layout);
  const shrunk = `${border} style:shrink-to-fit="true"`;
  return [
    cell('head', 'center', 'middle', cellBorder(layout, true) + shade),
    cell('left', 'start', layout.rowsAligned, border),
    cell('center', 'center', layout.rowsAligned, border),
    cell('right', 'end', layout.rowsAligned, border, layout.fontSize, ' style:data-style-name="amount"'),
    cell('narrow', 'end', layout.rowsAligned, shrunk, layout.fontSize, ' style:data-style-name="amount"'),
    cell('title', 'center', 'middle', 'fo:border="none"', layout.fontSize + 5),
    cell('caption-left', 'start', 'middle', 'fo:border="none"'),
    cell('caption-right', 'end', 'middle', 'fo:border="none"'),
    cell('note', 'start', 'top', 'fo:border="none"'),
    `<style:style style:name="row" style:family="table-row"><style:table-row-properties style:row-height="${layout.rowHeight}pt" style:use-optimal-row-height="false"/></style:style>`,
    `<style:style style:name="two-lines" style:family="table-row"><style:table-row-properties style:row-height="${layout.rowHeight * twoLines}pt" style:use-optimal-row-height="false"/></style:style>`,
  ].join('\n');
}

function sheetXml(table: PrintedTable, layout: Layout, index: number, styles: string[]): string {
  const master = table.landscape ? 'Landscape' : 'Default';
  const all = table.widths.reduce((a, b) => a + b, 0);
  const count = table.widths.length;
  const widths = table.widths.map((part) => (part / all) * textWidth(table.landscape));
  styles.push(
    `<style:style style:name="s${index}" style:family="table" style:master-page-name="${master}"><style:table-properties table:display="true"/></style:style>`,
    ...widths.map(
      (width, i) =>
        `<style:style style:name="s${index}c${i}" style:family="table-column"><style:table-column-properties style:column-width="${width.toFixed(3)}cm"/></style:style>`,
    ),
  );
  const captions = table.captions.map(({ left, center, right }) => captionRow(left, center, right, count));
  const bodyCell = (cell: Cell, spans: string, column: number) => {
    const width = widths.slice(column, column + (cell.colSpan ?? 1)).reduce((a, b) => a + b, 0);
    const text = '　'.repeat(cell.indent ?? 0) + cell.text;
    // A number format keeps every zero, and shows `0` in no other way: other printed forms are text.
    if (cell.align === 'right' && isAmount(cell.text) && /\.\d\d$/.test(cell.text))
      return `<table:table-cell table:style-name="${isWiderThan(width, cell.text, layout) ? 'narrow' : 'right'}"${spans} office:value-type="float" office:value="${cell.text.replaceAll(',', '')}"/>`;
    return `<table:table-cell table:style-name="${cell.align}"${spans} office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
  };
  const headCell = (cell: Cell, spans: string) =>
    `<table:table-cell table:style-name="head"${spans} office:value-type="string"><text:p>${escaped(cell.text)}</text:p></table:table-cell>`;
  const header = [...captions, ...rowsXml(table.header, count, 'two-lines', headCell)].join('\n');
  const body = rowGroups(table.body).flatMap((rows) =>
    rowsXml(rows, count, rowStyle(rows.flat(), widths, layout), bodyCell),
  );
  const notes = table.notes.map(
    (note) =>
      `<table:table-row table:style-name="two-lines"><table:table-cell table:style-name="note" table:number-columns-spanned="${count}" office:value-type="string"><text:p>${escaped(note)}</text:p></table:table-cell></table:table-row>`,
  );
  return [
    `<table:table table:name="${index + 1}${escaped(table.title.replace(/[“”]/g, ''))}" table:style-name="s${index}">`,
    ...widths.map((_, i) => `<table:table-column table:style-name="s${index}c${i}"/>`),
    layout.headerRepeated && headFits(table, layout)
      ? `<table:table-header-rows>${header}</table:table-header-rows>`
      : header,
    ...body,
    ...notes,
    '</table:table>',
  ].join('\n');
}

function captionRow(left: string, center: string, right: string, count: number): string {
  const cell = (style: string, span: number, text: string) =>
    `<table:table-cell table:style-name="${style}" table:number-columns-spanned="${span}" office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>${'<table:covered-table-cell/>'.repeat(span - 1)}`;
  const half = Math.ceil(count / 2);
  const cells =
    center !== ''
      ? cell('title', count, center)
      : cell('caption-left', half, left) + cell('caption-right', count - half, right);
  return `<table:table-row table:style-name="${center !== '' ? 'two-lines' : 'row'}">${cells}</table:table-row>`;
}

/** Calc prints ### for a number that its column does not hold: publishers let it shrink. */
const isWiderThan = (cm: number, text: string, layout: Layout): boolean =>
  text.length * digitEms * emCmOf(layout) > cm - 0.1;

const digitEms = 0.6;
const emCmOf = ({ fontSize }: Layout): number => (fontSize / 72) * 2.54;

/** Does the repeated head of a sheet leave half of each page to its rows? LibreOffice never ends with one that fills a page. */
function headFits(table: PrintedTable, layout: Layout): boolean {
  const cmOf = (rows: number): number => (rows * layout.rowHeight * 2.54) / 72;
  const lines = table.captions.map(({ center }) => (center !== '' ? twoLines : 1));
  const head = cmOf(lines.reduce((a, b) => a + b, table.header.length * twoLines));
  const furnished = [layout.runningHead, layout.pageNumbers].filter(Boolean).length;
  const page = layout.pageHeight ? layout.pageHeight / 10 : table.landscape ? 21 : 29.7;
  return head <= (page - 3.6 - 1.3 * furnished) / 2;
}

/** Calc keeps a row's height as written, so a name that will wrap asks for two lines here. */
function rowStyle(row: readonly Cell[], widths: readonly number[], layout: Layout): string {
  const emCm = emCmOf(layout);
  const wraps = row.some(
    (cell, i) =>
      !cell.colSpan &&
      cell.align === 'left' &&
      (cell.text.length + (cell.indent ?? 0)) * emCm > (widths[i] ?? 0) - 0.2 &&
      !/^\d+$/.test(cell.text),
  );
  return wraps ? 'two-lines' : 'row';
}
