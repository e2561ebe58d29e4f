import type { Block, Cell, PrintedReport, PrintedTable } from '../document.ts';
import { placed } from './place.ts';

/** A page holds this many table rows before a blank line stands in the table's middle. */
const rowsOfAPage = 26;

/**
 * The report as text made from a PDF by a converter: cells between tabs, header words broken by a space where the cell
 * wrapped, and in the forms no trace of the row spans, so that cells slide left.
 */
export function tabText(report: PrintedReport): string {
  const paragraphs = report.blocks.flatMap((block) => blockText(block));
  return `${paragraphs.join('\n\n')}\n`;
}

function blockText(block: Block): string[] {
  switch (block.type) {
    case 'cover':
      return block.lines;
    case 'part':
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'page-break':
      return [];
    case 'table':
      return block.kind === 'performance_self_evaluation' ? [block.title, formText(block)] : tableText(block);
  }
}

function tableText(table: PrintedTable): string[] {
  const captions = table.captions.flatMap(({ left, center, right }) =>
    [left, center, right].filter((part) => part !== ''),
  );
  const header = gridLines(table.header, table.widths, true);
  const body = gridLines(table.body, table.widths, false);
  const parts: string[] = [];
  for (let i = 0; i < body.length; i += rowsOfAPage) parts.push(body.slice(i, i + rowsOfAPage).join('\n'));
  const [first, ...rest] = parts;
  return [...captions, [...header, first].join('\n'), ...rest, ...table.notes];
}

/** Every place of the grid between tabs; places that a span covers are empty. */
function gridLines(rows: readonly Cell[][], widths: readonly number[], broken: boolean): string[] {
  const grid = rows.map(() => widths.map(() => ''));
  for (const { row, column, cell } of placed(rows)) {
    const line = grid[row];
    if (line)
      line[column] = broken ? brokenWord(cell.text, spanWidth(widths, column, cell.colSpan ?? 1)) : cell.text;
  }
  return grid.map((line) => line.join('\t'));
}

const spanWidth = (widths: readonly number[], column: number, span: number): number =>
  widths.slice(column, column + span).reduce((a, b) => a + b, 0);

/** A space where the cell's line ended; a column unit is about one character wide. */
function brokenWord(text: string, width: number): string {
  const room = Math.max(2, Math.floor(width - 1));
  return text.length <= room ? text : (text.match(new RegExp(`.{1,${room}}`, 'gu')) ?? []).join(' ');
}

function formText(table: PrintedTable): string {
  const rows = [...table.header, ...table.body].map((row) =>
    row
      .map(
        (cell) =>
          `${cell.text.length > 40 ? `<p>${cell.text}</p>` : cell.text}${'\t'.repeat((cell.colSpan ?? 1) - 1)}`,
      )
      .join('\t'),
  );
  return rows.join('\n');
}
