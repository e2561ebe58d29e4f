import { columnNumberLabels } from '../catalogue/words.ts';
import { matchKey } from './key.ts';

const numberLabels: ReadonlySet<string> = new Set(columnNumberLabels.map(matchKey));
/** Does a label begin the row that numbers the columns: 栏次, 行次? */
export const isColumnNumberLabel = (text: string): boolean => numberLabels.has(matchKey(text));

/** Words that stand beside 栏次 and are no label of a row: headers of code columns, letters of label columns, and stars. */
const besideNumbers = /^(?:[类款项]{1,3}|[甲乙丙丁]|\*{1,3})$/u;
/** A column's number or letter, with its formula where it has one: `7=1+2+3`, `3=2/1*100%`, `C=A-B`, `(4)`. */
const columnNumber = /^[(]?(\d{1,2}|[A-Z])[)]?栏?(?:=[\dA-Z+\-*/×÷()%.,]+)?$/u;
/** Numbers in brackets, and letters, may be something else where only two stand beside one another. */
const surely = 3;

/**
 * A row that numbers the columns (栏次 | 1 | 2 | 3=2/1 …): labelled so, or nothing but consecutive whole numbers that begin
 * at 1, or letters from A. 类 | 款 | 项 may stand beside the label. Column numbers are never figures.
 */
export function isColumnNumberRow(texts: readonly string[]): boolean {
  const numbers: string[] = [];
  const marks: string[] = [];
  let isLabelled: boolean | null = null;
  for (const text of texts) {
    const key = matchKey(text);
    if (key === '' || besideNumbers.test(key)) continue;
    const isLabel = numberLabels.has(key);
    isLabelled ??= isLabel;
    if (isLabel) continue;
    // Most rows end here, with their first label.
    const mark = columnNumber.exec(key)?.[1];
    if (mark === undefined) return false;
    numbers.push(key);
    marks.push(mark);
  }
  if (isLabelled) return true;
  if (marks.length < (numbers.every((text) => /^\d/.test(text)) ? 2 : surely)) return false;
  return (
    marks.every((mark, i) => mark === String(i + 1)) ||
    marks.every((mark, i) => mark === String.fromCharCode(0x41 + i))
  );
}
