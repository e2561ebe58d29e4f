import { codeList } from '@juesuan/schema';
import { beginsWithOrdinal, keyWithoutOrdinal, matchKey, ofVocabulary } from '@juesuan/schema/words';

export { beginsWithOrdinal };

const known = ofVocabulary(({ rowLabels }): ReadonlySet<string> => new Set(rowLabels.map(matchKey)));
/** What stands behind the ordinals of the summary tables: 类 of the functional classification too. */
const afterOrdinal = ofVocabulary(
  (): ReadonlySet<string> =>
    new Set([
      ...known(),
      ...codeList.entries
        .filter(({ code, level }) => code.startsWith('2') && level === '类')
        .flatMap(({ names }) => names.map(({ name }) => matchKey(name))),
    ]),
);

/** Fewer characters could begin anything. */
const fewestCharacters = 4;

/** Does a text with an ordinal begin the label of a row of the summary tables: its first line, where it is wrapped? */
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

/** Is a text such a label, or 八、社会保障和就业支出 and its like: a 类 of the functional classification behind an ordinal? */
export const isWholeRowLabel = (text: string): boolean =>
  isKnownRowLabel(text) || (beginsWithOrdinal(text) && afterOrdinal().has(keyWithoutOrdinal(text)));
