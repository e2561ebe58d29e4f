import type { Block, Cell, PrintedReport } from '../document.ts';
import { placed } from './place.ts';

/**
 * The report as a spreadsheet saved as comma-separated text: a line for every row, places that a span covers are empty, and
 * cells with a comma or a quotation mark stand in quotation marks.
 */
export function commaText(report: PrintedReport): string {
  return `${report.blocks.flatMap((block) => blockLines(block)).join('\n')}\n`;
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'cover':
      return block.lines.map(quoted);
    case 'part':
    case 'heading':
    case 'paragraph':
      return [quoted(block.text)];
    case 'page-break':
      return [''];
    case 'table': {
      const { captions, header, body, notes, widths } = block;
      const width = widths.length;
      const captionLines = captions.map(({ left, center, right }) => {
        const line = new Array<string>(width).fill('');
        line[0] = left;
        line[Math.floor(width / 2)] ||= center;
        line[width - 1] ||= right;
        return commas(line);
      });
      return [...captionLines, ...rows([...header, ...body], width), ...notes.map(quoted), ''];
    }
  }
}

function rows(cells: readonly Cell[][], width: number): string[] {
  const grid = cells.map(() => new Array<string>(width).fill(''));
  for (const { row, column, cell } of placed(cells)) {
    const line = grid[row];
    if (line) line[column] = cell.text;
  }
  return grid.map(commas);
}

const commas = (cells: readonly string[]): string => cells.map(quoted).join(',');

const quoted = (text: string): string => (/[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
