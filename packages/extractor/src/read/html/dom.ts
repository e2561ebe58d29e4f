import { parse, parseFragment } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { tooLarge } from '../markup/too-large.ts';
import { checkAttributes } from './attributes.ts';
import { limits } from './limits.ts';

export type HtmlNode = Htmlparser2TreeAdapterMap['childNode'];
export type HtmlElement = Htmlparser2TreeAdapterMap['element'];

type HtmlText = Htmlparser2TreeAdapterMap['textNode'];

export const isText = (node: HtmlNode): node is HtmlText => adapter.isTextNode(node);
export const isElement = (node: HtmlNode): node is HtmlElement => adapter.isElementNode(node);

export interface HtmlDocument {
  /** Children of the document: doctype, `<html>`. */
  nodes: readonly HtmlNode[];
  /** The text of `<title>`, as nodes. */
  title: readonly HtmlNode[];
  /** What made the page, by its own word; `null` where it does not say. */
  generator: string | null;
}

/**
 * Text to the tree that a browser would build of it (parse5 follows the HTML standard): missing end tags, `<tr>` without
 * `<tbody>`, stray end tags around tables and words between rows are where a browser puts them.
 *
 * @throws {ExtractionError} `too-large` past the limits of depth and elements
 */
export function parseHtml(text: string): HtmlDocument {
  checkAttributes(text);
  const document = parse(text, { treeAdapter: guardedAdapter() });
  const head = document.children.flatMap(elementsIn).find(({ name }) => name === 'head');
  const title = head?.children.find((node) => isElement(node) && node.name === 'title');
  return {
    nodes: document.children,
    title: title && isElement(title) ? title.children : [],
    generator: generatorOf(document.children),
  };
}

/**
 * The nodes of markup that stands within a text, as a browser would build them.
 *
 * @throws {ExtractionError} `too-large` past the limits of depth and elements
 */
export const parseMarkup = (text: string): readonly HtmlNode[] =>
  parseFragment(text, { treeAdapter: guardedAdapter() }).children;

const elementsIn = (node: HtmlNode): HtmlElement[] =>
  isElement(node) ? node.children.filter(isElement) : [];

/** The content of the first `<meta name="generator">`, wherever in the document it stands. */
function generatorOf(nodes: readonly HtmlNode[]): string | null {
  for (const node of nodesWithin(nodes))
    if (isElement(node) && node.name === 'meta' && node.attribs.name?.toLowerCase() === 'generator')
      return node.attribs.content?.trim() || null;
  return null;
}

/**
 * Nodes and all that is within them, in the order of the page.
 *
 * @param unentered names of elements that are given and whose content is passed over
 */
export function* nodesWithin(
  nodes: readonly HtmlNode[],
  unentered: ReadonlySet<string> = new Set(),
): Generator<HtmlNode> {
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    // One by one: an element may have more children than a call has arguments.
    if (isElement(node) && !unentered.has(node.name))
      for (const child of node.children.toReversed()) waiting.push(child);
  }
}

/** Building the tree takes time by elements × depth, so both are counted while it is built. */
function guardedAdapter(): typeof adapter {
  let open = 0;
  let elements = 0;
  return {
    ...adapter,
    createElement(name, namespace, attributes) {
      if (++elements > limits.elements) throw tooLarge({ reason: 'elements', limit: limits.elements });
      return adapter.createElement(name, namespace, attributes);
    },
    onItemPush() {
      if (++open > limits.depth) throw tooLarge({ reason: 'depth', limit: limits.depth });
    },
    onItemPop() {
      open--;
    },
  };
}
