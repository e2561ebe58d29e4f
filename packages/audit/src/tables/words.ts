import type { Row, Sentence } from '@juesuan/schema';
import type { TableView } from './view.ts';

/** What a row's figures are of, for a message. */
export function rowWords({ name }: TableView, row: Row, column = ''): Sentence {
  let words = '';
  for (const part of [row.code, row.name, column]) if (part !== '') words += ` ${part}`;
  return { zh: name.zh + words, en: name.en + words };
}

/** The printed header of a canonical column in this row. */
export const headerOf = (row: Row, column: string): string =>
  row.cells.find((cell) => cell.column === column)?.label ?? column;

/** A difference proves nothing in a row that has amounts under headers that nobody knows. */
export function unknownColumnDoubt(view: TableView, row: Row): Sentence | undefined {
  const [unknown] = view.unknownAmounts(row);
  if (!unknown) return undefined;
  const words = rowWords(view, row);
  return {
    zh: `${words.zh}：“${unknown.label}”一栏含义不明，无法判定`,
    en: `${words.en}: the column "${unknown.label}" is unknown, so a difference proves nothing`,
  };
}
