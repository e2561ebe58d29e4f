import { labelRole, looksLikeAmount, looksLikeDash } from '../words/cell-words.ts';
import { isHeaderWord } from '../words/header-word.ts';
import type { BodyLine } from './body-line.ts';

/** Do the lines over the first figures hold the words of a header? */
export function beginWithHeader(lines: readonly BodyLine[]): boolean {
  const isFigure = (text: string): boolean => looksLikeAmount(text) || looksLikeDash(text);
  const first = lines.findIndex(({ parts }) => parts.some(({ part }) => isFigure(part.text)));
  const words = lines.slice(0, Math.max(first, 0)).flatMap(({ parts }) => parts.map(({ part }) => part.text));
  return words.some((text) => labelRole(text) !== null) || words.filter(isHeaderWord).length >= 2;
}
