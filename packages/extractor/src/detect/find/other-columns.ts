import { looksLikeAmount, looksLikeDash } from '../../words/cell-words.ts';
import { isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import { linesOf, partsOf } from '../lines.ts';
import type { Segment } from '../segment.ts';

/**
 * Are the columns on a later page others than those of the table above: a header with none of its words, and below it
 * figures alone? So the right half of a sheet is printed that is wider than the paper.
 */
export function hasOtherColumns(above: Segment, next: Segment): boolean {
  if (next.page === above.page) return false;
  const rows = rowsOf(next);
  const body = rows.findIndex((row) => row.every(isFigure));
  const header = rows.slice(0, body).flat();
  if (body < 1 || header.length < 2 || !rows.slice(body).every((row) => row.every(isFigure))) return false;
  const words = new Set(rowsOf(above).flat().map(matchKey));
  return header.every((word) => isHeaderWord(word) && !words.has(matchKey(word)));
}

const rowsOf = ({ runs }: Segment): string[][] =>
  linesOf(runs).map((line) => partsOf(line).map(({ text }) => text));

const isFigure = (text: string): boolean => looksLikeAmount(text) || looksLikeDash(text);
