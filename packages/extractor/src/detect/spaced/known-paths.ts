import type { ColumnEntry } from '@juesuan/schema';
import { ofVocabulary } from '@juesuan/schema/words';
import { matchKey } from '../../words/key.ts';

const printedPaths = ofVocabulary(({ tables, threePublic: { phases, items } }): string[] => {
  const catalogued = tables.flatMap(({ layouts }) => layouts.flat()).flatMap(({ headers }) => headers);
  const phaseWords = phases.flatMap(({ headers }) => headers);
  const itemPaths = items.flatMap(({ headers }) => headers);
  const threePublic = itemPaths.flatMap((item) =>
    phaseWords.flatMap((phase) => [`${phase}/${item}`, `${item}/${phase}`]),
  );
  return [...catalogued, ...itemPaths, ...threePublic, ...itemsBelowItems(items)];
});

/** `vehicle.purchase` stands under the heading of `vehicle`, which is printed over 小计 too. */
const itemsBelowItems = (items: readonly ColumnEntry[]): string[] =>
  items.flatMap((below) => {
    const above = items.find(({ column }) => below.column.startsWith(`${column}.`));
    const headings = above?.headers.map((path) => path.split('/')[0] ?? path) ?? [];
    return headings.flatMap((heading) => below.headers.map((word) => `${heading}/${word}`));
  });

/** Every pair of a heading and the word right under it that some header of the catalogue has. */
const pairs = ofVocabulary(
  (): ReadonlySet<string> =>
    new Set(
      printedPaths().flatMap((path) => {
        const words = path.split('/').map(matchKey);
        return words.slice(1).map((word, i) => `${words[i]}/${word}`);
      }),
    ),
);

/** Does the catalogue know this word right under this heading? */
export const isKnownPair = (heading: string, word: string): boolean =>
  pairs().has(`${matchKey(heading)}/${matchKey(word)}`);

const alone = ofVocabulary(
  (): ReadonlySet<string> =>
    new Set(
      printedPaths()
        .filter((path) => !path.includes('/'))
        .map(matchKey),
    ),
);

/** Does the catalogue know this word as the whole header of a column? */
export const isKnownAlone = (word: string): boolean => alone().has(matchKey(word));
