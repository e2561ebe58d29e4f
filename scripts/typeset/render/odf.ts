import type { Cell } from '../document.ts';
import type { Layout } from '../layout.ts';
import { placed } from './place.ts';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const namespaces = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
]
  .map((name) => `xmlns:${name}`)
  .join(' ');

/** A flat OpenDocument file: styles, pages and body in one XML text. */
export function flatDocument(
  kind: 'text' | 'spreadsheet',
  parts: { fonts: string; automatic: string; masters: string; body: string },
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">
<office:font-face-decls>${parts.fonts}</office:font-face-decls>
<office:automatic-styles>${parts.automatic}</office:automatic-styles>
<office:master-styles>${parts.masters}</office:master-styles>
<office:body><office:${kind}>${parts.body}</office:${kind}></office:body>
</office:document>
`;
}

export const fontFace = (layout: Layout): string =>
  `<style:font-face style:name="body" svg:font-family="&apos;${escaped(layout.font)}&apos;"/>`;

export const fontProperties = (layout: Layout, size = layout.fontSize): string =>
  `<style:text-properties style:font-name="body" style:font-name-asian="body" fo:font-size="${size}pt" style:font-size-asian="${size}pt"/>`;

/** A line over every page's text and the page's number below it. */
export function furniture(layout: Layout): string {
  const line = (place: string, text: string) => `<style:${place}><text:p>${text}</text:p></style:${place}>`;
  return (
    (layout.runningHead ? line('header', escaped(layout.runningHead)) : '') +
    (layout.pageNumbers ? line('footer', '— <text:page-number/> —') : '')
  );
}

/** Two page sizes: A4 and A4 turned, or less high. */
export function pageLayouts(layout: Layout, extra = ''): string {
  const room = (place: string, wanted: unknown) =>
    wanted
      ? `<style:${place}-style><style:header-footer-properties fo:min-height="0.8cm"/></style:${place}-style>`
      : '';
  const rooms = room('header', layout.runningHead) + room('footer', layout.pageNumbers);
  const high = (height: string) => (layout.pageHeight ? `${layout.pageHeight}mm` : height);
  const page = (name: string, width: string, height: string, orientation: string) =>
    `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${orientation}" fo:margin-top="1.8cm" fo:margin-bottom="1.8cm" fo:margin-left="1.6cm" fo:margin-right="1.6cm" ${extra}/>${rooms}</style:page-layout>`;
  return page('tall', '21cm', high('29.7cm'), 'portrait') + page('wide', '29.7cm', high('21cm'), 'landscape');
}

/** Width of the text area in centimetres. */
export const textWidth = (landscape: boolean): number => (landscape ? 29.7 : 21) - 3.2;

export function cellBorder(layout: Layout, header = false): string {
  if (layout.rulings === 'none') return 'fo:border="none"';
  if (layout.rulings === 'no-horizontals' && !header)
    return 'fo:border-left="0.5pt solid #000000" fo:border-right="0.5pt solid #000000" fo:border-top="none" fo:border-bottom="none"';
  if (layout.rulings === 'three-lines')
    return header ? 'fo:border-top="0.5pt solid #000000" fo:border-bottom="0.5pt solid #000000"' : '';
  if (layout.rulings === 'no-verticals')
    return 'fo:border-top="0.5pt solid #000000" fo:border-bottom="0.5pt solid #000000" fo:border-left="none" fo:border-right="none"';
  return 'fo:border="0.5pt solid #000000"';
}

/** Rows of a table with `covered-table-cell` in every place that a span covers; `cellXml` writes an anchor. */
export function rowsXml(
  rows: readonly Cell[][],
  columns: number,
  rowStyle: string,
  cellXml: (cell: Cell, spans: string, column: number) => string,
): string[] {
  const grid: string[][] = rows.map(() => Array<string>(columns).fill('<table:covered-table-cell/>'));
  for (const { row, column, cell } of placed(rows)) {
    const line = grid[row];
    if (!line) continue;
    const spans =
      (cell.colSpan ? ` table:number-columns-spanned="${cell.colSpan}"` : '') +
      (cell.rowSpan ? ` table:number-rows-spanned="${cell.rowSpan}"` : '');
    line[column] = cellXml(cell, spans, column);
  }
  return grid.map(
    (line) => `<table:table-row table:style-name="${rowStyle}">${line.join('')}</table:table-row>`,
  );
}
