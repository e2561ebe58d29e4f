import { labelHeaders } from '@juesuan/schema';
import { ofVocabulary, remembered } from '@juesuan/schema/words';
import { matchKey } from './key.ts';

/** Every word that stands in some header of the catalogue, and the labels of label columns. */
const words = ofVocabulary(
  ({ tables, threePublic }): ReadonlySet<string> =>
    new Set(
      [...tables.flatMap(({ layouts }) => layouts.flat()), ...threePublic.phases, ...threePublic.items]
        .flatMap(({ headers }) => headers.flatMap((header) => header.split('/')))
        .concat(...Object.values(labelHeaders))
        .map(matchKey),
    ),
);

/** Is a text a whole word of some header that the catalogue knows? */
export const isHeaderWord = (text: string): boolean => words().has(matchKey(text));

/** Is a text the beginning of such a word, or all of it? */
export const beginsHeaderWord = remembered((text): boolean => {
  const key = matchKey(text);
  for (const word of words()) if (word.startsWith(key)) return true;
  return false;
});
