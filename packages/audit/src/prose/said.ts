import type { Location } from '@juesuan/schema';
import type { ClaimCheck } from '../engine/check.ts';

/** Of what is printed at no known place. */
export const nowhere: Location = { page: null, line: null, box: null };

/** A claim on printed words: they hold, or the sentence says what is wrong with them. */
export function said(
  label: string,
  raw: string,
  location: Location,
  holds: boolean,
  zh: string,
  en: string,
): ClaimCheck {
  return {
    kind: 'claim',
    of: { zh: label, en: label },
    holds,
    message: { zh: `“${raw}”：${zh}`, en: `"${raw}": ${en}` },
    figures: [{ label, raw, value: null, unit: null, location }],
  };
}

/** The offset in a text with white space of an offset in the same text without. */
export function spread(text: string, plain: number): number {
  let left = plain;
  for (let i = 0; i < text.length; i++) {
    if (/\s/u.test(text[i] ?? '')) continue;
    if (left === 0) return i;
    left -= 1;
  }
  return text.length;
}

/** A heading that was read as a paragraph: short, without a sentence's end. */
export const isTitle = (text: string): boolean =>
  /(?:部门|单位)决算(?:表|公开|报告|情况说明)?$/u.test(text) && text.length < 60 && !/[，。；]/u.test(text);
