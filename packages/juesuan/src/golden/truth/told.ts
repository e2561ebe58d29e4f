import type { Fields } from '../fields.ts';
import type { Comparison } from './cells.ts';
import { compareTexts } from './texts.ts';

/**
 * Compares told figures: a fact is right when main section, absolute value and unit agree; equal facts are counted,
 * claims without a figure (持平) are not.
 *
 * @param truth lines of a `told.csv`: `section,…,value,unit,…`
 * @param facts lines of the facts CSV
 *
 * @example
 * compareTold(parseCsv(toldText), parseCsv(factsText)).extra; // []
 */
export function compareTold(truth: readonly Fields[], facts: readonly Fields[]): Comparison {
  return compareTexts(truth.flatMap(keyOf), facts.flatMap(keyOf));
}

function keyOf({ section = '', value = '', unit = '' }: Fields): string[] {
  // 9746.50 and -9746.5 are the same amount told.
  return value === ''
    ? []
    : [[mainSection(section), Math.abs(Number(value)), unit.normalize('NFKC')].join(' | ')];
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The number of the main section: 五、…/（三）… and 5.3 are both 5. */
function mainSection(section: string): string {
  const printed = section.normalize('NFKC').replace(/\s/g, '');
  const number = /^\d+/.exec(printed)?.[0];
  if (number !== undefined) return number;
  const numeral = /^(十[一二]?|[一二三四五六七八九])[、.,]/u.exec(printed)?.[1];
  return numeral === undefined ? printed.slice(0, 12) : String(numerals.indexOf(numeral) + 1);
}
