import { matchKey } from '../../words/key.ts';
import { codeOf, isTotal } from './families.ts';
import type { BodyTokens, PlacedSheet, Sheet, TextColumn } from './model.ts';

/** A table that has been read, for a later part of it that prints title and header anew. */
export interface TextTable {
  columns: readonly TextColumn[];
  sheets: readonly PlacedSheet[];
}

/**
 * The sheets of a table that another one is the rest of: it has the same words over its columns (but for 类, 款 and 项), its codes go on where the other's
 * ended or nothing but the total is left, and there is one total at most. None otherwise.
 */
export function sheetsContinued(
  before: TextTable | null,
  columns: readonly TextColumn[],
  sheets: readonly Sheet[],
): readonly PlacedSheet[] {
  if (!before || wordsOf(before.columns) !== wordsOf(columns)) return [];
  const [earlier, own] = [before.sheets, sheets].map((all) =>
    all.flatMap(({ lines }): BodyTokens[] => lines),
  );
  const last = earlier?.map(codeOf).findLast((code) => code !== null);
  const first = own?.map(codeOf).find((code) => code !== null);
  const totals = [earlier, own].filter((lines) => lines?.some(isTotal)).length;
  const isNext = first == null ? own?.some(isTotal) === true : last != null && first > last;
  return last != null && isNext && totals < 2 ? before.sheets : [];
}

const wordsOf = (columns: readonly TextColumn[]): string =>
  columns
    .map(({ holds, words }) => (holds === 'codes' ? '' : words.map(({ text }) => matchKey(text)).join('')))
    .join('|');
