import { codeList } from '@juesuan/schema';
import { matchKey, ofVocabulary } from '@juesuan/schema/words';

const namesByCode = ofVocabulary(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      codeList.entries.map(({ code, names }) => [code, new Set(names.map(({ name }) => matchKey(name)))]),
    ),
);

const names = ofVocabulary(
  (): ReadonlySet<string> => new Set([...namesByCode().values()].flatMap((own) => [...own])),
);

/** Is a text the whole name that a code ever had? That of any code where none is printed. */
export const isNameOfCode = (code: string, name: string): boolean =>
  (code === '' ? names() : namesByCode().get(matchKey(code)))?.has(matchKey(name)) ?? false;

/**
 * Do some of the lines of a label make the whole name that its code ever had, and all of them together not? Then the others
 * are of another row.
 */
export function holdsOtherLines(code: string, lines: readonly string[]): boolean {
  const own = namesByCode().get(matchKey(code));
  if (own === undefined || lines.length < 2 || own.has(matchKey(lines.join('')))) return false;
  return lines.some((_, from) =>
    lines.some((_, to) => to >= from && own.has(matchKey(lines.slice(from, to + 1).join('')))),
  );
}
