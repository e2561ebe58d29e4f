import type { FoundTable } from '@juesuan/extractor';
import { escapeXml } from '../svg.ts';
import { inMarkdown, pipeTable, placesOf, spans } from './places.ts';
import { roundedBoxes } from './points.ts';
import { csvLines } from './rows.ts';

/** A format of `juesuan tables`. */
export type TablesFormat = 'json' | 'csv' | 'markdown' | 'html';

/** How tables are written, those of one source after those of another. */
export interface TablesWriter {
  before: string;
  /** Of one source, which is named where there are several; `isFirst` where no table was written before. */
  tables(tables: readonly FoundTable[], file: string | null, isFirst: boolean): string;
  after(isEmpty: boolean): string;
}

/** A blank line between tables, and nothing around them. */
const apart = (written: (table: FoundTable, file: string | null) => string): TablesWriter => ({
  before: '',
  tables: (tables, file, isFirst) =>
    (isFirst ? '' : '\n') + tables.map((table) => written(table, file)).join('\n'),
  after: () => '',
});

/** A list in JSON, which is what `JSON.stringify` makes of all tables, though they come source by source. */
const json: TablesWriter = {
  before: '[',
  tables: (tables, file, isFirst) => {
    const named = tables.map((table) => (file === null ? table : { file, ...table }));
    if (named.length === 0) return '';
    return (isFirst ? '' : ',') + JSON.stringify(named, roundedBoxes, 2).slice(1, -2);
  },
  after: (isEmpty) => (isEmpty ? ']\n' : '\n]\n'),
};

/** The forms of the tables; of several sources a line of CSV, a heading, an attribute has the name of each. */
export const writtenTables: Readonly<Record<TablesFormat, TablesWriter>> = {
  json,
  csv: apart((table, file) => csvLines([...(file === null ? [] : [[file]]), ...textsOf(table)])),
  markdown: apart((table, file) => (file === null ? '' : `## ${inMarkdown(file)}\n\n`) + markdown(table)),
  html: apart(html),
};

/** What every place of the table prints; what spans several stands in the first of them. */
const textsOf = (table: FoundTable): string[][] =>
  placesOf(table).map((row) => row.map((cell) => cell?.text ?? ''));

const markdown = (table: FoundTable): string => pipeTable(textsOf(table).map((row) => row.map(inMarkdown)));

function html(table: FoundTable, file: string | null): string {
  const { page, sheet, cell, strategy } = table;
  const place =
    page !== null
      ? ` data-page="${page}"`
      : sheet !== undefined
        ? ` data-sheet="${escapeXml(sheet)}" data-cell="${cell}"`
        : '';
  const of = file === null ? '' : ` data-file="${escapeXml(file)}"`;
  const where = `${of}${place} data-strategy="${strategy}"`;
  const body = placesOf(table).map((row) => {
    const here = row.flatMap((cell) =>
      cell === null ? [] : `<td${spans(cell)}>${escapeXml(cell.text)}</td>`,
    );
    return `  <tr>${here.join('')}</tr>\n`;
  });
  return `<table${where}>\n${body.join('')}</table>\n`;
}
