import type { Fields } from '../fields.ts';
import type { Comparison } from './cells.ts';
import { compareTexts } from './texts.ts';

/**
 * Compares indicators or money of self-evaluation forms line by line, in the columns that the truth has.
 *
 * @param truth lines of an `indicators.csv` or `funding.csv`
 * @param read lines of the CSV of the same name that `extract` writes
 */
export function compareForms(truth: readonly Fields[], read: readonly Fields[]): Comparison {
  const columns = Object.keys(truth[0] ?? {});
  const asText = (line: Fields): string => columns.map((column) => plain(line[column] ?? '')).join(' | ');
  return compareTexts(truth.map(asText), read.map(asText));
}

/** White space says nothing in a form's cells, and 480 and 480.00 are the same money. */
function plain(text: string): string {
  const folded = text.normalize('NFKC').replace(/\s+/gu, '');
  return /^-?\d+\.\d*0$/.test(folded) ? folded.replace(/\.?0+$/, '') : folded;
}
