import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { HtmlNode, ReviewRecord } from '../model.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Shown = Exclude<HtmlNode, string>;

/** Elements that only show; any other is passed over and what is in it is kept. */
const shown = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td br hr b strong i em u s sub sup span div section article pre blockquote center'.split(
    ' ',
  ),
);
/** Elements of which nothing is shown. */
const hidden = new Set(
  'script style template noscript head iframe object embed svg math select textarea'.split(' '),
);
/** Elements that are a place of print order: rows and paragraphs. */
const places = new Set('tr p h1 h2 h3 h4 h5 h6 li dt dd div pre caption'.split(' '));
/** Columns or rows that a browser lets a cell cover. */
const MOST_SPAN = 1_000;

/**
 * A web page as a tree of elements that only show: no script, no style, no address is in it. Rows and paragraphs that records
 * stand in have the records' lines.
 */
export function htmlView(text: string, records: readonly ReviewRecord[]): HtmlNode[] {
  const nodes = parse(text).childNodes.flatMap(shownNodes);
  placeLines(nodes, records);
  return nodes;
}

function shownNodes(node: Node): HtmlNode[] {
  if ('value' in node) return [node.value];
  if (!('tagName' in node) || hidden.has(node.tagName)) return [];
  const children = node.childNodes.flatMap(shownNodes);
  if (!shown.has(node.tagName)) return children;
  const columns = span(node, 'colspan');
  const rows = span(node, 'rowspan');
  return [
    {
      tag: node.tagName,
      line: null,
      ...(columns > 1 && { columns }),
      ...(rows > 1 && { rows }),
      children,
    },
  ];
}

function span({ attrs }: DefaultTreeAdapterTypes.Element, name: string): number {
  const value = Number.parseInt(attrs.find((attribute) => attribute.name === name)?.value ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), MOST_SPAN);
}

/** Lines count rows and lines of text in print order: each is at the next element that says what its records do. */
function placeLines(nodes: readonly HtmlNode[], records: readonly ReviewRecord[]): void {
  const candidates = nodes.flatMap(placesIn).map((element) => ({ element, text: plain(textOf(element)) }));
  const byLine = Map.groupBy(records, ({ location }) => location.line);
  let from = 0;
  for (const line of [...byLine.keys()].filter((one) => one !== null).sort((a, b) => a - b)) {
    const words = (byLine.get(line) ?? []).map(({ raw }) => plain(raw)).filter((word) => word !== '');
    if (words.length === 0) continue;
    const at = candidates.findIndex(
      ({ element, text }, i) =>
        i >= from && element.line === null && words.every((word) => text.includes(word)),
    );
    const found = candidates[at];
    if (found === undefined) continue;
    found.element.line = line;
    from = at;
  }
}

/** The innermost first where one holds another: a row before the paragraph round its table. */
const placesIn = (node: HtmlNode): Shown[] => {
  if (typeof node === 'string') return [];
  const inside = node.children.flatMap(placesIn);
  return places.has(node.tag) ? [...inside, node] : inside;
};

const textOf = (node: HtmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

const plain = (text: string): string => text.replace(/\s+/gu, '');
