import { foldRadicals, foldText } from './radicals.ts';
import { remembered } from './remembered.ts';
import { squash } from './space.ts';

const quotes = /["“”'‘’`＂＇〝〞「」『』\u00ad]/gu;

/** ASCII without white space and quotes: it is its own key, as most amounts and codes are. */
const plain = /^[!#-&(-_a-~]*$/;

/** How names and labels stand in records: no white space, ordinary ideographs for radicals, otherwise as printed. */
export const stored = (text: string): string => foldRadicals(squash(text));

/**
 * The form under which printed words are compared with the catalogue's: width and Kangxi radicals folded, white space,
 * quotes and soft hyphens gone, colons and brackets ASCII. Never stored in a record.
 */
export const matchKey = remembered((text) =>
  plain.test(text) ? text : squash(foldText(text)).replace(quotes, ''),
);

/**
 * The form under which names are compared that a report prints in two places in its own way: as {@link matchKey}, without what
 * stands in brackets and without signs.
 *
 * @example bareKey('“走出去”专项（2024年）') === bareKey('走出去专项'); // true
 */
export const bareKey = remembered((name) =>
  matchKey(name)
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^\p{L}\p{N}%]/gu, ''),
);
