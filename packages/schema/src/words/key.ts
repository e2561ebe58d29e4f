import { foldRadicals, foldText } from './radicals.ts';
import { squash } from './space.ts';

const quotes = /["“”'‘’`＂＇〝〞「」『』\u00ad]/gu;

/** How names and labels stand in records: no white space, ordinary ideographs for radicals, otherwise as printed. */
export const stored = (text: string): string => foldRadicals(squash(text));

const cache = new Map<string, string>();
const cacheLimit = 20_000;

/**
 * The form under which printed words are compared with the catalogue's: width and Kangxi radicals folded, white space,
 * quotes and soft hyphens gone, colons and brackets ASCII. Never stored in a record.
 */
export function matchKey(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const key = squash(foldText(text)).replace(quotes, '');
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(text, key);
  return key;
}

/**
 * The form under which names are compared that a report prints in two places in its own way: as {@link matchKey}, without what
 * stands in brackets and without signs.
 *
 * @example bareKey('“走出去”专项（2024年）') === bareKey('走出去专项'); // true
 */
export const bareKey = (name: string): string =>
  matchKey(name)
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^\p{L}\p{N}%]/gu, '');
