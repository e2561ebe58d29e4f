import { shownNumber } from './number.ts';
import { type FormatSection, sectionsOf } from './sections.ts';

/** Puts a date together from its serial number, by a format whose own letters are the Latin ones. */
export type ShowDate = (format: string, serial: number) => string;

/** What a cell with a value shows. */
export interface Shown {
  text: string;
  /** Is the text a date or a time, and so no figure to compare with what is stored? */
  isDate: boolean;
}

const FORMATS_KEPT = 1000;
const known = new Map<string, readonly FormatSection[]>();

/** A workbook has some ten formats for its thousands of cells. */
function parsed(format: string): readonly FormatSection[] {
  const before = known.get(format);
  if (before) return before;
  if (known.size >= FORMATS_KEPT) known.clear();
  const sections = sectionsOf(format);
  known.set(format, sections);
  return sections;
}

/**
 * The text that a number format shows of a value; `null` where it has what cannot be shown exactly here (powers of ten,
 * fractions, numerals of a language).
 *
 * @example
 * showNumber(123456, '0!.0,', showDate); // { text: '12.3', isDate: false }
 * showNumber(0, '#,##0.00;-#,##0.00;', showDate); // { text: '', isDate: false }
 */
export function showNumber(value: number, format: string, showDate: ShowDate): Shown | null {
  const sections = parsed(format);
  const section = sectionOf(sections, value);
  // Where no condition holds, a spreadsheet fills the cell with number signs.
  if (section === null) return null;
  if (section.isDate) return { text: showDate(latinDate(section.source), value).trim(), isDate: true };
  if (section.isOther) return null;
  const sign = value < 0 && !isForNegative(sections, section) ? '-' : '';
  const text = section.tokens.length === 0 ? '' : sign + shownNumber(value, section);
  return { text: text.trim(), isDate: false };
}

/** The text of a cell with text; its format may hide it (`;;;`) or put words around it (`@"元"`). */
export function showText(text: string, format: string): string {
  const sections = parsed(format);
  const section = sections.length > 3 ? sections[3] : sections.find(({ tokens }) => tokens.some(isText));
  if (section === undefined) return text;
  return section.tokens
    .map((token) => (isText(token) ? text : token.type === 'literal' ? token.text : ''))
    .join('');
}

const isText = ({ type }: { type: string }): boolean => type === 'text' || type === 'general';

const holds = (value: number, { operator, than }: { operator: string; than: number }): boolean => {
  switch (operator) {
    case '<':
      return value < than;
    case '>':
      return value > than;
    case '<=':
      return value <= than;
    case '>=':
      return value >= than;
    case '<>':
      return value !== than;
    default:
      return value === than;
  }
};

/** The sections for numbers; the fourth is for text, and so is one that shows text only. */
const forNumbers = (sections: readonly FormatSection[]): readonly FormatSection[] => {
  const numbers = sections.slice(0, 3);
  const last = numbers.at(-1);
  return numbers.length > 1 && last?.tokens.some(({ type }) => type === 'text')
    ? numbers.slice(0, -1)
    : numbers;
};

function sectionOf(sections: readonly FormatSection[], value: number): FormatSection | null {
  const numbers = forNumbers(sections);
  const [first, second, third] = numbers;
  if (!first) return null;
  if (numbers.some(({ condition }) => condition !== null)) {
    const open = numbers.findLast(({ condition }) => condition === null);
    return numbers.find(({ condition }) => condition !== null && holds(value, condition)) ?? open ?? null;
  }
  if (!second) return first;
  if (value < 0) return second;
  return value === 0 && third ? third : first;
}

/** A section for negative values only shows their sign as it likes: none, brackets or red. */
function isForNegative(sections: readonly FormatSection[], section: FormatSection): boolean {
  const { condition } = section;
  if (condition) return condition.than <= 0 && condition.operator.startsWith('<');
  const hasConditions = sections.some((other) => other.condition !== null);
  return !hasConditions && sections.indexOf(section) === 1;
}

/** A date's format with the words of other letters in quotes, and without names of languages and colours. */
const latinDate = (format: string): string =>
  format
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .replace(/"[^"]*"|[^\x20-\x7e]+/gu, (found) => (found.startsWith('"') ? found : `"${found}"`))
    .replace(/!(.)/gu, '\\$1');
