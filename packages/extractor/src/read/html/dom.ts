// The slim entry and the parser itself: the whole of cheerio brings a network client and Node's streams.
import { load } from 'cheerio/slim';
import { parse } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { checkAttributes } from './attributes.ts';
import { limits } from './limits.ts';
import { tooLarge } from './too-large.ts';

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
  const $ = load(document);
  return {
    nodes: document.children,
    title: $('head > title')[0]?.children ?? [],
    generator: $('meta[name="generator" i]').first().attr('content')?.trim() || null,
  };
}

/** Building the tree takes time by elements × depth, so both are counted while it is built. */
function guardedAdapter(): typeof adapter {
  let open = 0;
  let elements = 0;
  return {
    ...adapter,
    createElement(name, namespace, attributes) {
      if (++elements > limits.elements) throw tooLarge(`more than ${limits.elements} elements`);
      return adapter.createElement(name, namespace, attributes);
    },
    onItemPush() {
      if (++open > limits.depth) throw tooLarge(`elements nested deeper than ${limits.depth}`);
    },
    onItemPop() {
      open--;
    },
  };
}
