import { codeList } from '@juesuan/schema';
import { matchKey, ofVocabulary } from '@juesuan/schema/words';

const namesByCode = ofVocabulary(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      codeList.entries.map(({ code, names }) => [code, new Set(names.map(({ name }) => matchKey(name)))]),
    ),
);

/**
 * Do some of the lines of a label make the whole name that its code ever had, and all of them together not? Then the others
 * are of another row.
 */
export function holdsOtherLines(code: string, lines: readonly string[]): boolean {
  const names = namesByCode().get(matchKey(code));
  if (names === undefined || lines.length < 2 || names.has(matchKey(lines.join('')))) return false;
  return lines.some((_, from) =>
    lines.some((_, to) => to >= from && names.has(matchKey(lines.slice(from, to + 1).join('')))),
  );
}
