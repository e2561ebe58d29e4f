import parse, { type CssNode } from 'css-tree/parser';

/** The window a page is read in: a screen on a desk, CSS pixels. What is laid out for phones or for paper is not what it shows. */
const viewport: Readonly<Record<string, number>> = { width: 1280, height: 800 };
const pixels: Readonly<Record<string, number>> = {
  px: 1,
  em: 16,
  rem: 16,
  in: 96,
  cm: 96 / 2.54,
  pt: 96 / 72,
};
const words: Readonly<Record<string, string>> = {
  orientation: 'landscape',
  hover: 'hover',
  pointer: 'fine',
  'any-hover': 'hover',
  'any-pointer': 'fine',
  'prefers-color-scheme': 'light',
  scripting: 'enabled',
};

/** Does a `media` attribute let its style sheet count? An empty one does. */
export const isShownMedia = (media: string): boolean =>
  media.trim() === '' || matchesMedia(parse(media, { context: 'mediaQueryList' }));

/** Does a list of media queries match a screen on a desk? */
export const matchesMedia = (list: CssNode): boolean =>
  childrenOf(list).some((query) => query.type === 'MediaQuery' && matchesQuery(query));

export const childrenOf = (node: CssNode | null | undefined): CssNode[] => [...(node?.children ?? [])];

function matchesQuery({ modifier, mediaType, condition }: CssNode): boolean {
  const type = mediaType?.toLowerCase() ?? 'all';
  const matches = (type === 'all' || type === 'screen') && (!condition || holds(condition));
  return modifier?.toLowerCase() === 'not' ? !matches : matches;
}

/** `(a) and (b)`, `(a) or (b)`, `not (a)`; a feature that is not known is not there. */
function holds(condition: CssNode): boolean {
  if (condition.type === 'Feature') return hasFeature(condition);
  if (condition.type === 'FeatureRange') return isInRange(condition);
  const parts = childrenOf(condition);
  const operators = parts.flatMap(({ type, name }) => (type === 'Identifier' ? [name?.toLowerCase()] : []));
  const results = parts.filter(({ type }) => type !== 'Identifier').map(holds);
  if (operators.includes('not')) return results.every((result) => !result);
  return operators.includes('or') ? results.some(Boolean) : results.length > 0 && results.every(Boolean);
}

function hasFeature({ name = '', value }: CssNode): boolean {
  const feature = name.toLowerCase();
  if (value === undefined || value === null || typeof value === 'string')
    return feature in viewport || feature in words;
  const [, bound, of = feature] = /^(min|max)-(?:device-)?(.*)$/.exec(feature) ?? [];
  const size = viewport[of.replace(/^device-/, '')];
  if (size === undefined) return words[feature] === value.name?.toLowerCase();
  const length = lengthOf(value);
  if (length === null) return false;
  return bound === 'min' ? size >= length : bound === 'max' ? size <= length : size === length;
}

function isInRange({ left, leftComparison, middle, rightComparison, right }: CssNode): boolean {
  return (
    compare(left, leftComparison, middle) &&
    (!right || !rightComparison || compare(middle, rightComparison, right))
  );
}

function compare(
  left: CssNode | undefined,
  comparison: string | undefined,
  right: CssNode | undefined,
): boolean {
  const a = lengthOf(left);
  const b = lengthOf(right);
  if (a === null || b === null) return false;
  if (comparison === '<') return a < b;
  if (comparison === '<=') return a <= b;
  if (comparison === '>') return a > b;
  return comparison === '>=' ? a >= b : a === b;
}

function lengthOf(node: CssNode | undefined): number | null {
  if (node?.type === 'Identifier') return viewport[node.name?.toLowerCase() ?? ''] ?? null;
  const number = Number(node?.value);
  if (node?.type === 'Number') return number === 0 ? 0 : null;
  const unit = node?.type === 'Dimension' ? pixels[node.unit?.toLowerCase() ?? ''] : undefined;
  return unit === undefined || Number.isNaN(number) ? null : number * unit;
}
