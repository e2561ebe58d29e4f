import { distance } from 'fastest-levenshtein';
import { textOf } from '../recognise/letters.ts';
import { logLikelihood } from '../recognise/likelihood.ts';
import type { Alphabet, Probabilities, ReadLetter } from '../recognise/model.ts';
import { editsOf } from './edits.ts';
import { isKnownWord, mayBeNumbered, nearWords, ordinal, wordKey } from './known-words.ts';
import { brokenOrdinal, firstOrdinal, ordinalsFor, withStrokes } from './ordinals.ts';
import { roomBefore } from './room.ts';

/** One line of a cell as it was read. */
export interface ReadLine {
  letters: readonly ReadLetter[];
  probabilities: Probabilities;
  /** How many letters its ink is wide, and the step at which it begins. */
  ems: number;
  start: number;
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
/** What speaks against a mark that is no ordinal where one may stand. */
const BROKEN = -8;
/** What speaks for the ordinal that follows the one above. */
const EXPECTED = 4;
/** One letter whose ink is as wide as two is a word that has lost one: 项 of 项目. */
const TWO_LETTERS = 1.6;
/** So much of a letter's place before a name that no letter was read in is one that was lost. */
const LOST = 0.7;
/** The shortest ordinal has two letters: where there is room for fewer there was none. */
const ORDINAL_ROOM = 1.4;
/** Letters that may be a broken ordinal, and the least probability of one that is none. */
const MOST_LEAD = 3;
const UNSURE_LEAD = 0.6;
const numeralsAndMarks = /^(?:[一二三四五六七八九十]|[^\p{L}\p{N}])+$/u;
/** What speaks for an ordinal with as many letters as there is room for. */
const FITTING = 4;
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
 * @param expected the ordinal that follows the one above in the cell's column
 */
export function byWords(
  lines: readonly ReadLine[],
  alphabet: Alphabet,
  expected: string = firstOrdinal,
): Corrected | null {
  const texts = lines.map(({ letters }) => textOf(letters));
  const key = wordKey(texts.join(''));
  const { leads, name } = leadsOf(key, lines[0], expected);
  const lead = leads[0] as string;
  const isBroken = leads.length > 1;
  const room = roomBefore(lines[0], lead.length);
  const isLost = room !== null && room - lead.length >= LOST;
  const isPlain = (name.length < 2 && !hasLostOne(name, lines)) || !/\p{Script=Han}/u.test(name);
  // A stop behind a word is a speck, where the picture allows it; a colon is printed.
  const isKnown = isKnownWord(key) || isKnownWord(key.replace(/:$/, ''));
  if (isPlain || (isKnown && !isLost)) return null;
  const tried = (isKnown ? [name] : namesNear(name))
    .flatMap((near) => leads.filter((one) => one === lead || mayBeNumbered(near)).map((one) => one + near))
    .filter((word) => word !== key)
    .map((word) => {
      const put = written(lines, word);
      const gain =
        gainOf(lines, texts, put, alphabet) +
        (isBroken ? orderOf(word, lead, expected) + fitOf(word, name, room) : 0);
      return { lines: put, word, changes: distance(key, word), gain };
    })
    .sort((a, b) => b.gain - a.gain);
  const [best, next] = tried;
  if (best === undefined || best.gain < LESS_LIKELY * best.changes) return null;
  if (next !== undefined && best.gain - next.gain < BEFORE_NEXT) return null;
  return best;
}

/** What may stand before the name: what was read, and where that is broken or letters were lost any ordinal. */
function leadsOf(
  key: string,
  line: ReadLine | undefined,
  expected: string,
): { leads: readonly string[]; name: string } {
  const known = ordinal.exec(key)?.[0] ?? '';
  const broken = brokenLead(key, line);
  if (known === '' && broken.leads.length > 1) {
    // Dirt before a name that has no ordinal leaves no room for one.
    const isDirt = (roomBefore(line, broken.leads[0]?.length ?? 0) ?? 0) < ORDINAL_ROOM;
    return isDirt && isKnownWord(broken.name) ? { ...broken, leads: [...broken.leads, ''] } : broken;
  }
  const isLost = (roomBefore(line, known.length) ?? 0) - known.length >= LOST;
  const others = known === '' ? ordinalsFor('') : [known, expected];
  return { leads: isLost ? others : [known], name: key.slice(known.length) };
}

/**
 * An ordinal that was made something else of; numerals and marks before a known name may be one, where they are unsure and there
 * is room for it.
 */
function brokenLead(key: string, line: ReadLine | undefined): ReturnType<typeof brokenOrdinal> {
  const broken = brokenOrdinal(key);
  if (broken.leads.length > 1 || isKnownWord(key)) return broken;
  for (let count = 1; count <= MOST_LEAD; count++) {
    const [lead, name] = [key.slice(0, count), key.slice(count)];
    const isUnsure = line?.letters.slice(0, count).some(({ probability }) => probability < UNSURE_LEAD);
    if (!isUnsure || !numeralsAndMarks.test(lead) || !isKnownWord(name)) continue;
    if ((roomBefore(line, count) ?? 0) >= ORDINAL_ROOM) return { leads: ordinalsFor(lead), name };
  }
  return broken;
}

const hasLostOne = (name: string, lines: readonly ReadLine[]): boolean =>
  name.length === 1 && lines.length === 1 && (lines[0]?.ems ?? 0) >= TWO_LETTERS;

/** What the order of a column says for a word with some ordinal, or with a mark that is none. */
const orderOf = (word: string, broken: string, expected: string): number =>
  broken !== '' && word.startsWith(broken) ? BROKEN : word.startsWith(expected) ? EXPECTED : 0;

/** What the room before the name says for an ordinal: Chinese letters are all equally wide. */
const fitOf = (word: string, name: string, room: number | null): number =>
  room !== null && Math.abs(word.length - name.length - room) < LOST ? FITTING : 0;

/** Names of the forms near a name, the nearest first; a 一 whose stroke is broken is one change. */
function namesNear(name: string): string[] {
  const most = Math.max(1, Math.floor(name.length / CHANGED_SHARE));
  const near = [name, withStrokes(name)].flatMap((one) => [
    ...(isKnownWord(one) ? [{ word: one, changes: 0 }] : []),
    ...nearWords(one, most),
  ]);
  const fewest = Math.min(...near.map(({ changes }) => changes));
  const words = near.filter(({ changes }) => changes <= fewest + 1).map(({ word }) => word);
  return [...new Set(words)].slice(0, TRIED);
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
    const text = textOf(put[k] ?? []);
    if (text === texts[k]) continue;
    const of = (one: string): number => Math.max(FLOOR, logLikelihood(probabilities, one, alphabet));
    gain += of(text) - of(texts[k] as string);
  }
  return gain;
}
