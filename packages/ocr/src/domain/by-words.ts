import { logLikelihood } from '../recognise/likelihood.ts';
import type { Alphabet, Probabilities, ReadLetter } from '../recognise/model.ts';
import { editsOf } from './edits.ts';
import { isKnownWord, nearWords, ordinal, wordKey } from './known-words.ts';

/** One line of a cell as it was read. */
export interface ReadLine {
  letters: readonly ReadLetter[];
  probabilities: Probabilities;
}

/** A cell whose text was made a known word. */
export interface Corrected {
  /** Its lines, in the order given. */
  lines: ReadLetter[][];
  word: string;
  changes: number;
}

/** A word may differ in so many of its letters: one of four. */
const CHANGED_SHARE = 4;
/** How much less likely than what was read a word may be, for each changed letter; and how far before the next word. */
const LESS_LIKELY = -8;
const BEFORE_NEXT = 1.5;
/** Words that are tried. */
const TRIED = 5;
/** The least logarithm of a probability that is compared. */
const FLOOR = -69;

/** Marks as the forms print them among Chinese letters. */
const wide: Readonly<Record<string, string>> = { '(': '（', ')': '）', ':': '：', ',': '，' };

/**
 * Reads a cell by the words of the forms: the near word that the picture allows, `null` where it is one already, where none is
 * near, or where the picture speaks against it.
 *
 * @param lines of the cell from the top; none of them empty
 */
export function byWords(lines: readonly ReadLine[], alphabet: Alphabet): Corrected | null {
  const texts = lines.map(({ letters }) => letters.map(({ text }) => text).join(''));
  const key = wordKey(texts.join(''));
  const lead = ordinal.exec(key)?.[0] ?? '';
  const body = key.slice(lead.length);
  const isPlain = body.length < 2 || !/\p{Script=Han}/u.test(body);
  if (isPlain || isKnownWord(key) || isKnownWord(body.replace(/[:,.;、。]$/, ''))) return null;
  const near = nearWords(body, Math.max(1, Math.floor(body.length / CHANGED_SHARE)));
  const fewest = near[0]?.changes ?? 0;
  const tried = near
    .filter(({ changes }) => changes > 0 && changes <= fewest + 1)
    .slice(0, TRIED)
    .map(({ word, changes }) => {
      const put = written(lines, lead + word);
      return { lines: put, word: lead + word, changes, gain: gainOf(lines, texts, put, alphabet) };
    })
    .sort((a, b) => b.gain - a.gain);
  const [best, next] = tried;
  if (best === undefined || best.gain < LESS_LIKELY * best.changes) return null;
  if (next !== undefined && best.gain - next.gain < BEFORE_NEXT) return null;
  return best;
}

/** The letters of the lines changed to those of the word, each in its place. */
function written(lines: readonly ReadLine[], word: string): ReadLetter[][] {
  const places = lines.flatMap(({ letters }, line) =>
    letters.flatMap((letter) => (/\s/u.test(letter.text) ? [] : [{ line, letter }])),
  );
  const put: ReadLetter[][] = lines.map(() => []);
  const edits = editsOf(
    places.map(({ letter }) => letter.text),
    [...word],
  );
  for (const edit of edits) {
    const place = places[Math.min(edit.at, places.length - 1)];
    if (place === undefined || edit.type === 'drop') continue;
    const { line, letter } = place;
    if (edit.type === 'keep') put[line]?.push(letter);
    else {
      const isWide = edit.type === 'insert' || !/^[\x20-\x7e]$/.test(letter.text);
      const text = (isWide ? wide[edit.letter] : undefined) ?? edit.letter;
      const to = edit.type === 'insert' ? letter.from : letter.to;
      put[line]?.push({ ...letter, text, to, probability: letter.otherProbability });
    }
  }
  return put;
}

/** How much likelier the picture makes the lines as they were put than as they were read: a logarithm. */
function gainOf(
  lines: readonly ReadLine[],
  texts: readonly string[],
  put: readonly ReadLetter[][],
  alphabet: Alphabet,
): number {
  let gain = 0;
  for (const [k, { probabilities }] of lines.entries()) {
    const text = (put[k] ?? []).map((letter) => letter.text).join('');
    if (text === texts[k]) continue;
    const of = (one: string): number => Math.max(FLOOR, logLikelihood(probabilities, one, alphabet));
    gain += of(text) - of(texts[k] as string);
  }
  return gain;
}
