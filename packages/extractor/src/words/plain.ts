import { simplified } from '@juesuan/schema/words';
import { matchKey } from './key.ts';

/** How mirrors annotate a character: 單位預(yù)算. */
const pronunciation = /\(\p{Script=Latin}{1,6}\)/gu;

/**
 * The form under which running text is searched for words of the catalogue: as `matchKey`, in Simplified characters and
 * without the pronunciations that some mirrors put behind them.
 *
 * @example plainKey('“三公” 經(jīng)費') // '三公经费'
 */
export const plainKey = (text: string): string => simplified(matchKey(text).replace(pronunciation, ''));
