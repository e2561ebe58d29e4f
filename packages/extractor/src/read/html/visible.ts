import type { HtmlElement } from './dom.ts';

/** Elements that a browser prints no text of, or text that is no part of the page (fallbacks, menus, icons). */
const unprinted = new Set(
  'head script style template noscript noframes noembed iframe object applet audio video canvas svg math map nav select datalist input'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol option p pre search section summary textarea ul'.split(
    ' ',
  ),
);

/** A declaration of an inline style, names and values in lower case; the last one of a name wins. */
export function styleOf(element: HtmlElement, property: string): string {
  const style = element.attribs.style;
  if (!style?.toLowerCase().includes(property)) return '';
  let found = '';
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim() === property)
      found = declaration
        .slice(colon + 1)
        .replace('!important', '')
        .trim();
  }
  return found;
}

/**
 * Does the element take part in the layout? Inline styles, the `hidden` attribute and what Office writes (`mso-hide`) are
 * looked at; style sheets are not, so that a rule for print or for phones cannot make text vanish.
 */
export function isDisplayed(element: HtmlElement): boolean {
  if (unprinted.has(element.name)) return false;
  if (element.attribs.hidden !== undefined && element.attribs.hidden !== 'until-found') return false;
  return styleOf(element, 'display') !== 'none' && styleOf(element, 'mso-hide') !== 'all';
}

/** Is its text printed? `visibility: hidden` takes room and prints nothing. */
export const isPrinted = (element: HtmlElement): boolean =>
  isDisplayed(element) && !/^(?:hidden|collapse)$/.test(styleOf(element, 'visibility'));

/** Does the element begin and end a line? */
export function isBlock(element: HtmlElement): boolean {
  if (blocks.has(element.name)) return styleOf(element, 'display') !== 'inline';
  return (
    /^(?:block|flex|grid|table|list-item|flow-root)/.test(styleOf(element, 'display')) ||
    /^(?:left|right)$/.test(styleOf(element, 'float'))
  );
}

/** Are line feeds in its text line breaks? `false` where white space is collapsed, `null` where the parent decides. */
export function keepsLines(element: HtmlElement): boolean | null {
  const whiteSpace = styleOf(element, 'white-space');
  if (whiteSpace !== '') return whiteSpace.startsWith('pre') || whiteSpace.startsWith('break-spaces');
  return element.name === 'pre' || element.name === 'textarea' ? true : null;
}
