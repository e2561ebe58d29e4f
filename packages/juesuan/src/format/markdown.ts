import type { ReportFormat } from './identified.ts';
import { inMarkdown, pipeTable, placesOf } from './places.ts';
import { captionOf, type PrintedTable, printedTables } from './printed.ts';

/**
 * Tables as they are printed, as pipe tables: Markdown has one header row and no spans, so the words of several header rows
 * stand in one, over one another, and what spans several places stands in the first of them.
 */
export const markdown: ReportFormat = {
  extension: '.md',
  before: () => '',
  between: '\n',
  after: () => '',
  body: ({ report }) => printedTables(report.tables).map(written).join('\n'),
};

function written(table: PrintedTable): string {
  const places = placesOf(table.grid).map((row) => row.map((cell) => cell?.text ?? ''));
  const head = headOf(table);
  const body = places.slice(table.grid.headerRows).map((row) => row.map(inline));
  const caption = captionOf(table);
  return [
    `## ${inline(table.title)}\n\n`,
    caption === '' ? '' : `${inline(caption)}\n\n`,
    pipeTable([head, ...body]),
    ...table.notes.map((note) => `\n${inline(note)}\n`),
  ].join('');
}

/** Of each column the words of the header cells over it, from the top. */
function headOf({ grid: { columns, headerRows, cells } }: PrintedTable): string[] {
  return Array.from({ length: columns }, (_, column) => {
    const over = cells.filter(
      (cell) => cell.row < headerRows && cell.column <= column && column < cell.column + cell.columnSpan,
    );
    return over
      .map(({ text }) => inline(text))
      .filter((text) => text !== '')
      .join('<br>');
  });
}

const inline = (text: string): string => inMarkdown(text).trim();
