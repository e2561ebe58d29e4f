import { escapeXml } from '../svg.ts';
import type { ReportFormat } from './identified.ts';
import { placesOf, spans } from './places.ts';
import { captionOf, isFigure, type PrintedTable, printedTables } from './printed.ts';

/** Tables as they are printed, spans and header rows as HTML has them; a page that opens by itself. */
export const html: ReportFormat = {
  extension: '.html',
  before: () => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>juesuan</title>
<style>
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; color: #1a1a1a }
table { border-collapse: collapse; margin: 1rem 0 2rem }
caption { text-align: left; padding: .25rem 0; font-weight: 600 }
caption span { font-weight: 400; margin-left: 1rem }
th, td { border: 1px solid #8a8a8a; padding: .2rem .5rem }
th { background: #f2f2f2 }
td.amount { text-align: right; font-variant-numeric: tabular-nums }
</style>
`,
  between: '',
  after: () => '</html>\n',
  body: ({ report, file }) =>
    `<section>\n<h1>${escapeXml(report.department || file)}${report.fiscalYear === null ? '' : ` ${report.fiscalYear}`}</h1>\n` +
    `${printedTables(report.tables).map(marked).join('')}</section>\n`,
};

function marked(table: PrintedTable): string {
  const { headerRows } = table.grid;
  const rows = placesOf(table.grid).map((places, row) => {
    const name = row < headerRows ? 'th' : 'td';
    const cells = places.flatMap((cell) =>
      cell === null
        ? []
        : [
            `<${name}${spans(cell)}${name === 'td' && isFigure(table, cell) ? ' class="amount"' : ''}>${escapeXml(cell.text)}</${name}>`,
          ],
    );
    return `<tr>${cells.join('')}</tr>\n`;
  });
  const caption = captionOf(table);
  return [
    `<table>\n<caption>${escapeXml(table.title)}${caption && `<span>${escapeXml(caption)}</span>`}</caption>\n`,
    headerRows > 0 ? `<thead>\n${rows.slice(0, headerRows).join('')}</thead>\n` : '',
    `<tbody>\n${rows.slice(headerRows).join('')}</tbody>\n</table>\n`,
    ...table.notes.map((note) => `<p>${escapeXml(note)}</p>\n`),
  ].join('');
}
