import type { TextRun } from '../../model/source.ts';
import { isNaturalText } from './natural-text.ts';

/**
 * Letters that no Chinese report prints: Latin with diacritics, phonetic signs, combining marks, the replacement character.
 * A font without a right map to Unicode gives them in place of Han characters.
 */
const foreign = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u036f\ufffd]/u;
const letter = /\p{L}|\p{M}|\ufffd/u;
const han = /\p{Script=Han}/u;
const REPLACEMENT = 0xfffd;

/** What a character is: bits. */
const Kind = { letter: 1, han: 2, foreign: 4, known: 8 } as const;
/** By character: each is looked at once, and a document has the same few thousand on all its pages. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code];
  if (known) return known;
  const character = String.fromCodePoint(code);
  const kind =
    Kind.known |
    (letter.test(character) ? Kind.letter : 0) |
    (han.test(character) ? Kind.han : 0) |
    (foreign.test(character) ? Kind.foreign : 0);
  if (code < kinds.length) kinds[code] = kind;
  return kind;
}

/** A name with diacritics is no garbled page: letters, and share of a page's letters. */
const fewest = { foreign: 5, share: 0.02 } as const;
/**
 * A page of so many letters of which fewer are Han is no page of a Chinese report: letters, and share of them. Where its words
 * are of no other language either, the letters are not those that it shows.
 */
const hardlyChinese = { letters: 100, han: 0.2 } as const;

/** What of a page's text cannot be what is printed. */
export interface Garbled {
  letters: number;
  han: number;
  /** Letters that no Chinese report prints, each once, in the order in which they stand. */
  foreign: string[];
}

/** Tells a page whose characters are not those that it shows; `null` where nothing speaks for that. */
export function garbledText(runs: readonly TextRun[]): Garbled | null {
  const page: Garbled = { letters: 0, han: 0, foreign: [] };
  let strange = 0;
  let replaced = 0;
  for (const { text } of runs)
    for (let i = 0; i < text.length; i++) {
      const code = text.codePointAt(i) as number;
      if (code > 0xffff) i++;
      const kind = kindOf(code);
      if (kind & Kind.letter) page.letters++;
      if (kind & Kind.han) page.han++;
      if (code === REPLACEMENT) replaced++;
      if (!(kind & Kind.foreign)) continue;
      strange++;
      const character = String.fromCodePoint(code);
      if (!page.foreign.includes(character)) page.foreign.push(character);
    }
  if (replaced >= fewest.foreign) return page;
  const isChinese = page.han >= hardlyChinese.han * page.letters;
  const isGarbled = strange >= fewest.foreign && strange >= fewest.share * page.letters;
  if (isChinese || page.letters < hardlyChinese.letters) return isGarbled ? page : null;
  return isNaturalText(runs.map((run) => run.text).join(' ')) ? null : page;
}
