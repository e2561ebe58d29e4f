import { columnNumberLabels } from '../catalogue/words.ts';
import { matchKey } from './key.ts';

const numberLabels: ReadonlySet<string> = new Set(columnNumberLabels.map(matchKey));
/** Does a label begin the row that numbers the columns: 栏次, 行次? */
export const isColumnNumberLabel = (text: string): boolean => numberLabels.has(matchKey(text));

/** Words that stand beside 栏次 and are no label of a row: headers of code columns, letters of label columns. */
const besideNumbers = /^(?:[类款项]{1,3}|[甲乙丙丁])$/u;
/** A column's number, with its formula where it has one: `7=1+2+3`. */
const columnNumber = /^(\d{1,2})(?:=[\d+\-()（）]+)?$/u;

/**
 * A row that numbers the columns (栏次 | 1 | 2 | 3 …): labelled so, or nothing but consecutive whole numbers that begin
 * at 1, two at the least. 类 | 款 | 项 may stand beside the label. Column numbers are never figures.
 */
export function isColumnNumberRow(texts: readonly string[]): boolean {
  const filled = texts.map(matchKey).filter((text) => text !== '' && !besideNumbers.test(text));
  const numbers = filled.filter((text) => !isColumnNumberLabel(text));
  if (!numbers.every((text) => columnNumber.test(text))) return false;
  if (isColumnNumberLabel(filled[0] ?? '')) return true;
  return numbers.length >= 2 && numbers.every((text, i) => columnNumber.exec(text)?.[1] === String(i + 1));
}
