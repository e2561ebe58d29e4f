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

/** All names that a code ever had; those of any code where none is printed. */
const namesOf = (code: string): ReadonlySet<string> | undefined =>
  code === '' ? names() : namesByCode().get(matchKey(code));

/** Is a text a code that the ministry ever used? */
export const isKnownCode = (text: string): boolean => namesByCode().has(matchKey(text));

const codeBeforeName = /^\s*(?<code>\d{3}(?:\s?\d\d){0,2})\s*(?<name>\p{Script=Han}.*)$/u;

/** Is a text a code, in one or parted by blanks, and its name behind it: 303 07 医疗费补助? */
export function isCodeWithName(text: string): boolean {
  const { code, name } = codeBeforeName.exec(text)?.groups ?? {};
  return code !== undefined && name !== undefined && isNameOfCode(code.replace(/\s/gu, ''), name);
}

/** Is a text the whole name that a code ever had? That of any code where none is printed. */
export const isNameOfCode = (code: string, name: string): boolean =>
  namesOf(code)?.has(matchKey(name)) ?? false;

/**
 * Do some of the lines of a label make the whole name that its code ever had, or some code where none is printed, and all of them together not? Then the others
 * are of another row, but for what is put in brackets behind a name.
 */
export function holdsOtherLines(code: string, lines: readonly string[]): boolean {
  const own = namesOf(code);
  const words = lines.filter((line) => !/^\s*[(（]/u.test(line));
  if (own === undefined || words.length < 2 || own.has(matchKey(words.join('')))) return false;
  return words.some((_, from) =>
    words.some((_, to) => to >= from && own.has(matchKey(words.slice(from, to + 1).join('')))),
  );
}
