import { compile, type Options } from 'css-select';
import { type HtmlElement, type HtmlNode, isElement, isText, nodesWithin } from '../dom.ts';
import { limits } from '../limits.ts';
import { type Styles, undeclared } from '../visible.ts';
import { isShownMedia } from './media.ts';
import {
  compareSpecificity,
  type Declaration,
  inlineDeclarations,
  rulesOf,
  type StyleRule,
} from './sheet.ts';

/** Properties that tell whether text is seen, and how it breaks into lines. */
const properties: ReadonlySet<string> = new Set(
  'display visibility opacity font-size mso-hide mso-ignore mso-text-raise white-space float position left top text-indent clip overflow height max-height width max-width vertical-align color background background-color background-image text-decoration text-decoration-line content'.split(
    ' ',
  ),
);

interface RankedRule extends StyleRule {
  rank: number;
  matches: (element: HtmlElement) => boolean;
}

interface Candidates {
  rules: readonly RankedRule[];
  /** Do they all ask for nothing but type, id and classes? */
  isOwn: boolean;
  /** What they declare for an element with this style of its own, where they are such. */
  byStyle: Map<string, ReadonlyMap<string, string>>;
}

const signatureOf = ({ name, attribs }: HtmlElement): string =>
  attribs.class === undefined && attribs.id === undefined
    ? name
    : `${name}#${attribs.id ?? ''}.${attribs.class ?? ''}`;

/** The style sheets of a page, so that what they say of an element can be asked for. */
export class PageStyles implements Styles {
  /** By what an element must have to match, in the order in which they count. */
  readonly #rules = new Map<string, RankedRule[]>();
  readonly #candidates = new Map<string, Candidates>();
  readonly #inline = new Map<string, readonly Declaration[]>();
  #last: HtmlElement | null = null;
  #declared: ReadonlyMap<string, string> = undeclared;
  #steps = 0;
  /** Were there so many rules and elements that the style sheets were left aside? */
  gaveUp = false;

  constructor(nodes: readonly HtmlNode[]) {
    const rules = sheetsIn(nodes).flatMap((text) => rulesOf(text, properties));
    const weighed = rules.sort((a, b) => compareSpecificity(a.specificity, b.specificity));
    const options = this.#options();
    for (const [rank, rule] of weighed.entries()) {
      try {
        const matches = compile<HtmlNode, HtmlElement>(rule.selector, options);
        const ranked = this.#rules.get(rule.key);
        if (ranked) ranked.push({ ...rule, rank, matches });
        else this.#rules.set(rule.key, [{ ...rule, rank, matches }]);
      } catch {
        // As a browser does with a selector that it does not know: the rule does not count.
      }
    }
  }

  /** What the page's style sheets and the element's own style declare, in lower case; {@link undeclared} where they do nothing. */
  declaredFor(element: HtmlElement): ReadonlyMap<string, string> {
    if (this.#rules.size === 0 && !element.attribs.style) return undeclared;
    // An element is asked for several properties, then its children are.
    if (element !== this.#last) {
      this.#declared = this.#cascade(element);
      this.#last = element;
    }
    return this.#declared;
  }

  #cascade(element: HtmlElement): ReadonlyMap<string, string> {
    const { rules, isOwn, byStyle } = this.#rulesFor(element);
    const style = element.attribs.style ?? '';
    if (rules.length === 0 && style === '') return undeclared;
    const known = isOwn ? byStyle.get(style) : undefined;
    if (known) return known;
    const values = new Map<string, Declaration>();
    const declare = (declared: readonly Declaration[]): void => {
      for (const one of declared)
        if (one.important || !values.get(one.property)?.important) values.set(one.property, one);
    };
    for (const rule of rules) if (this.#isMatch(rule.matches, element)) declare(rule.declarations);
    declare(this.#inlineOf(style));
    const found =
      values.size === 0 ? undeclared : new Map([...values].map(([property, { value }]) => [property, value]));
    if (isOwn) byStyle.set(style, found);
    return found;
  }

  /** The rules that an element may match, weakest first; the same for all of its type, id and classes. */
  #rulesFor(element: HtmlElement): Candidates {
    const signature = signatureOf(element);
    const known = this.#candidates.get(signature);
    if (known) return known;
    const { name, attribs } = element;
    const classes = (attribs.class ?? '').split(/\s+/).filter((one) => one !== '');
    const keys = ['', name, `#${attribs.id ?? ''}`, ...classes.map((one) => `.${one}`)];
    const rules = [...new Set(keys)].flatMap((key) => this.#rules.get(key) ?? []);
    rules.sort((a, b) => a.rank - b.rank);
    const found: Candidates = { rules, isOwn: rules.every((rule) => rule.isOwn), byStyle: new Map() };
    this.#candidates.set(signature, found);
    return found;
  }

  #inlineOf(style: string): readonly Declaration[] {
    if (style === '') return [];
    let found = this.#inline.get(style);
    if (!found) {
      found = inlineDeclarations(style, properties);
      this.#inline.set(style, found);
    }
    return found;
  }

  #isMatch(matches: (element: HtmlElement) => boolean, element: HtmlElement): boolean {
    if (this.gaveUp) return false;
    try {
      this.#count();
      return matches(element);
    } catch {
      return false;
    }
  }

  /** A page is untrusted input: a few combinators over deep trees can take hours to match. */
  #count(): void {
    if (++this.#steps <= limits.styleSteps) return;
    this.gaveUp = true;
    throw new Error('too many steps');
  }

  /** What css-select asks of the tree; each step up or aside is counted. */
  #options(): Options<HtmlNode, HtmlElement> {
    const childrenOf = (node: HtmlNode): HtmlNode[] =>
      'children' in node ? (node.children as HtmlNode[]) : [];
    const siblingsOf = (node: HtmlNode): HtmlNode[] => {
      this.#count();
      return node.parent ? (node.parent.children as HtmlNode[]) : [node];
    };
    return {
      adapter: {
        isTag: isElement,
        getAttributeValue: (element, name) => element.attribs[name],
        getChildren: childrenOf,
        getName: ({ name }) => name,
        getParent: (element) => {
          this.#count();
          return element.parent as HtmlNode | null;
        },
        getSiblings: siblingsOf,
        prevElementSibling: (node) => {
          this.#count();
          let before = node.prev as HtmlNode | null;
          while (before && !isElement(before)) before = before.prev as HtmlNode | null;
          return before;
        },
        getText: (node) => (isText(node) ? node.data : ''),
        hasAttrib: (element, name) => name in element.attribs,
        removeSubsets: (nodes) => nodes,
      },
    };
  }
}

/** The texts of the `<style>` elements that a screen uses, in order. */
function sheetsIn(nodes: readonly HtmlNode[]): string[] {
  const sheets: string[] = [];
  for (const node of nodesWithin(nodes, new Set(['style'])))
    if (
      isElement(node) &&
      node.name === 'style' &&
      /^(?:text\/css)?$/i.test(node.attribs.type?.trim() ?? '') &&
      isShownMedia(node.attribs.media ?? '')
    )
      sheets.push(node.children.map((child) => (isText(child) ? child.data : '')).join(''));
  return sheets;
}
