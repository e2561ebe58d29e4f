import { levelOf, type SubjectLevel } from '@juesuan/schema';
import { foldWidth, squash } from '@juesuan/schema/words';

/** 类, 款 or 项. */
export type Level = SubjectLevel;

/** What a printed code is. */
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
  const level = levelOf(code);
  return { code, level, readable: level !== null };
}
