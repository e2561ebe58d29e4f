import { foldRadicals, foldText } from '../model/fold.ts';

const quotes = /["“”'‘’`＂＇〝〞「」『』]/gu;
const whiteSpace = /[\s\u200b-\u200f\u2060\ufeff]+/gu;

/** The text without any white space, otherwise as printed. */
export const squash = (text: string): string => text.replace(whiteSpace, '');

/** How names and labels stand in records: no white space, ordinary ideographs for radicals, otherwise as printed. */
export const stored = (text: string): string => foldRadicals(squash(text));

const cache = new Map<string, string>();
const cacheLimit = 20_000;

/**
 * The form under which printed words are compared with the catalogue's: width and Kangxi radicals folded, white space
 * and quotes gone, colons and brackets ASCII. Never stored in a record.
 */
export function matchKey(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const key = foldText(text).replace(whiteSpace, '').replace(quotes, '');
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(text, key);
  return key;
}
