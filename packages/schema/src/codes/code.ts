import type { Classification, SubjectLevel } from '../named.ts';

/** Digits of a code down to each level. */
const levelsByLength: Readonly<Record<Classification, Readonly<Record<number, SubjectLevel>>>> = {
  functional: { 3: '类', 5: '款', 7: '项' },
  economic: { 3: '类', 5: '款' },
};

/** 类 of the functional classification begin with 1 (income) or 2 (expenditure), of the economic with 3 or 5. */
const classificationByDigit: Readonly<Record<string, Classification>> = {
  1: 'functional',
  2: 'functional',
  3: 'economic',
  5: 'economic',
};

/**
 * The classification that a code's first digit belongs to, `null` where it belongs to none.
 *
 * @example
 * classificationOf('30101'); // 'economic'
 */
export function classificationOf(code: string): Classification | null {
  return classificationByDigit[code.charAt(0)] ?? null;
}

/**
 * A code without the zeros that some publishers pad a 类 or 款 with to the length of the lowest level: no 款 or 项 has the
 * number 00. `null` where the digits are no code of either classification.
 *
 * @example
 * plainCode('2290400'); // '22904'
 * plainCode('2080');    // null
 */
export function plainCode(code: string): string | null {
  const classification = classificationOf(code);
  if (classification === null || !/^\d+$/.test(code)) return null;
  if (levelsByLength[classification][code.length] === undefined) return null;
  let length = code.length;
  while (length > 3 && code.slice(length - 2, length) === '00') length -= 2;
  return code.slice(0, length);
}

/**
 * 类, 款 or 项 by the digits of a code; `null` where they are no code.
 *
 * @example
 * levelOf('2080505'); // '项'
 * levelOf('30400');   // '类'
 */
export function levelOf(code: string): SubjectLevel | null {
  const plain = plainCode(code);
  const classification = classificationOf(code);
  return plain === null || classification === null
    ? null
    : (levelsByLength[classification][plain.length] ?? null);
}

/**
 * The code one level above: of a 项 its 款, of a 款 its 类; `null` for a 类 and for what is no code.
 *
 * @example
 * parentOf('2080505'); // '20805'
 * parentOf('208');     // null
 */
export function parentOf(code: string): string | null {
  const plain = plainCode(code);
  return plain === null || plain.length === 3 ? null : plain.slice(0, -2);
}
