import type { FoundTable } from '@juesuan/extractor';
import { escapeXml } from '../svg.ts';
import { roundedBoxes } from './points.ts';
import { csvLines } from './rows.ts';

/** A format of `juesuan tables`. */
export type TablesFormat = 'json' | 'csv' | 'markdown' | 'html';

/** The tables of a source as one text. */
export const writtenTables: Readonly<Record<TablesFormat, (tables: readonly FoundTable[]) => string>> = {
  json: (tables) => `${JSON.stringify(tables, roundedBoxes, 2)}\n`,
  csv: (tables) => tables.map((table) => csvLines(placesOf(table))).join('\n'),
  markdown: (tables) => tables.map(markdown).join('\n'),
  html: (tables) => tables.map(html).join('\n'),
};

/** Every place of the table; what spans several stands in the first of them. */
function placesOf({ rows, columns, cells }: FoundTable): string[][] {
  const places = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, text } of cells) {
    const line = places[row];
    if (line) line[column] = text;
  }
  return places;
}

/** A pipe table, its first row over the line: Markdown has no other header, and no spans. */
function markdown(table: FoundTable): string {
  const [head = [], ...body] = placesOf(table).map((row) => row.map(inMarkdown));
  const line = (fields: readonly string[]): string => `| ${fields.join(' | ')} |\n`;
  return [head, head.map(() => '---'), ...body].map(line).join('');
}

const inMarkdown = (text: string): string => text.replace(/[\\|]/g, '\\$&').replace(/\s+/g, ' ');

function html({ page, sheet, cell, strategy, rows, cells }: FoundTable): string {
  const place =
    page !== null
      ? ` data-page="${page}"`
      : sheet !== undefined
        ? ` data-sheet="${escapeXml(sheet)}" data-cell="${cell}"`
        : '';
  const where = `${place} data-strategy="${strategy}"`;
  const body = Array.from({ length: rows }, (_, row) => {
    const here = cells.filter((cell) => cell.row === row);
    return `  <tr>${here.map((cell) => `<td${spans(cell)}>${escapeXml(cell.text)}</td>`).join('')}</tr>\n`;
  });
  return `<table${where}>\n${body.join('')}</table>\n`;
}

const spans = ({ rowSpan, columnSpan }: { rowSpan: number; columnSpan: number }): string =>
  (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (columnSpan > 1 ? ` colspan="${columnSpan}"` : '');
