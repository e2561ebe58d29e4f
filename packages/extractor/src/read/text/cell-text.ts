import { isPieceOfNumber } from '@juesuan/schema/words';

const quoted = /^"((?:[^"]|"")*)"$/u;
/** `="201"` and `=T("201")`: a formula whose value is the text between its quotes. */
const textFormula = /^=\s*(?:T\s*\(\s*)?"((?:[^"]|"")*)"\s*\)?$/u;
/** `=TEXT("201","0")`: the digits as a format without places shows them. */
const digitsFormula = /^=\s*TEXT\s*\(\s*"?(\d+)"?\s*,\s*"[0@#]+"\s*\)$/iu;
/** `=2413.50`: a number alone. */
const numberFormula = /^=\s*(-?\d+(?:\.\d+)?)$/u;
/** `'201`: the mark before what a spreadsheet must not take for a number. */
const textMark = /^['’](?=\d)/u;

const withoutTextMark = (text: string): string => {
  const rest = text.replace(textMark, '');
  return isPieceOfNumber(rest) ? rest : text;
};

const unquoted = (text: string): string => text.replaceAll('""', '"');

/**
 * What a cell of a delimited text shows, where a spreadsheet wrote it as it stands in its own cell: quotes around it, a formula
 * that only keeps digits a text, the mark of a text. Any other formula stays as it is: its value is not known.
 *
 * @example
 * cellText('="2010301"') // '2010301'
 */
export function cellText(written: string): string {
  const text = written.trim();
  if (!/["'’‘]/u.test(text)) return text.replace(numberFormula, '$1');
  const inner = quoted.exec(text)?.[1];
  const plain = inner === undefined ? text : unquoted(inner).trim();
  const value = (textFormula.exec(plain) ?? digitsFormula.exec(plain))?.[1];
  return withoutTextMark(value === undefined ? plain : unquoted(value).trim());
}
