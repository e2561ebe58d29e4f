import parse, { type CssNode } from 'css-tree/parser';
import { childrenOf, matchesMedia } from './media.ts';

/** What a rule says of the properties that are asked for, under one of its selectors. */
export interface StyleRule {
  selector: string;
  /** Ids, then classes, attributes and pseudo-classes, then types: compared in this order. */
  specificity: readonly [number, number, number];
  /** `#id`, `.class` or `type` that an element must have to match; '' where every one may. */
  key: string;
  /** Do the element's own type, class and id decide alone? */
  isOwn: boolean;
  declarations: readonly Declaration[];
}

export interface Declaration {
  property: string;
  value: string;
  important: boolean;
}

/** Rules within these count as if they stood outside, where what they ask for is there. */
const groups = new Set(['media', 'supports', 'layer']);

/** The rules of a style sheet that a screen shows, in order, and of those only what tells whether text is seen. */
export function rulesOf(text: string, properties: ReadonlySet<string>): StyleRule[] {
  return rulesIn(parse(text, { positions: true, parseValue: false }));

  function rulesIn(parent: CssNode | null | undefined): StyleRule[] {
    return childrenOf(parent).flatMap((node): StyleRule[] => {
      if (node.type === 'Atrule') {
        const name = node.name?.toLowerCase() ?? '';
        const [query] = childrenOf(node.prelude);
        return groups.has(name) && (name !== 'media' || !query || matchesMedia(query))
          ? rulesIn(node.block)
          : [];
      }
      if (node.type !== 'Rule' || node.prelude?.type !== 'SelectorList') return [];
      const declarations = declarationsIn(node.block, properties);
      return childrenOf(node.prelude).flatMap((selector) => ruleOf(selector, declarations));
    });
  }

  function ruleOf(selector: CssNode, all: readonly Declaration[]): StyleRule[] {
    const parts = childrenOf(selector);
    const side = sideOf(parts.at(-1));
    const declarations = side === null ? all.filter(isOfElement) : all.flatMap(generated(side));
    if (!selector.loc || declarations.length === 0) return [];
    const end = side === null ? selector.loc.end : (parts.at(-1)?.loc?.start ?? selector.loc.end);
    const own = side === null ? parts : parts.slice(0, -1);
    return [
      {
        selector: text.slice(selector.loc.start.offset, end.offset) || '*',
        specificity: specificityOf(selector),
        key: keyOf(selector),
        isOwn: own.every(({ type }) => /^(?:Id|Class|Type)Selector$/.test(type)),
        declarations,
      },
    ];
  }
}

/** The side of an element that a pseudo-element stands at: `::before`, and `:before` as CSS 2 wrote it. */
function sideOf(node: CssNode | undefined): 'before' | 'after' | null {
  if (node?.type !== 'PseudoElementSelector' && node?.type !== 'PseudoClassSelector') return null;
  const name = node.name?.toLowerCase();
  return name === 'before' || name === 'after' ? name : null;
}

const isOfElement = ({ property }: Declaration): boolean => property !== 'content';

/** What a pseudo-element prints is a property of its element here, called by the side. */
const generated =
  (side: 'before' | 'after') =>
  (one: Declaration): Declaration[] =>
    isOfElement(one) ? [] : [{ ...one, property: side }];

/** The declarations of a `style` attribute. */
export const inlineDeclarations = (text: string, properties: ReadonlySet<string>): Declaration[] =>
  declarationsIn(parse(text, { context: 'declarationList', parseValue: false }), properties);

const declarationsIn = (block: CssNode | null | undefined, properties: ReadonlySet<string>): Declaration[] =>
  childrenOf(block).flatMap((node) => {
    const property = node.property?.toLowerCase() ?? '';
    const { value } = node;
    if (node.type !== 'Declaration' || !properties.has(property) || typeof value !== 'object') return [];
    const text = typeof value.value === 'string' ? value.value.trim().toLowerCase() : '';
    return [{ property, value: text, important: node.important === true }];
  });

/** Selectors 4, 17: what each part of a selector adds; `:is()` and `:not()` count as the heaviest of their arguments. */
function specificityOf(selector: CssNode): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  const add = (other: readonly number[]): void => {
    for (const [i, part] of other.entries()) sum[i] = (sum[i] ?? 0) + part;
  };
  for (const node of childrenOf(selector)) {
    if (node.type === 'IdSelector') add([1, 0, 0]);
    else if (node.type === 'ClassSelector' || node.type === 'AttributeSelector') add([0, 1, 0]);
    else if (node.type === 'TypeSelector') add([0, 0, node.name === '*' ? 0 : 1]);
    else if (node.type === 'PseudoElementSelector') add([0, 0, 1]);
    else if (node.type === 'PseudoClassSelector') {
      const name = node.name?.toLowerCase() ?? '';
      if (name === 'where') continue;
      add(/^(?:is|not|has|matches)$/.test(name) ? heaviest(node) : [0, 1, 0]);
    }
  }
  return sum;
}

const heaviest = (pseudo: CssNode): readonly number[] =>
  childrenOf(pseudo)
    .flatMap(childrenOf)
    .map(specificityOf)
    .reduce((most, one) => (compareSpecificity(one, most) > 0 ? one : most), [0, 0, 0]);

export function compareSpecificity(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What the last compound of a selector asks of the element itself. */
function keyOf(selector: CssNode): string {
  const parts = childrenOf(selector);
  const last = parts.slice(parts.findLastIndex(({ type }) => type === 'Combinator') + 1);
  const of = (type: string): string | undefined => last.find((part) => part.type === type)?.name;
  const [id, name, tag] = [of('IdSelector'), of('ClassSelector'), of('TypeSelector')];
  if (id !== undefined) return `#${id}`;
  if (name !== undefined) return `.${name}`;
  return tag === undefined || tag === '*' ? '' : tag.toLowerCase();
}
