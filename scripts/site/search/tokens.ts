import MiniSearch, { type Options } from 'minisearch';

/** A part of a page, as it is found. */
export interface Entry {
  id: number;
  /** Address from the root of the site. */
  url: string;
  page: string;
  title: string;
  text: string;
}

/**
 * What a text is found by: words of letters and digits, and every two Han characters that stand together, for Chinese has no
 * spaces between words. A single Han character is found by the beginning of a pair.
 *
 * @example
 * tokens('部门决算 of 2024'); // ['部门', '门决', '决算', 'of', '2024']
 */
export const tokens = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(/\p{sc=Han}+|[^\P{L}\p{sc=Han}][\p{M}\w-]*|\p{N}[\w.-]*/gu)].flatMap(
    ([run]) => (/^\p{sc=Han}/u.test(run) ? pairs(run) : [run.toLowerCase()]),
  );

function pairs(run: string): string[] {
  const signs = [...run];
  if (signs.length === 1) return signs;
  return signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
}

/** How the index is made, and how it is read. */
export const searchOptions: Options<Entry> = {
  fields: ['title', 'page', 'text'],
  storeFields: ['url', 'page', 'title'],
  tokenize: tokens,
  processTerm: (term) => term,
  searchOptions: { combineWith: 'AND', prefix: true, boost: { title: 3, page: 2 } },
};

/** What is found by words, the best first. */
export const found = (index: MiniSearch<Entry>, words: string): Pick<Entry, 'url' | 'page' | 'title'>[] =>
  index.search(words).map(({ url, page, title }) => ({ url, page, title }));

/** An index of entries. */
export function indexOf(entries: readonly Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch(searchOptions);
  index.addAll(entries);
  return index;
}
