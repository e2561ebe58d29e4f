import { type HtmlElement, type HtmlNode, isElement, isText } from './dom.ts';
import { mostColumnSpan, mostRowSpan } from './limits.ts';
import { LineWriter } from './lines.ts';
import type { Item, MarkupCell, MarkupRow, MarkupTable } from './model.ts';
import { isBlock, isDisplayed, isPrinted, keepsLines, styleOf } from './visible.ts';

/**
 * What nodes print, in order: lines of text, one for each block element and `<br>`, and tables.
 *
 * @param keepLines line feeds in the text are line breaks, unless an element says otherwise
 */
export function contentOf(nodes: readonly HtmlNode[], keepLines: boolean): Item[] {
  let items: Item[] = [];
  const lines = new LineWriter();
  walk(nodes, keepLines);
  return items.concat(lines.take());

  function walk(children: readonly HtmlNode[], keep: boolean): void {
    for (const node of children) {
      if (isText(node)) lines.write(node.data, keep);
      else if (isElement(node) && isPrinted(node)) visit(node, keepsLines(node) ?? keep);
    }
  }

  function visit(element: HtmlElement, keep: boolean): void {
    if (element.name === 'br') lines.breakLine();
    else if (element.name === 'table') {
      items = items.concat(lines.take(), tableOf(element, keep));
    } else if (isBlock(element)) {
      lines.breakLine();
      walk(element.children, keep);
      lines.breakLine();
    } else walk(element.children, keep);
  }
}

const elementsOf = (element: HtmlElement): HtmlElement[] => element.children.filter(isElement);

function tableOf(table: HtmlElement, keepLines: boolean): MarkupTable {
  const caption: Item[] = [];
  const heads: MarkupRow[][] = [];
  const bodies: MarkupRow[][] = [];
  const feet: MarkupRow[][] = [];
  for (const part of elementsOf(table)) {
    if (!isDisplayed(part)) continue;
    if (part.name === 'caption') caption.push(...contentOf(part.children, keepLines));
    const rows = (): MarkupRow[] =>
      elementsOf(part).flatMap((row) => (row.name === 'tr' ? [rowOf(row, keepLines)] : []));
    // The first head stands at the top and the first foot at the bottom, wherever they are in the source (CSS 2.1, 17.2).
    if (part.name === 'thead' && heads.length === 0) heads.push(rows());
    else if (part.name === 'tfoot' && feet.length === 0) feet.push(rows());
    else if (/^t(?:head|body|foot)$/.test(part.name)) bodies.push(rows());
  }
  return { type: 'table', caption, groups: [...heads, ...bodies, ...feet] };
}

function rowOf(row: HtmlElement, keepLines: boolean): MarkupRow {
  const cells = elementsOf(row).flatMap((cell) =>
    (cell.name === 'td' || cell.name === 'th') && isDisplayed(cell) ? [cellOf(cell, keepLines)] : [],
  );
  // Word ends a table with a row of no height that has a cell for each column of its own grid.
  const isRuler = row.attribs.height === '0' && cells.every((cell) => cell.items.length === 0);
  return { hidden: isRuler || !isPrinted(row), cells };
}

function cellOf(element: HtmlElement, keepLines: boolean): MarkupCell {
  const items = isPrinted(element) ? contentOf(element.children, keepsLines(element) ?? keepLines) : [];
  const hashes = items.length === 1 && items[0]?.type === 'text' && /^#+$/.test(items[0].text);
  const stored = element.attribs['x:num'];
  return {
    columnSpan: Math.min(Math.max(1, integerOf(element.attribs.colspan) ?? 1), mostColumnSpan),
    rowSpan: Math.min(integerOf(element.attribs.rowspan) ?? 1, mostRowSpan),
    // A spreadsheet prints ### for a number that its column is too narrow for, and saves the number beside it.
    items: hashes && stored ? [{ type: 'text', text: stored, parts: [stored], runs: 1 }] : items,
    // Excel spans a cell over the empty ones that its text runs into, and says that this is no merged cell.
    overflows: styleOf(element, 'mso-ignore') === 'colspan',
  };
}

/** The HTML standard's rules for parsing non-negative integers: digits at the beginning count, the rest does not. */
function integerOf(attribute: string | undefined): number | null {
  const digits = /^[\t\n\f\r ]*\+?(\d+)/.exec(attribute ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
