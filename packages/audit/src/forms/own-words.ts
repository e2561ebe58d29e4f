import { bareKey, projectWords } from '@juesuan/schema/words';

const { empty, shared, indicator } = projectWords;
const between = (words: readonly string[]): RegExp => {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(`${longestFirst.join('|')}|[\\d%]+|第.{1,3}[届期批轮]`, 'gu');
};
const saying = between([...empty, ...indicator]);
const telling = between([...empty, ...indicator, ...shared]);

/** A single character is in too many words. */
const LEAST = 2;

const partsOf = (name: string, pattern: RegExp): string[] =>
  bareKey(name)
    .replace(pattern, ' ')
    .split(' ')
    .filter((part) => part.length >= LEAST);

/** The parts of a name that say anything of its subject: those between the words that any project has. */
export const subjectWords = (name: string): string[] => partsOf(name, saying);

/**
 * The parts of a name that tell its subject from others.
 *
 * @example ownWords('农村道路养护培训经费'); // ['农村道路养护']
 */
export const ownWords = (name: string): string[] => partsOf(name, telling);

/** Every two characters that stand side by side. */
const pairsIn = (text: string): string[] => [...text].slice(1).map((second, i) => `${[...text][i]}${second}`);

/** Does a text hold two neighbouring characters of any of the words? */
export const speaksOf = (text: string, words: readonly string[]): boolean =>
  words.flatMap(pairsIn).some((pair) => text.includes(pair));

/** The longest run of characters that two texts have in common. */
export function sharedRun(a: string, b: string): string {
  let longest = '';
  for (let from = 0; from < a.length; from += 1) {
    for (let to = from + longest.length + 1; to <= a.length && b.includes(a.slice(from, to)); to += 1)
      longest = a.slice(from, to);
  }
  return longest;
}
