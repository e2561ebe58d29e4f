import type { Attachment } from '@juesuan/schema';
import { textWithin } from './asides.ts';
import { type HtmlElement, type HtmlNode, isElement, nodesWithin } from './dom.ts';

/** Endings of the files that publishers put up beside a page. */
const ending = /\.(?:pdf|docx?|wps|rtf|xls[xmb]?|et|csv|ods|odt|ofd|pptx?|zip|rar|7z|tar|t?gz)$/iu;

/** The attribute that names a file, by element. */
const sources: Readonly<Record<string, string>> = {
  a: 'href',
  area: 'href',
  iframe: 'src',
  embed: 'src',
  object: 'data',
};

/**
 * The files that a page names, in its order, each address once: links to what ends as a file does, in the address, its query or
 * the words of the link, or that the page marks for download, and files shown in a frame. None of them is fetched.
 */
export function attachmentsIn(nodes: readonly HtmlNode[]): Attachment[] {
  const found = new Map<string, Attachment>();
  for (const node of nodesWithin(nodes)) {
    const attachment = isElement(node) ? attachmentOf(node) : null;
    if (attachment !== null && !found.has(attachment.href)) found.set(attachment.href, attachment);
  }
  return [...found.values()];
}

function attachmentOf(element: HtmlElement): Attachment | null {
  const attribute = sources[element.name];
  const href = attribute === undefined ? undefined : element.attribs[attribute]?.trim();
  // What runs or holds its own bytes names no file; nor does a place in this page.
  if (!href || /^(?:javascript|data|blob|mailto|tel|about):|^#/iu.test(href)) return null;
  const words = attribute === 'href' ? textWithin(element.children).replace(/\s+/gu, ' ').trim() : '';
  const titled = words || element.attribs.title?.trim() || '';
  const isFile =
    namesIn(href).some((name) => ending.test(name)) ||
    ending.test(titled.replace(/[）)\]】」”"'\s]+$/u, '')) ||
    element.attribs.download !== undefined;
  return isFile ? { name: titled || (namesIn(href)[0] ?? href), href } : null;
}

/** The last name of the path, and the values of the query: `download?file=%E8%A1%A8.xls` names a file there. */
function namesIn(href: string): string[] {
  const [address = ''] = href.split('#');
  const [path = '', query = ''] = address.split('?');
  const values = query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));
  return [path.slice(path.lastIndexOf('/') + 1), ...values].map(decoded);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
