import { looksLikeAmount, looksLikeCode, looksLikeDash } from '../../words/cell-words.ts';

/** What stands where a figure or a code stands. */
export const isFigure = (text: string): boolean =>
  looksLikeAmount(text) || looksLikeCode(text) || looksLikeDash(text);
