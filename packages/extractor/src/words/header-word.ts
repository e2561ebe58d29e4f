import { labelHeaders, tableCatalogue, threePublicAxes } from '@juesuan/schema';
import { matchKey } from './key.ts';

/** Every word that stands in some header of the catalogue, and the labels of label columns. */
const words: ReadonlySet<string> = new Set(
  [
    ...tableCatalogue.flatMap(({ layouts }) => layouts.flat()),
    ...threePublicAxes.phases,
    ...threePublicAxes.items,
  ]
    .flatMap(({ headers }) => headers.flatMap((header) => header.split('/')))
    .concat(...Object.values(labelHeaders))
    .map(matchKey),
);

/** Is a text a whole word of some header that the catalogue knows? */
export const isHeaderWord = (text: string): boolean => words.has(matchKey(text));

/** Is a text the beginning of such a word, or all of it? */
export function beginsHeaderWord(text: string): boolean {
  const key = matchKey(text);
  return [...words].some((word) => word.startsWith(key));
}
