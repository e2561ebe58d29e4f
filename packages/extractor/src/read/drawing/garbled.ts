import type { TextRun } from '../../model/source.ts';
import { isNaturalText } from './natural-text.ts';

/**
 * Letters that no Chinese report prints: Latin with diacritics, phonetic signs, combining marks, the replacement character.
 * A font without a right map to Unicode gives them in place of Han characters.
 */
const foreign = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u036f\ufffd]/gu;
const letter = /\p{L}|\p{M}|\ufffd/gu;
const replacement = /\ufffd/gu;
const han = /\p{Script=Han}/gu;

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
  const text = runs.map((run) => run.text).join(' ');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const strange = text.match(foreign) ?? [];
  const letters = count(letter);
  const page = { letters, han: count(han), foreign: [...new Set(strange)] };
  if (count(replacement) >= fewest.foreign) return page;
  const isChinese = page.han >= hardlyChinese.han * letters;
  const isGarbled = strange.length >= fewest.foreign && strange.length >= fewest.share * letters;
  if (isChinese || letters < hardlyChinese.letters) return isGarbled ? page : null;
  return isNaturalText(text) ? null : page;
}
