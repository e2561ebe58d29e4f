import type { Vocabulary } from '@juesuan/schema/words';
import { bareKey, matchKey } from '@juesuan/schema/words';

type ColumnEntry = Vocabulary['tables'][number]['layouts'][number][number];

/**
 * How alike two words are: the share of their pairs of letters that both have, 0 to 1.
 *
 * @example alike('日常运转支出', '基本支出') // 0.25
 */
function alike(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const left = [...b];
  let common = 0;
  for (const pair of a) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

const pairsOf = (word: string): string[] => {
  const letters = [...bareKey(word)];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
};

/** How alike a word is to the nearest of several. */
export const nearest = (word: string, others: readonly string[]): number =>
  Math.max(0, ...others.map((other) => alike(word, other)));

/** The column that a printed header path means: the path as it is, or without its outer words. */
export function columnNamed(columns: readonly ColumnEntry[], path: string): string | null {
  const words = path.split('/').map(matchKey);
  for (let from = 0; from < words.length; from++) {
    const rest = words.slice(from).join('/');
    const found = columns.find(({ headers }) => headers.some((header) => matchKey(header) === rest));
    if (found !== undefined) return found.column;
  }
  return null;
}
