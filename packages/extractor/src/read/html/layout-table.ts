import { readCaption } from '../../words/caption.ts';
import { labelRole, looksLikeAmount } from '../../words/cell-words.ts';
import type { Item, MarkupCell, MarkupTable, TextItem } from './model.ts';

/** A cell with this many characters and sentences holds an article, not a value. */
const proseLength = 300;
const proseSentences = 3;
/** A table of captions is the head of the table below it: title, mark, department, unit, date. Rows. */
const captionRows = 6;

export interface Judgement {
  /** Figures in its cells, those of the tables in them included. */
  figures: number;
  isLayout: boolean;
}

/**
 * Tells a table that only lays out the page from one that holds data: it has one cell in each row, or no figures of its
 * own beside the tables or the articles in its cells, or nothing but the captions of the table below.
 */
export class TableJudge {
  readonly #known = new WeakMap<MarkupTable, Judgement>();

  judge(table: MarkupTable): Judgement {
    const known = this.#known.get(table);
    if (known) return known;
    const judgement = this.#read(table);
    this.#known.set(table, judgement);
    return judgement;
  }

  #read(table: MarkupTable): Judgement {
    const rows = table.groups.flat().filter((row) => !row.hidden && row.cells.length > 0);
    const cells = rows.flatMap((row) => row.cells);
    const nested = cells.flatMap((cell) => cell.items.filter((item) => item.type === 'table'));
    const inner = nested.map((other) => this.judge(other));
    const innerFigures = inner.reduce((sum, { figures }) => sum + figures, 0);
    const texts = cells.filter((cell) => !cell.items.some((item) => item.type === 'table')).map(textOf);
    const own = texts.filter(looksLikeAmount).length;
    const figures = own + innerFigures;
    if (rows.every((row) => row.cells.length < 2)) return { figures, isLayout: true };
    if (inner.some(({ isLayout }) => !isLayout)) return { figures, isLayout: innerFigures >= own };
    const isLayout = own === 0 && (rows.length === 1 || texts.some(isArticle) || this.#isHead(table, texts));
    return { figures, isLayout };
  }

  #isHead(table: MarkupTable, texts: readonly string[]): boolean {
    if (table.groups.flat().length > captionRows || texts.some((text) => labelRole(text) !== null)) return false;
    return texts.some((text) => {
      const { title, mark, department, unit } = readCaption(text, []);
      return title !== null || mark !== null || department !== null || unit !== null;
    });
  }
}

const isArticle = (text: string): boolean => text.length >= proseLength && text.split('。').length > proseSentences;

const textOf = (cell: MarkupCell): string => linesIn(cell.items).map(({ text }) => text).join('');

/** The lines of a cell, those of tables within it row by row. */
export function linesIn(items: readonly Item[]): TextItem[] {
  return items.flatMap((item) =>
    item.type === 'text'
      ? [item]
      : [...linesIn(item.caption), ...item.groups.flat().flatMap((row) => (row.hidden ? [] : row.cells.flatMap((cell) => linesIn(cell.items))))],
  );
}
