/**
 * Pairs of letters that are the commonest within words of languages in Latin letters. They are half of all pairs in
 * English, a third in German, a fifth in Polish; of letters in no order they are one in fifteen.
 */
const common = new Set(
  `th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea
  ra ce la di ec si el ta`.split(/\s+/u),
);
const natural = {
  /** Share of the pairs that are common ones, well above that of letters in no order. */
  pairs: 0.14,
  /** At most so many letters carry a diacritic, in Vietnamese; bytes read as Latin letters are hardly anything else. */
  marked: 0.4,
  /** Share of a page's letters that are of one other alphabet, where the page is written in it. */
  script: 0.8,
} as const;

const marks = /\p{M}/gu;
const scripts = ['Cyrillic', 'Greek', 'Hangul', 'Arabic', 'Hebrew', 'Thai', 'Devanagari'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'gu'),
);
const kana = /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/gu;
const anyKana = /\p{Script=Hiragana}|\p{Script=Katakana}/u;

/** Are the words of a text such as a language has, whatever language it is? Chinese is for others to tell. */
export function isNaturalText(words: string): boolean {
  const letters = countOf(words, /\p{L}/gu);
  const enough = natural.script * letters;
  if (scripts.some((script) => countOf(words, script) >= enough)) return true;
  if (anyKana.test(words) && countOf(words, kana) >= enough) return true;
  return isLatinText(words);
}

function isLatinText(words: string): boolean {
  const apart = words.normalize('NFD');
  const plain = apart.replace(marks, '').toLowerCase();
  const latin = countOf(plain, /[a-z]/gu);
  if (countOf(apart, marks) > natural.marked * latin) return false;
  const pairs = (plain.match(/[a-z]{2,}/gu) ?? []).flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)),
  );
  return pairs.filter((pair) => common.has(pair)).length >= natural.pairs * Math.max(1, pairs.length);
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
