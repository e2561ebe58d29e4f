import { isAmount, isMoneyLike, isNoteMark } from '@juesuan/schema/words';
import { isRed } from '../../model/red.ts';
import { isUnseen, paper } from '../../model/seen.ts';
import { LineWriter } from '../markup/lines.ts';
import type { Aside, Item, MarkupCell, MarkupRow, MarkupTable, PrintedContent } from '../markup/model.ts';
import { fieldValue, textWithin } from './asides.ts';
import { type HtmlElement, type HtmlNode, isElement, isText } from './dom.ts';
import { mostColumnSpan, mostRowSpan } from './limits.ts';
import { type Inherited, isOfPage, type Visibility } from './visible.ts';

/**
 * What a page or a part of one prints, as its style sheets let it be seen.
 *
 * @param keepLines line feeds in the text are line breaks, unless an element says otherwise
 */
export const contentOf = (nodes: readonly HtmlNode[], keepLines: boolean, seen: Visibility): PrintedContent =>
  new ContentReader(seen, false).read(nodes, {
    keepLines,
    visible: true,
    sized: true,
    clear: false,
    ink: null,
    ground: paper,
  });

class ContentReader {
  readonly #seen: Visibility;
  readonly #inCell: boolean;
  readonly #lines = new LineWriter();
  readonly #asides: Aside[] = [];
  #items: Item[] = [];
  #forms = 0;
  /** Pieces of text, and those of them in red. */
  readonly #count = { texts: 0, red: 0 };

  constructor(seen: Visibility, inCell: boolean) {
    this.#seen = seen;
    this.#inCell = inCell;
  }

  read(nodes: readonly HtmlNode[], from: Inherited): PrintedContent {
    this.#walk(nodes, from);
    return { items: this.#items.concat(this.#lines.take()), asides: this.#asides };
  }

  #walk(nodes: readonly HtmlNode[], from: Inherited): void {
    for (const node of nodes) {
      if (isText(node)) this.#text(node.data, from);
      else if (!isElement(node) || !isOfPage(node)) continue;
      else if (!this.#seen.isDisplayed(node) || this.#seen.isLost(node)) this.#aside('hidden', [node]);
      else this.#visit(node, this.#seen.inherit(node, from));
    }
  }

  /** What a cell prints, with the signs that style sheets set before and behind it. */
  readCell(cell: HtmlElement, from: Inherited): PrintedContent {
    this.#signed(cell, from);
    return { items: this.#items.concat(this.#lines.take()), asides: this.#asides };
  }

  #signed(element: HtmlElement, state: Inherited): void {
    const signAt = (side: 'before' | 'after'): string =>
      this.#inCell ? this.#seen.signAt(element, side) : '';
    if (signAt('before') !== '') this.#text(signAt('before'), state);
    this.#walk(element.children, state);
    if (signAt('after') !== '') this.#text(signAt('after'), state);
  }

  /** Is all that was read printed in red? */
  get isRed(): boolean {
    return this.#count.texts > 0 && this.#count.red === this.#count.texts;
  }

  #text(data: string, { visible, sized, clear, keepLines, ink, ground }: Inherited): void {
    // Words may stand on what a style sheet that is not at hand paints.
    const isBlended = this.#inCell && isUnseen(ink, ground) && isMoneyLike(data.trim());
    if (visible && sized && !clear && !isBlended) {
      this.#lines.write(data, keepLines);
      if (data.trim() !== '') this.#count.texts++;
      if (data.trim() !== '' && ink !== null && isRed(ink)) this.#count.red++;
    } else if (data.trim() !== '') this.#asides.push({ type: 'hidden', text: data.trim() });
  }

  #visit(element: HtmlElement, state: Inherited): void {
    const { name, children } = element;
    if (name === 'br') this.#lines.breakLine();
    else if (name === 'table') {
      // One by one: a page may have more lines than a call has arguments.
      for (const line of this.#lines.take()) this.#items.push(line);
      this.#items.push(tableOf(element, state, this.#seen));
    } else if (this.#seen.isStruck(element)) this.#aside('deleted', children);
    else if (this.#isNote(element)) {
      const text = this.#lines.open.trim() || textAfter(element);
      this.#asides.push({ type: 'note', mark: textWithin(children), text });
    } else if (/^(?:input|select|textarea)$/.test(name)) this.#field(element, state);
    else this.#within(element, state);
  }

  #within(element: HtmlElement, state: Inherited): void {
    const isBlock = this.#seen.isBlock(element);
    if (element.name === 'form') this.#forms++;
    if (isBlock) this.#lines.breakLine();
    this.#signed(element, state);
    if (isBlock) this.#lines.breakLine();
    if (element.name === 'form') this.#forms--;
  }

  #aside(type: 'hidden' | 'deleted', nodes: readonly HtmlNode[]): void {
    const text = textWithin(nodes);
    if (text !== '') this.#asides.push({ type, text });
  }

  /** A raised mark at an amount, before or behind it, or at the end of a label's words: it is no digit of theirs. */
  #isNote(element: HtmlElement): boolean {
    if (!this.#inCell || !this.#seen.isRaised(element) || !isNoteMark(textWithin(element.children)))
      return false;
    const before = this.#lines.open.trim();
    if (before === '') return isAmount(textAfter(element));
    return isAmount(before) || /[\p{Script=Han}）)]$/u.test(before.replace(/[米里]$/u, ''));
  }

  /** A search box, or a menu of links, is a form of the page around; a field in a cell, or in no form, is filled in. */
  #field(element: HtmlElement, state: Inherited): void {
    const value = fieldValue(element);
    if (!value || (!this.#inCell && (this.#forms > 0 || element.name === 'select'))) return;
    this.#text(value, { ...state, keepLines: element.name === 'textarea' || state.keepLines });
    if (state.visible && state.sized) this.#asides.push({ type: 'field', text: value });
  }
}

