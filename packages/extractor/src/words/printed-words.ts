import type { Within } from '../model/stepwise.ts';
import { isCaptionLine } from './caption.ts';
import { labelRole, looksLikeAmount } from './cell-words.ts';

/** What a reader that knows no words may ask of a printed text, to tell a table of data from one that lays out a page. */
export const printedWords = {
  isFigure: looksLikeAmount,
  isLabelHeader: (text: string): boolean => labelRole(text) !== null,
  isCaption: (text: string): boolean => isCaptionLine(text),
};

/** What a reader may ask, asked within the reading it is of: a reader that waits asks in its turns. */
export const askedWithin = <Words extends Record<string, (text: string) => unknown>>(
  words: Words,
  within: Within,
): Words =>
  Object.fromEntries(
    Object.entries(words).map(([name, ask]) => [name, (text: string) => within(() => ask(text))]),
  ) as Words;
