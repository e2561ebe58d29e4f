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

/**
 * The number before a label: 二十一、其他支出 is 21; `null` where it begins with none in Chinese.
 *
 * @example ordinalNumber('（十二）城市支出') // 12
 */
export function ordinalNumber(text: string): number | null {
  const [printed] = hanOrdinal.exec(matchKey(text)) ?? [];
  const numerals = printed?.replace(new RegExp(`[^${hanNumerals}]`, 'gu'), '') ?? '';
  if (numerals === '') return null;
  const [tens = '', ones = ''] = numerals.includes('十') ? numerals.split('十') : ['', numerals];
  const digit = (text: string): number => hanNumerals.indexOf(text) + 1;
  const ten = numerals.includes('十') ? (tens === '' ? 1 : digit(tens)) : 0;
  return 10 * ten + (ones === '' ? 0 : digit(ones));
}

/** A label without its ordinal, in the form in which words are compared. */
export const keyWithoutOrdinal = remembered((text) => matchKey(text).replace(anyOrdinal, ''));
