import { isLoneSign } from '@juesuan/schema/words';
import type { HtmlElement } from './dom.ts';
import { colourIn, colourOf, groundOf, isRaised } from './looks.ts';

/** Elements that a browser prints no text of, or text that is no part of the page (fallbacks, menus, icons). */
const unprinted = new Set(
  'head script style template noscript noframes noembed iframe object applet audio video canvas svg math map nav datalist'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol option p pre search section summary textarea ul'.split(
    ' ',
  ),
);

/** No declaration of the properties that are asked for. */
export const undeclared: ReadonlyMap<string, string> = new Map();

/** What styles declare for elements, in lower case; {@link undeclared} where they do nothing. */
export interface Styles {
  declaredFor(element: HtmlElement): ReadonlyMap<string, string>;
}

/** What an element hands down to those within. */
export interface Inherited {
  /** Are line feeds in the text line breaks? */
  keepLines: boolean;
  /** `visibility` */
  visible: boolean;
  /** Has the type a size? */
  sized: boolean;
  /** Is the type clear, whatever it stands on? */
  clear: boolean;
  /** The colour of the type, and what it stands on: `0xrrggbb`, `null` where that is not known. */
  ink: number | null;
  ground: number | null;
}

/** Is the element's text of the page, whatever its style: no script, no menu? */
export const isOfPage = (element: HtmlElement): boolean => !unprinted.has(element.name);

/** The mark that Word sets behind a text with a comment, [a1], is on no printed page. */
const isCommentMark = ({ attribs }: HtmlElement): boolean =>
  /(?:^|\s)(?:MsoCommentReference|msocomanchor)(?:\s|$)/u.test(attribs.class ?? '');

/** Which elements of a page a reader sees, by its style sheets, its inline styles and what Office writes (`mso-hide`). */
export class Visibility {
  readonly #styles: Styles;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** A property as the cascade gives it, without what is inherited. */
  styleOf(element: HtmlElement, property: string): string {
    return this.#styles.declaredFor(element).get(property) ?? '';
  }

  /** Does the element take part in the layout? A `hidden` attribute is weaker than a `display` of the page's own. */
  isDisplayed(element: HtmlElement): boolean {
    if (!isOfPage(element) || isCommentMark(element)) return false;
    const { hidden } = element.attribs;
    const display = this.styleOf(element, 'display');
    if (hidden !== undefined && hidden !== 'until-found' && display === '') return false;
    return display !== 'none' && this.styleOf(element, 'mso-hide') !== 'all';
  }

  /** Is nothing seen of the element and of what is in it, though it takes part in the layout? */
  isLost(element: HtmlElement): boolean {
    const declared = this.#styles.declaredFor(element);
    if (declared === undeclared) return false;
    const of = (property: string): string => declared.get(property) ?? '';
    const opacity = of('opacity');
    if (opacity !== '' && Number.parseFloat(opacity) === 0) return true;
    if (/^rect\(\s*(?:0(?:px)?|1px)(?:[\s,]+(?:0(?:px)?|1px)){3}\s*\)$/.test(of('clip'))) return true;
    if (isFarAside(of('text-indent'))) return true;
    if (/^(?:absolute|fixed)$/.test(of('position')) && (isFarAside(of('left')) || isFarAside(of('top'))))
      return true;
    const cut = /^(?:hidden|clip)$/.test(of('overflow'));
    return (
      cut && ['height', 'max-height', 'width', 'max-width'].some((side) => /^0(?:px|pt|em)?$/.test(of(side)))
    );
  }

  /** What the element hands down. */
  inherit(element: HtmlElement, from: Inherited): Inherited {
    const says = this.#styles.declaredFor(element) !== undeclared;
    const { bgcolor, background } = element.attribs;
    const isPlain = !says && !keepsLinesItself(element) && element.name !== 'font';
    if (isPlain && bgcolor === undefined && background === undefined) return from;
    const styleOf = (property: string): string => this.styleOf(element, property);
    const colour = colourOf(element, styleOf);
    const ground = groundOf(element, styleOf);
    const visibility = this.styleOf(element, 'visibility');
    const size = this.styleOf(element, 'font-size');
    return {
      keepLines: this.#keepsLines(element) ?? from.keepLines,
      visible: visibility === '' || visibility === 'inherit' ? from.visible : visibility === 'visible',
      clear: colour === '' || colour === 'inherit' ? from.clear : isClear(colour),
      ink: colour === '' || colour === 'inherit' ? from.ink : colourIn(colour),
      ground: ground === undefined ? from.ground : ground,
      sized: size === '' || size === 'inherit' ? from.sized : !/^0(?:\.0+)?(?:[a-z]+|%)?$/.test(size),
    };
  }

  /** A row or a column of a table that is taken out with its place: `visibility: collapse`. */
  isCollapsed(element: HtmlElement): boolean {
    return this.styleOf(element, 'visibility') === 'collapse';
  }

  /** What a style sheet prints before or behind the element's text, where it can be part of an amount: a sign, a bracket. */
  signAt(element: HtmlElement, side: 'before' | 'after'): string {
    const printed = stringIn(this.styleOf(element, side));
    return isLoneSign(printed) || /^[()（）%％]$/u.test(printed) ? printed : '';
  }

  /** Does the element begin and end a line? */
  isBlock(element: HtmlElement): boolean {
    const display = this.styleOf(element, 'display');
    if (blocks.has(element.name)) return display !== 'inline';
    return (
      /^(?:block|flex|grid|table|list-item|flow-root)/.test(display) ||
      /^(?:left|right)$/.test(this.styleOf(element, 'float'))
    );
  }

  /** Is its text struck out: deleted, by the page's marks or by a line through it? */
  isStruck(element: HtmlElement): boolean {
    const line = `${this.styleOf(element, 'text-decoration')} ${this.styleOf(element, 'text-decoration-line')}`;
    if (element.name === 'del' || element.attribs.role === 'deletion' || line.includes('line-through'))
      return true;
    return /^(?:s|strike)$/.test(element.name) && !line.includes('none');
  }

  /** Is its text raised or lowered, as a note's number is? */
  isRaised(element: HtmlElement): boolean {
    return isRaised(element, (property) => this.styleOf(element, property));
  }

  /** Are line feeds in its text line breaks? `false` where white space is collapsed, `null` where the parent decides. */
  #keepsLines(element: HtmlElement): boolean | null {
    const whiteSpace = this.styleOf(element, 'white-space');
    if (whiteSpace !== '') return whiteSpace.startsWith('pre') || whiteSpace.startsWith('break-spaces');
    return keepsLinesItself(element) ? true : null;
  }
}

const isClear = (colour: string): boolean =>
  colour === 'transparent' || /^rgba\([^)]*[,/]\s*0(?:\.0+)?%?\s*\)$/u.test(colour);

/** The string that a `content` is, its escapes read; '' for pictures, counters and the rest. */
const stringIn = (content: string): string =>
  /^(?<quote>["'])(?<text>.*)\k<quote>$/u
    .exec(content)
    ?.groups?.text?.replace(/\\([\da-f]{1,6})\s?/giu, (_, code: string) => characterOf(code))
    .trim() ?? '';

const characterOf = (code: string): string => {
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
};

const keepsLinesItself = ({ name }: HtmlElement): boolean => name === 'pre' || name === 'textarea';

/** So far to the left or above that no window shows it: how pages hide text from the eye. */
const isFarAside = (length: string): boolean => /^-(?:999|\d{4,})(?:\.\d+)?(?:px|pt|em|rem)$/.test(length);
