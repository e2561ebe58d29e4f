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

/** A label without its ordinal, in the form in which words are compared. */
export const keyWithoutOrdinal = remembered((text) => matchKey(text).replace(anyOrdinal, ''));
