import type { Location } from '@juesuan/schema';
import type { Block, DetectedContent, GridCell, TableGrid } from '../../model/grid.ts';
import { joinLines } from '../../model/join-lines.ts';
import { linesIn, TableJudge } from './layout-table.ts';
import { limits } from './limits.ts';
import type { Item, MarkupRow, MarkupTable, PrintedWords, TextItem } from './model.ts';
import { type PlacedCell, type PlacedTable, placeCells } from './place.ts';
import { tooLarge } from './too-large.ts';

/** What stands between the cells of a row that is printed as a line. */
const cellGap = '  ';

/** Turns what a page prints into blocks: layout tables taken apart, the others on grids, lines and rows counted. */
export class BlockWriter {
  readonly #blocks: Block[] = [];
  readonly #judge: TableJudge;
  #line = 0;
  #places = 0;
  #runsInCells = 0;

  constructor(words: PrintedWords) {
    this.#judge = new TableJudge(words);
  }

  write(items: readonly Item[]): void {
    for (const item of items) {
      if (item.type === 'text') this.#writeLine([item]);
      else if (this.#judge.judge(item).isLayout) this.#takeApart(item);
      else this.#writeTable(item);
    }
  }

  finish(): DetectedContent {
    return { blocks: this.#blocks, runsInCells: this.#runsInCells, unplaced: [], diagnostics: [] };
  }

  #writeLine(items: readonly TextItem[]): void {
    this.#blocks.push({
      type: 'line',
      text: items.map(({ text }) => text).join(cellGap),
      location: at(++this.#line),
      parts: items.flatMap(({ parts }) => parts.map((text) => ({ text, box: null }))),
      runs: items.reduce((sum, { runs }) => sum + runs, 0),
      fontSize: null,
    });
  }

  #takeApart({ caption, groups }: MarkupTable): void {
    this.write(caption);
    for (const row of groups.flat()) {
      if (row.hidden) continue;
      const line = oneLine(row);
      if (line) this.#writeLine(line);
      else for (const cell of row.cells) this.write(cell.items);
    }
  }

  #writeTable({ caption, groups }: MarkupTable): void {
    this.write(caption);
    const placed = placeCells(groups);
    this.#places += placed.rows * placed.columns;
    if (this.#places > limits.places) throw tooLarge({ reason: 'places', limit: limits.places });
    const above = this.#line;
    this.#line += placed.rows;
    const cells = placed.cells.map((cell) => this.#cellOf(cell, above));
    this.#blocks.push(gridOf(placed, cells, above + 1));
  }

  #cellOf({ row, column, rowSpan, columnSpan, cell }: PlacedCell, above: number): GridCell {
    const items = linesIn(cell?.items ?? []);
    for (const { runs } of items) this.#runsInCells += runs;
    const lines = items.map(({ text }) => text);
    return { row, column, rowSpan, columnSpan, text: joinLines(lines), lines, location: at(above + row + 1) };
  }
}

const at = (line: number): Location => ({ page: null, line, box: null });

function gridOf({ rows, columns }: PlacedTable, cells: GridCell[], line: number): TableGrid {
  return {
    type: 'grid',
    rows,
    columns,
    cells,
    strategy: 'markup',
    location: at(line),
    columnEdges: null,
    isSheet: true,
  };
}

/** The cells of a row where each prints one line at the most, and so all of them together do. */
function oneLine(row: MarkupRow): TextItem[] | null {
  const items = row.cells.flatMap((cell) => cell.items);
  const isLine = items.length > 0 && row.cells.every((cell) => cell.items.length < 2);
  return isLine && items.every((item) => item.type === 'text') ? items : null;
}