const textAfter = ({ next }: HtmlElement): string => {
  const after: HtmlNode[] = [];
  for (let node = next; node; node = node.next) after.push(node as HtmlNode);
  return textWithin(after);
};

const elementsOf = (element: HtmlElement): HtmlElement[] => element.children.filter(isElement);

function tableOf(table: HtmlElement, from: Inherited, seen: Visibility): MarkupTable {
  const caption: Item[] = [];
  const asides: Aside[] = [];
  const heads: MarkupRow[][] = [];
  const bodies: MarkupRow[][] = [];
  const feet: MarkupRow[][] = [];
  for (const part of elementsOf(table)) {
    if (!seen.isDisplayed(part)) {
      asides.push({ type: 'hidden', text: textWithin([part]) });
      continue;
    }
    const state = seen.inherit(part, from);
    if (part.name === 'caption') {
      const content = new ContentReader(seen, false).read(part.children, state);
      caption.push(...content.items);
      asides.push(...content.asides);
    }
    const rows = (): MarkupRow[] =>
      elementsOf(part).flatMap((row) => (row.name === 'tr' ? [rowOf(row, state, seen)] : []));
    // The first head stands at the top and the first foot at the bottom, wherever they are in the source (CSS 2.1, 17.2).
    if (part.name === 'thead' && heads.length === 0) heads.push(rows());
    else if (part.name === 'tfoot' && feet.length === 0) feet.push(rows());
    else if (/^t(?:head|body|foot)$/.test(part.name)) bodies.push(rows());
  }
  const groups = [...heads, ...bodies, ...feet];
  return { type: 'table', caption, groups, collapsed: collapsedColumns(table, seen), asides };
}

/** Columns that `<col>` or `<colgroup>` takes out; `display: none` on them hides no cell (CSS 2.1, 17.2). */
function collapsedColumns(table: HtmlElement, seen: Visibility): number[] {
  const collapsed: number[] = [];
  let column = 0;
  const spanOf = (element: HtmlElement): number =>
    Math.min(Math.max(1, integerOf(element.attribs.span) ?? 1), mostColumnSpan);
  const add = (element: HtmlElement, isCollapsed: boolean): void => {
    for (const end = column + spanOf(element); column < end; column++)
      if (isCollapsed) collapsed.push(column);
  };
  for (const part of elementsOf(table)) {
    if (part.name === 'col') add(part, seen.isCollapsed(part));
    if (part.name !== 'colgroup') continue;
    const inGroup = elementsOf(part).filter(({ name }) => name === 'col');
    const isWhole = seen.isCollapsed(part);
    if (inGroup.length === 0) add(part, isWhole);
    for (const col of inGroup) add(col, isWhole || seen.isCollapsed(col));
  }
  return collapsed;
}

function rowOf(row: HtmlElement, from: Inherited, seen: Visibility): MarkupRow {
  const state = seen.inherit(row, from);
  const isDisplayed = seen.isDisplayed(row);
  const asides: Aside[] = [];
  const cells = elementsOf(row).flatMap((cell) => {
    if (cell.name !== 'td' && cell.name !== 'th') return [];
    if (isDisplayed && seen.isDisplayed(cell)) return [cellOf(cell, state, seen)];
    asides.push({ type: 'hidden', text: textWithin([cell]) });
    return isDisplayed ? [] : [cellOf(cell, state, seen)];
  });
  const isEmpty = cells.every((cell) => cell.items.length === 0);
  // Word ends a table with a row of no height that has a cell for each column of its own grid.
  const isRuler = row.attribs.height === '0' && isEmpty;
  const hidden = isRuler || !isDisplayed || seen.isCollapsed(row) || (!state.visible && isEmpty);
  return { hidden, cells, asides };
}

function cellOf(element: HtmlElement, from: Inherited, seen: Visibility): MarkupCell {
  const state = seen.inherit(element, from);
  const isLost = seen.isLost(element);
  const isStruck = seen.isStruck(element);
  // Excel spans a cell over the empty ones that its text runs into, and says that this is no merged cell.
  const overflows = seen.styleOf(element, 'mso-ignore') === 'colspan';
  const reader = new ContentReader(seen, true);
  const { items, asides } =
    isLost || isStruck
      ? { items: [], asides: [{ type: isLost ? 'hidden' : 'deleted', text: textWithin([element]) } as const] }
      : reader.readCell(element, state);
  const hashes = items.length === 1 && items[0]?.type === 'text' && /^#+$/.test(items[0].text);
  const stored = element.attribs['x:num'];
  return {
    columnSpan: Math.min(Math.max(1, integerOf(element.attribs.colspan) ?? 1), mostColumnSpan),
    rowSpan: Math.min(integerOf(element.attribs.rowspan) ?? 1, mostRowSpan),
    // A spreadsheet prints ### for a number that its column is too narrow for, and saves the number beside it.
    items: hashes && stored ? [{ type: 'text', text: stored, parts: [stored], runs: 1 }] : items,
    overflows,
    ...(reader.isRed && { red: true as const }),
    asides: asides.filter(({ text }) => text !== ''),
  };
}

/** The HTML standard's rules for parsing non-negative integers: digits at the beginning count, the rest does not. */
function integerOf(attribute: string | undefined): number | null {
  const digits = /^[\t\n\f\r ]*\+?(\d+)/.exec(attribute ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
