import type { Block, Cell, PrintedReport, PrintedTable } from '../document.ts';
import type { Layout } from '../layout.ts';
import { NumberStyles } from './number-styles.ts';
import { escaped, flatDocument, fontFace, rowsXml } from './odf.ts';

/**
 * The report as a workbook (flat OpenDocument, for LibreOffice to save in another format): a sheet a table, the prose between two
 * tables on a sheet of its own with a paragraph a row. Amounts are numbers with formats, and so are those that are nothing.
 */
export function flatWorkbook(report: PrintedReport, layout: Layout): string {
  const styles = new NumberStyles();
  const sheets: string[] = [];
  let prose: string[] = [];
  const endProse = (): void => {
    if (prose.length > 0) sheets.push(sheet(`${sheets.length + 1}文字`, prose.map(textRow)));
    prose = [];
  };
  for (const block of report.blocks) {
    if (block.type !== 'table') {
      prose.push(...linesOf(block));
      continue;
    }
    endProse();
    sheets.push(sheet(sheetName(sheets.length + 1, block), tableRows(block, styles)));
  }
  endProse();
  return flatDocument('spreadsheet', {
    fonts: fontFace(layout),
    automatic: styles.xml + cellStyles(styles),
    masters: '<style:master-page style:name="Default"/>',
    body: sheets.join('\n'),
  });
}

/** Characters that Excel takes in the name of a sheet. */
const longestName = 31;
const sheetName = (number: number, { title }: PrintedTable): string =>
  `${number}${title.replace(/[“”[\]:*?/\\]/gu, '')}`.slice(0, longestName);

const sheet = (name: string, rows: readonly string[]): string =>
  `<table:table table:name="${escaped(name)}">${rows.join('\n')}</table:table>`;

const linesOf = (block: Exclude<Block, PrintedTable>): string[] => {
  if (block.type === 'cover') return block.lines;
  return block.type === 'page-break' ? [] : [block.text];
};

const textCell = (text: string, spans = ''): string =>
  `<table:table-cell${spans} office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
const textRow = (text: string): string => `<table:table-row>${textCell(text)}</table:table-row>`;

function cellStyles(styles: NumberStyles): string {
  const names = [...styles.xml.matchAll(/<number:number-style style:name="([^"]+)"/gu)].map(
    ([, name]) => name,
  );
  return names
    .map(
      (name) =>
        `<style:style style:name="c-${name}" style:family="table-cell" style:data-style-name="${name}"/>`,
    )
    .join('');
}

function tableRows(table: PrintedTable, styles: NumberStyles): string[] {
  const columns = table.widths.length;
  const cellXml = (cell: Cell, spans: string): string => {
    const number = cell.align === 'right' ? styles.formatted(cell.text) : null;
    if (number === null) return textCell('　'.repeat(cell.indent ?? 0) + cell.text, spans);
    return `<table:table-cell table:style-name="c-${number.format}"${spans} office:value-type="float" office:value="${number.value}"/>`;
  };
  const header = (cell: Cell, spans: string): string => textCell(cell.text, spans);
  return [
    ...table.captions.map(({ left, center, right }) => captionRow(left, center, right, columns)),
    ...rowsXml(table.header, columns, 'row', header),
    ...rowsXml(table.body, columns, 'row', cellXml),
    ...table.notes.map((note) => `<table:table-row>${textCell(note, spanOf(columns))}</table:table-row>`),
  ];
}

const spanOf = (columns: number): string => (columns > 1 ? ` table:number-columns-spanned="${columns}"` : '');

function captionRow(left: string, center: string, right: string, columns: number): string {
  const covered = (count: number): string => '<table:covered-table-cell/>'.repeat(Math.max(0, count - 1));
  const cell = (span: number, text: string): string => textCell(text, spanOf(span)) + covered(span);
  const half = Math.ceil(columns / 2);
  const cells = center !== '' ? cell(columns, center) : cell(half, left) + cell(columns - half, right);
  return `<table:table-row>${cells}</table:table-row>`;
}
