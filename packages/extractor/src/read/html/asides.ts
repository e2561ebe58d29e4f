import { type HtmlElement, type HtmlNode, isElement, isText, nodesWithin } from './dom.ts';

/** Elements whose words are never words of a page. */
const notWords = new Set(['script', 'style', 'template', 'noscript']);

/** All text within nodes, white space gone at its ends. */
export function textWithin(nodes: readonly HtmlNode[]): string {
  let text = '';
  for (const node of nodesWithin(nodes, notWords)) if (isText(node)) text += node.data;
  return text.replace(/\s+/gu, ' ').trim();
}

/** Fields that hold a word or a figure; the others are buttons, boxes to tick, or not shown. */
const textFields = /^(?:|text|number|tel|url|email|date|month)$/i;

/** The value that a form field shows; `null` for what is no field of text, '' for an empty one. */
export function fieldValue(element: HtmlElement): string | null {
  if (element.name === 'input') {
    if (!textFields.test(element.attribs.type?.trim() ?? '')) return null;
    return element.attribs.value?.trim() ?? '';
  }
  if (element.name === 'textarea')
    return element.children
      .map((child) => (isText(child) ? child.data : ''))
      .join('')
      .trim();
  if (element.name !== 'select') return null;
  const options = optionsIn(element);
  const chosen = options.filter(({ attribs }) => attribs.selected !== undefined);
  // A list that shows several lines chooses none by itself.
  const isList = element.attribs.multiple !== undefined || Number(element.attribs.size ?? 1) > 1;
  const shown = isList ? chosen : [chosen.at(-1) ?? options[0]];
  return shown.map((option) => (option ? textWithin(option.children) : '')).join('、');
}

const optionsIn = (element: HtmlElement): HtmlElement[] =>
  element.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === 'option' ? [child] : child.name === 'optgroup' ? optionsIn(child) : [],
    );
