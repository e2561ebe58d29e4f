import { codeList } from '@juesuan/schema';
import { beginsWithOrdinal, keyWithoutOrdinal, matchKey, ofVocabulary } from '@juesuan/schema/words';

export { beginsWithOrdinal };

const known = ofVocabulary(({ rowLabels }): ReadonlySet<string> => new Set(rowLabels.map(matchKey)));
/** 类 of the functional classification. */
const functional = ofVocabulary(
  (): ReadonlySet<string> =>
    new Set(
      codeList.entries
        .filter(({ code, level }) => code.startsWith('2') && level === '类')
        .flatMap(({ names }) => names.map(({ name }) => matchKey(name))),
    ),
);

/** What 三公 are spent for, where their table has a row for each. */
const ofThreePublic = ofVocabulary(({ threePublic }): readonly string[] =>
  threePublic.items.flatMap(({ headers }) => headers.flatMap((header) => header.split('/')).map(matchKey)),
);

/** What stands behind the ordinals of the summary tables and of 三公. */
const afterOrdinal = ofVocabulary(
  (): ReadonlySet<string> => new Set([...known(), ...functional(), ...ofThreePublic()]),
);

/** Fewer characters could begin anything. */
const fewestCharacters = 4;

/** Does a text with an ordinal begin the label of a row of the summary tables or of 三公: its first line, where it is wrapped? */
export function beginsKnownRow(text: string): boolean {
  const key = matchKey(text);
  const label = keyWithoutOrdinal(text);
  return (
    label !== key &&
    label.length >= fewestCharacters &&
    [...afterOrdinal()].some((row) => row.startsWith(label))
  );
}

/** Is a text the whole label of a row of the summary tables, with or without an ordinal before it? */
export const isKnownRowLabel = (text: string): boolean => known().has(keyWithoutOrdinal(text));

/** Is a text 八、社会保障和就业支出 or its like: what money is spent for? */
export const isFunctionalRow = (text: string): boolean =>
  beginsWithOrdinal(text) && functional().has(keyWithoutOrdinal(text));

/** Is a text such a label, or 八、社会保障和就业支出 and its like: a 类 of the functional classification behind an ordinal? */
export const isWholeRowLabel = (text: string): boolean => isKnownRowLabel(text) || isFunctionalRow(text);
