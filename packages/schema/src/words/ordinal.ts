import { matchKey } from './key.ts';
import { remembered } from './remembered.ts';

/** The numerals that ordinals are written in: the inside of a class of a regular expression. */
export const hanNumerals = '一二三四五六七八九十';

const ordinal = (numerals: string): RegExp =>
  new RegExp(`^(?:其中:)?(?:[(][${numerals}]{1,3}[)][、.]?|[${numerals}]{1,3}[、.](?!\\d))`, 'u');
const anyOrdinal = ordinal(`${hanNumerals}\\d`);
const hanOrdinal = ordinal(hanNumerals);

/** Does a label begin with an ordinal: 一、, （二）, 其中：1.? */
export const beginsWithOrdinal = remembered((text) => anyOrdinal.test(matchKey(text)));

/** Does a label begin with an ordinal of the public tables, which write them 一、 and （一）? */
export const beginsWithHanOrdinal = (text: string): boolean => hanOrdinal.test(matchKey(text));

const numerals = new RegExp(`[${hanNumerals}]+`, 'u');

/**
 * The number that numerals within a text write, up to 99: 第十二部分 has 12; `null` where it has none.
 *
 * @example hanNumber('（十二）') // 12
 */
export function hanNumber(text: string): number | null {
  const [numeral] = numerals.exec(text) ?? [];
  if (numeral === undefined) return null;
  const digit = (one: string): number => (one === '' ? 0 : hanNumerals.indexOf(one) + 1);
  if (!numeral.includes('十')) return digit(numeral);
  const [tens = '', ones = ''] = numeral.split('十');
  return 10 * (tens === '' ? 1 : digit(tens)) + digit(ones);
}

/**
 * The number before a label: 二十一、其他支出 is 21; `null` where it begins with none in Chinese.
 *
 * @example ordinalNumber('（十二）城市支出') // 12
 */
export const ordinalNumber = (text: string): number | null =>
  hanNumber(hanOrdinal.exec(matchKey(text))?.[0] ?? '');

/** A label without its ordinal, in the form in which words are compared. */
export const keyWithoutOrdinal = remembered((text) => matchKey(text).replace(anyOrdinal, ''));
