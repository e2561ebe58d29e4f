import type { Block, Cell, PrintedReport, PrintedTable } from '../document.ts';
import { placed } from './place.ts';

/** A page holds this many table rows; on the next one the table is another to a converter, its first row the header. */
const rowsOfAPage = 30;

/**
 * The report as general converters turn a PDF into Markdown: headings by marks, a table of pipes a page with its first row
 * over the rule, every place of a merged cell with the cell's text, and `<br>` where a cell's line ended.
 */
export function markdown(report: PrintedReport): string {
  return `${report.blocks.flatMap((block) => blockText(block)).join('\n\n')}\n`;
}

function blockText(block: Block): string[] {
  switch (block.type) {
    case 'cover':
      return block.lines.map((line) => `# ${escaped(line)}`);
    case 'part':
      return [`# ${escaped(block.text)}`];
    case 'heading':
      return [`## ${escaped(block.text)}`];
    case 'paragraph':
      return [escaped(block.text)];
    case 'page-break':
      return [];
    case 'table':
      return tableText(block);
  }
}

function tableText(table: PrintedTable): string[] {
  const captions = table.captions.flatMap(({ left, center, right }) => [
    ...(center === '' ? [] : [`## **${escaped(center)}**`]),
    ...[left, right].filter((part) => part !== '').map(escaped),
  ]);
  const title = table.captions.length === 0 && table.title !== '' ? [`## ${escaped(table.title)}`] : [];
  const rows = [...gridRows(table.header, table.widths, true), ...gridRows(table.body, table.widths, false)];
  const pages: string[] = [];
  for (let i = 0; i < rows.length; i += rowsOfAPage) pages.push(pipes(rows.slice(i, i + rowsOfAPage)));
  return [...title, ...captions, ...pages, ...table.notes.map(escaped)];
}

/** Every place of the grid; places that a span covers say its text again. */
function gridRows(rows: readonly Cell[][], widths: readonly number[], broken: boolean): string[][] {
  const grid = rows.map(() => widths.map(() => ''));
  for (const { row, column, cell } of placed(rows)) {
    const text = broken ? brokenWord(escaped(cell.text)) : escaped(cell.text);
    for (let r = row; r < row + (cell.rowSpan ?? 1); r++)
      for (let c = column; c < column + (cell.colSpan ?? 1); c++) {
        const line = grid[r];
        if (line) line[c] = text;
      }
  }
  return grid;
}

function pipes([first = [], ...rest]: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(first), line(first.map(() => '---')), ...rest.map(line)].join('\n');
}

/** Characters of a header word on one line. */
const headerLine = 6;

const brokenWord = (text: string): string =>
  text.length <= headerLine ? text : (text.match(new RegExp(`.{1,${headerLine}}`, 'gu')) ?? []).join('<br>');

const escaped = (text: string): string => text.replace(/[|*_]/gu, (mark) => `\\${mark}`);
