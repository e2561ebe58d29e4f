import type { Row, Sentence } from '@juesuan/schema';
import type { Check, Skip } from '../engine/check.ts';
import { sumCheck } from '../engine/sum.ts';
import type { TableView } from './view.ts';
import { headerOf, rowWords } from './words.ts';

/** The check that a row is the sum of others in a column. */
export const sumOfRows = (
  view: TableView,
  whole: Row,
  parts: readonly Row[],
  column: string,
  doubt: Sentence | undefined,
): Check | Skip | null =>
  sumCheck(
    rowWords(view, whole, headerOf(whole, column)),
    view.place(whole, column),
    parts.map((row) => ({ place: view.place(row, column) })),
    doubt,
  );
