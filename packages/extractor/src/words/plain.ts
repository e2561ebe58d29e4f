import { Converter } from 'opencc-js/t2cn';
import { matchKey } from './key.ts';

const convert = Converter({ from: 't', to: 'cn' });

const known = new Map<string, boolean>();

/** Most text is Simplified, and looking its characters up is much faster than converting it by words. */
function isTraditional(character: string): boolean {
  let is = known.get(character);
  if (is === undefined) {
    is = convert(character) !== character;
    known.set(character, is);
  }
  return is;
}

/** How mirrors annotate a character: 單位預(yù)算. */
const pronunciation = /\(\p{Script=Latin}{1,6}\)/gu;

/**
 * The text in Simplified characters, for comparing with the catalogue only: what is in Traditional characters reads like the
 * rest, and what it prints is kept.
 *
 * @example simplified('滿意度指標') // '满意度指标'
 */
export const simplified = (text: string): string =>
  Array.from(text).some(isTraditional) ? convert(text) : text;

/**
 * The form under which running text is searched for words of the catalogue: as `matchKey`, in Simplified characters and
 * without the pronunciations that some mirrors put behind them.
 *
 * @example plainKey('“三公” 經(jīng)費') // '三公经费'
 */
export const plainKey = (text: string): string => simplified(matchKey(text).replace(pronunciation, ''));
