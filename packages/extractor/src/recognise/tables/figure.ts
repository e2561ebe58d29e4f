import { kindOf } from '@juesuan/schema/words';
import { looksLikeCode } from '../../words/cell-words.ts';

/** What stands where a figure or a code stands. */
export function isFigure(text: string): boolean {
  const kind = kindOf(text);
  return kind === 'amount' || kind === 'dash' || looksLikeCode(text);
}
