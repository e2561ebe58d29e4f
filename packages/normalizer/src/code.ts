import type { Row } from '@juesuan/schema';
import { foldWidth, squash } from './fold.ts';

export type Level = NonNullable<Row['level']>;

/** Digits of a code down to each level (政府收支分类科目). */
const functionalLevels: Readonly<Record<number, Level>> = { 3: '类', 5: '款', 7: '项' };
const economicLevels: Readonly<Record<number, Level>> = { 3: '类', 5: '款' };

/** 类 of the functional classification begin with 1 (income) or 2 (expenditure), of the economic with 3 or 5. */
const levelsByFirstDigit: Readonly<Record<string, Readonly<Record<number, Level>>>> = {
  1: functionalLevels,
  2: functionalLevels,
  3: economicLevels,
  5: economicLevels,
};

export interface SubjectCode {
  /** Half-width digits without white space where the printed code has only digits, else as printed. */
  code: string;
  /** `null` where no code is printed or the digits are no code of either classification. */
  level: Level | null;
  readable: boolean;
}

/**
 * Reads a subject code (科目编码): its digits and its level. Some publishers pad a 类 or 款 with zeros to the length of
 * the lowest level; the code stays as printed, the level is the one meant, since no 款 or 项 has the number 00.
 *
 * @example
 * readCode('2080505'); // { code: '2080505', level: '项', readable: true }
 * readCode('30400');   // { code: '30400', level: '类', readable: true }
 * readCode('20');      // { code: '20', level: null, readable: false }
 */
export function readCode(printed: string): SubjectCode {
  const code = foldWidth(squash(printed));
  if (code === '') return { code, level: null, readable: true };
  if (!/^\d+$/.test(code)) return { code: printed, level: null, readable: false };
  const levels = levelsByFirstDigit[code.charAt(0)];
  const known = levels?.[code.length] !== undefined;
  const level = known ? (levels?.[significantLength(code)] ?? null) : null;
  return { code, level, readable: level !== null };
}

function significantLength(code: string): number {
  let length = code.length;
  while (length > 3 && code.slice(length - 2, length) === '00') length -= 2;
  return length;
}
