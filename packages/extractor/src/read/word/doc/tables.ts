import type { MarkupTable } from '../../markup/model.ts';
import type { Paragraph, PrintedBlock, ReadCell, ReadContent, ReadRow } from './model.ts';
import { placeRows } from './placed-rows.ts';

interface OpenTable {
  from: number;
  rows: ReadRow[];
  cells: ReadCell[];
  content: ReadContent[];
}

/** Gathers paragraphs into cells, cells into rows and rows into tables, one table within another ([MS-DOC] 2.4.3). */
export class TableWriter {
  readonly #open: OpenTable[] = [];

  /** Comes to the depth of the paragraph at a place; gives the outermost table where that ends it. */
  enter(depth: number, from: number): PrintedBlock | null {
    let finished: PrintedBlock | null = null;
    while (this.#open.length > depth) finished = this.#close();
    while (this.#open.length < depth) this.#open.push({ from, rows: [], cells: [], content: [] });
    return finished;
  }

  /** A paragraph in the innermost table, which may end its cell. */
  write(content: ReadContent, { endsCell, properties }: Paragraph): void {
    const table = this.#open.at(-1);
    if (!table) return;
    table.content.push(content);
    if (endsCell || properties.endsCell) endCell(table);
  }

  endRow({ properties, isDeleted }: Paragraph): void {
    const table = this.#open.at(-1);
    if (!table) return;
    if (table.content.length > 0) endCell(table);
    table.rows.push({ cells: table.cells, properties: properties.row, isDeleted });
    table.cells = [];
  }

  #close(): PrintedBlock | null {
    const table = this.#open.pop();
    if (!table) return null;
    if (table.content.length > 0) endCell(table);
    // A file that was cut off may end within a row.
    if (table.cells.length > 0)
      table.rows.push({ cells: table.cells, properties: { edges: [], cells: [] }, isDeleted: false });
    const items: MarkupTable[] = table.rows.length === 0 ? [] : [placeRows(table.rows)];
    const content = { from: table.from, items, asides: [], texts: 0, reds: 0 };
    const around = this.#open.at(-1);
    if (!around) return content;
    around.content.push(content);
    return null;
  }
}

function endCell(table: OpenTable): void {
  const { content } = table;
  const sum = (count: (one: ReadContent) => number): number =>
    content.reduce((total, one) => total + count(one), 0);
  const texts = sum((one) => one.texts);
  table.cells.push({
    items: content.flatMap(({ items }) => items),
    asides: content.flatMap(({ asides }) => asides),
    isRed: texts > 0 && texts === sum((one) => one.reds),
  });
  table.content = [];
}
