import type { Block, Cell, PrintedReport, PrintedTable } from '../document.ts';
import type { Layout } from '../layout.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The report as one HTML document: what Chromium prints, and what publishers put on the web. */
export function htmlDocument(report: PrintedReport, layout: Layout): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escaped(report.title)}</title>`,
    `<style>\n${styleSheet(layout)}</style></head><body>`,
    ...report.blocks.map((block) => blockHtml(block)),
    '</body></html>\n',
  ].join('\n');
}

function styleSheet(layout: Layout): string {
  const lines: Record<Layout['rulings'], string> = {
    full: 'td,th{border:0.5pt solid #000}',
    'no-frame':
      'tbody td,thead th{border:0.5pt solid #000} tr>:first-child{border-left:none} tr>:last-child{border-right:none}',
    'no-verticals': 'td,th{border-top:0.5pt solid #000;border-bottom:0.5pt solid #000}',
    none: '',
    frame: 'table{border:0.5pt solid #000}',
    'no-horizontals':
      'table,thead th{border:0.5pt solid #000} td{border-left:0.5pt solid #000;border-right:0.5pt solid #000}',
    'three-lines':
      'table{border-top:1pt solid #000;border-bottom:1pt solid #000} tbody tr:first-child td{border-top:0.5pt solid #000}',
  };
  const head = layout.runningHead ? `@top-center{content:"${layout.runningHead}";font-size:9pt}` : '';
  const foot = layout.pageNumbers ? '@bottom-center{content:"— " counter(page) " —";font-size:9pt}' : '';
  const tall = layout.pageHeight ? `210mm ${layout.pageHeight}mm` : 'A4 portrait';
  const wide = layout.pageHeight ? `297mm ${layout.pageHeight}mm` : 'A4 landscape';
  return `@page{size:${tall};margin:20mm 16mm${head === '' && foot === '' ? '' : ';'}${head}${foot}}
@page wide{size:${wide};margin:18mm 16mm}
body{font-family:"${layout.font}";font-size:${layout.fontSize}pt;margin:0}
.cover{text-align:center;font-size:26pt;padding-top:60mm;line-height:2.2;break-after:page}
.part{text-align:center;font-size:18pt;margin:0 0 6mm}
h3{font-size:13pt;font-weight:normal;margin:4mm 0 2mm} p{font-size:12pt;line-height:1.7;text-indent:2em;margin:0}
.break{break-after:page} .sheet{${layout.flowing ? 'margin-top:6mm' : 'break-before:page'}} .part+.sheet{break-before:auto} .wide{page:wide}
.caption{display:flex;font-size:${layout.fontSize}pt;min-height:1.5em} .caption>*{flex:1;white-space:nowrap}
.caption .c{text-align:center;flex:2;font-size:${layout.fontSize + 5}pt} .caption .r{text-align:right}
.note{text-indent:0;font-size:${layout.fontSize}pt;line-height:1.5}
table{width:100%;table-layout:fixed;border-collapse:${layout.borderModel === 'collapse' ? 'collapse' : 'separate'};border-spacing:0}
td,th{font-weight:normal;padding:1pt ${layout.cellPadding}pt;height:${layout.rowHeight}pt;vertical-align:${layout.rowsAligned};line-height:1.2;overflow-wrap:anywhere}
${layout.borderModel === 'gaps' ? '*{print-color-adjust:exact} table{background:#000;border-spacing:0.5pt} td,th{background:#fff}' : lines[layout.rulings]}
th{vertical-align:middle;text-align:center${layout.headerShaded ? ';background:#e4e9f2' : ''}}
th.caption-cell{border:none;background:${layout.borderModel === 'gaps' ? '#fff' : 'none'}}
thead{display:${layout.headerRepeated ? 'table-header-group' : 'table-row-group'}} tr{break-inside:${layout.rowsBreak ? 'auto' : 'avoid'}}
.l{text-align:left}.c{text-align:center}.r{text-align:right}
`;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'cover':
      return `<div class="cover">${block.lines.map((line) => `<div>${escaped(line)}</div>`).join('')}</div>`;
    case 'part':
      return `<div class="part">${escaped(block.text)}</div>`;
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'page-break':
      return '<div class="break"></div>';
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml(table: PrintedTable): string {
  const captionRows = table.captionsInGrid
    ? table.captions.map((caption) => captionRow(caption, table.widths.length))
    : [];
  const captions = table.captionsInGrid
    ? ''
    : table.captions
        .map(
          ({ left, center, right }) =>
            `<div class="caption"><span>${escaped(left)}</span>${center === '' ? '' : `<span class="c">${escaped(center)}</span>`}<span class="r">${escaped(right)}</span></div>`,
        )
        .join('\n');
  const all = table.widths.reduce((a, b) => a + b, 0);
  const columns = table.widths
    .map((width) => `<col style="width:${((100 * width) / all).toFixed(2)}%">`)
    .join('');
  const rows = (cells: Cell[][], tag: 'th' | 'td') =>
    cells.map((row) => `<tr>${row.map((cell) => cellHtml(cell, tag)).join('')}</tr>`);
  return [
    `<section class="sheet${table.landscape ? ' wide' : ''}">`,
    captions,
    `<table><colgroup>${columns}</colgroup>`,
    '<thead>',
    ...captionRows,
    ...rows(table.header, 'th'),
    '</thead><tbody>',
    ...rows(table.body, 'td'),
    '</tbody></table>',
    ...table.notes.map((note) => `<p class="note">${escaped(note)}</p>`),
    '</section>',
  ].join('\n');
}

/** A caption as a row of the grid: one cell over all columns, or two over half of them each. */
function captionRow({ left, center, right }: PrintedTable['captions'][number], columns: number): string {
  const half = Math.ceil(columns / 2);
  const cell = (place: string, span: number, text: string) =>
    `<th class="caption-cell ${place}" colspan="${span}">${escaped(text)}</th>`;
  return center !== ''
    ? `<tr>${cell('c', columns, center)}</tr>`
    : `<tr>${cell('l', half, left)}${cell('r', columns - half, right)}</tr>`;
}

function cellHtml(cell: Cell, tag: 'th' | 'td'): string {
  const spans = `${cell.colSpan ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan ? ` rowspan="${cell.rowSpan}"` : ''}`;
  const place = tag === 'th' ? '' : ` class="${cell.align[0]}"`;
  return `<${tag}${spans}${place}>${'　'.repeat(cell.indent ?? 0)}${escaped(cell.text)}</${tag}>`;
}
