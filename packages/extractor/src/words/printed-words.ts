import { isCaptionLine } from './caption.ts';
import { labelRole, looksLikeAmount } from './cell-words.ts';

/** What a reader that knows no words may ask of a printed text, to tell a table of data from one that lays out a page. */
export const printedWords = {
  isFigure: looksLikeAmount,
  isLabelHeader: (text: string): boolean => labelRole(text) !== null,
  isCaption: (text: string): boolean => isCaptionLine(text),
};
