import type { Item, MarkupCell, MarkupRow, MarkupTable, PrintedWords, TextItem } from './model.ts';

/** A cell with this many characters and sentences holds an article, not a value. */
const proseLength = 300;
const proseSentences = 3;
/** A table of captions is the head of the table below it: title, mark, department, unit, date. Rows. */
const captionRows = 6;

export interface Judgement {
  isLayout: boolean;
  /** Cells that print a figure, those of the tables within included. */
  figures: number;
  /** Is it a data table, or is there one within? */
  hasData: boolean;
  /** Does a cell of it, or of a table within, hold an article? */
  hasArticle: boolean;
}

/**
 * Tells a table that only lays out the page from one that holds data: it has one cell in each row, or no figures of its
 * own beside the tables or the articles in its cells, or nothing but the captions of the table below.
 */
export class TableJudge {
  readonly #known = new WeakMap<MarkupTable, Judgement>();
  readonly #words: PrintedWords;

  constructor(words: PrintedWords) {
    this.#words = words;
  }

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
    const inner = cells.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'table' ? [this.judge(item)] : [])),
    );
    const innerFigures = inner.reduce((sum, { figures }) => sum + figures, 0);
    const printed = cells.map((cell) => ({ text: ownText(cell), isPlain: !cell.items.some(isTable) }));
    const texts = printed.map(({ text }) => text);
    const own = printed.filter(({ text, isPlain }) => isPlain && this.#words.isFigure(text)).length;
    const hasArticle = texts.some(isArticle) || inner.some((other) => other.hasArticle);
    const hasData = inner.some((other) => other.hasData);
    const isLayout =
      rows.every((row) => row.cells.length < 2) ||
      (hasData && innerFigures >= own) ||
      (own === 0 &&
        (hasArticle ||
          (rows.length === 1 && !isHeader(texts, this.#words)) ||
          isHead(rows, texts, this.#words)));
    return { figures: own + innerFigures, hasArticle, hasData: hasData || !isLayout, isLayout };
  }
}

function isHead(rows: readonly MarkupRow[], texts: readonly string[], words: PrintedWords): boolean {
  if (rows.length > captionRows || texts.some((text) => words.isLabelHeader(text))) return false;
  return texts.some((text) => words.isCaption(text));
}

/** A header may be a table of its own, above that of its rows. */
const isHeader = (texts: readonly string[], words: PrintedWords): boolean =>
  texts.filter((text) => text.trim() !== '').length > 2 && texts.some((text) => words.isLabelHeader(text));

const isArticle = (text: string): boolean =>
  text.length >= proseLength && text.split('。').length > proseSentences;

const isTable = (item: Item): item is MarkupTable => item.type === 'table';

/** What a cell prints outside the tables in it. */
const ownText = ({ items }: MarkupCell): string =>
  items.map((item) => (item.type === 'text' ? item.text : '')).join('');

/** The lines of a cell, those of tables within it row by row. */
export function linesIn(items: readonly Item[]): TextItem[] {
  return items.flatMap((item) =>
    item.type === 'text'
      ? [item]
      : [
          ...linesIn(item.caption),
          ...item.groups
            .flat()
            .flatMap((row) => (row.hidden ? [] : row.cells.flatMap((cell) => linesIn(cell.items)))),
        ],
  );
}
