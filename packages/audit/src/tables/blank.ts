import { blankWords } from '@juesuan/schema/words';
import type { TableView } from './view.ts';

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
const noData = new RegExp(
  `${any(blankWords.tables)}|${any(blankWords.therefore)}[^。]{0,6}${any(blankWords.noData)}`,
  'u',
);

/** Does a text say of a table that it has no data? */
export const saysNoData = (text: string): boolean => noData.test(text);

/** Does a table print no amount at all, not even a zero? */
export const isBlank = ({ table }: TableView): boolean =>
  !table.rows.some(({ cells }) => cells.some(({ state }) => state === 'amount'));

/** Is it known that nothing of a table was left unread: its cells print no words, and where it has no row, its notes say so? */
export const isWhollyRead = ({ table }: TableView): boolean =>
  table.rows.length === 0
    ? table.notes.some(saysNoData)
    : !table.rows.some(({ cells }) => cells.some(({ state }) => state === 'text'));
