import type { Block, Cell, PrintedReport, PrintedTable } from '../document.ts';
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

/** The report as a flat OpenDocument text (`.fodt`), for LibreOffice Writer. */
export function flatText(report: PrintedReport, layout: Layout): string {
  const styles: string[] = [];
  const body = report.blocks.map((block, index) => blockXml(block, layout, index, styles)).join('\n');
  return flatDocument('text', {
    fonts: fontFace(layout),
    automatic: pageLayouts(layout) + paragraphStyles(layout) + cellStyles(layout) + styles.join('\n'),
    masters: `<style:master-page style:name="Standard" style:page-layout-name="tall">${furniture(layout)}</style:master-page><style:master-page style:name="Landscape" style:page-layout-name="wide">${furniture(layout)}</style:master-page>`,
    body,
  });
}

function paragraphStyles(layout: Layout): string {
  const style = (name: string, properties: string, size: number, rest = '') =>
    `<style:style style:name="${name}" style:family="paragraph"${rest}><style:paragraph-properties ${properties}/>${fontProperties(layout, size)}</style:style>`;
  const tab = (landscape: boolean) =>
    `<style:paragraph-properties><style:tab-stops><style:tab-stop style:position="${textWidth(landscape)}cm" style:type="right"/></style:tab-stops></style:paragraph-properties>`;
  const sheet = (name: string, master: string) =>
    `<style:style style:name="${name}" style:family="paragraph"${layout.flowing ? '' : ` style:master-page-name="${master}"`}><style:paragraph-properties fo:text-align="center"/>${fontProperties(layout, layout.fontSize + 5)}</style:style>`;
  const line = (name: string, landscape: boolean) =>
    `<style:style style:name="${name}" style:family="paragraph">${tab(landscape)}${fontProperties(layout)}</style:style>`;
  return [
    sheet('sheet-tall', 'Standard'),
    sheet('sheet-wide', 'Landscape'),
    line('line-tall', false),
    line('line-wide', true),
    style('title', 'fo:text-align="center"', layout.fontSize + 5),
    style('cover', 'fo:text-align="center" fo:margin-top="2cm"', 26),
    style(
      'part',
      'fo:text-align="center" fo:margin-bottom="0.5cm"',
      18,
      ' style:master-page-name="Standard"',
    ),
    style('heading', 'fo:margin-top="0.3cm" fo:margin-bottom="0.2cm"', 13),
    style('body', 'fo:text-indent="0.85cm" fo:line-height="165%"', 12),
    style('note', '', layout.fontSize),
    style('l', 'fo:text-align="left"', layout.fontSize),
    style('c', 'fo:text-align="center"', layout.fontSize),
    style('r', 'fo:text-align="end"', layout.fontSize),
  ].join('\n');
}

function cellStyles(layout: Layout): string {
  const cell = (name: string, align: string, border: string, background = '') =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${border} fo:padding="0.05cm" style:vertical-align="${align}"${background}/></style:style>`;
  const shade = layout.headerShaded ? ' fo:background-color="#e4e9f2"' : '';
  return (
    cell('head', 'middle', cellBorder(layout, true), shade) +
    cell('cell', layout.rowsAligned, cellBorder(layout)) +
    `<style:style style:name="row" style:family="table-row"><style:table-row-properties style:min-row-height="${layout.rowHeight}pt" fo:keep-together="${layout.rowsBreak ? 'auto' : 'always'}"/></style:style>`
  );
}

function blockXml(block: Block, layout: Layout, index: number, styles: string[]): string {
  const paragraph = (style: string, text: string) =>
    `<text:p text:style-name="${style}">${escaped(text)}</text:p>`;
  switch (block.type) {
    case 'cover':
      return block.lines.map((line) => paragraph('cover', line)).join('');
    case 'part':
      return paragraph('part', block.text);
    case 'heading':
      return paragraph('heading', block.text);
    case 'paragraph':
      return paragraph('body', block.text);
    case 'page-break':
      // A part begins a page by its own style.
      return '';
    case 'table':
      return tableXml(block, layout, index, styles);
  }
}

function tableXml(table: PrintedTable, layout: Layout, index: number, styles: string[]): string {
  const page = table.landscape ? 'wide' : 'tall';
  const width = textWidth(table.landscape);
  const all = table.widths.reduce((a, b) => a + b, 0);
  styles.push(
    `<style:style style:name="t${index}" style:family="table"><style:table-properties style:width="${width}cm" table:align="margins" table:border-model="${layout.borderModel === 'collapse' ? 'collapsing' : 'separating'}"/></style:style>`,
    ...table.widths.map(
      (part, i) =>
        `<style:style style:name="t${index}c${i}" style:family="table-column"><style:table-column-properties style:column-width="${((part / all) * width).toFixed(3)}cm"/></style:style>`,
    ),
  );
  const [first, ...rest] = table.captions;
  const captions = [
    `<text:p text:style-name="sheet-${page}">${escaped(first?.center || first?.left || first?.right || '')}</text:p>`,
    ...rest.map(({ left, center, right }) =>
      center !== '' && left === '' && right === ''
        ? `<text:p text:style-name="title">${escaped(center)}</text:p>`
        : `<text:p text:style-name="line-${page}">${escaped(left)}<text:tab/>${escaped(right)}</text:p>`,
    ),
  ];
  const cellXml = (style: string) => (cell: Cell, spans: string) =>
    `<table:table-cell table:style-name="${style}"${spans} office:value-type="string"><text:p text:style-name="${cell.align[0]}">${escaped('　'.repeat(cell.indent ?? 0) + cell.text)}</text:p></table:table-cell>`;
  const header = rowsXml(table.header, table.widths.length, 'row', cellXml('head'));
  const body = rowsXml(table.body, table.widths.length, 'row', cellXml('cell'));
  return [
    ...captions,
    `<table:table table:name="T${index}" table:style-name="t${index}">`,
    ...table.widths.map((_, i) => `<table:table-column table:style-name="t${index}c${i}"/>`),
    layout.headerRepeated && header.length > 0
      ? `<table:table-header-rows>${header.join('')}</table:table-header-rows>`
      : header.join(''),
    ...body,
    '</table:table>',
    ...table.notes.map((note) => `<text:p text:style-name="note">${escaped(note)}</text:p>`),
  ].join('\n');
}
