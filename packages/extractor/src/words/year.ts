import { matchKey } from './key.ts';

const hanDigits = '〇一二三四五六七八九';

/** A year in Arabic or Han digits, as a part of a regular expression. */
export const yearSource = '(?:20\\d\\d|二[〇○零OＯ0][一二三四五六七八九〇○零]{2})';

/** The number that {@link yearSource} matched. */
export const yearNumber = (year: string): number =>
  /^\d/.test(year)
    ? Number(year)
    : Number([...year.replace(/[○零OＯ0]/gu, '〇')].map((digit) => hanDigits.indexOf(digit)).join(''));

const named = new RegExp(`(${yearSource})(?=年|[)]|$|[决预])`, 'gu');

/**
 * The years that a header names, each once, in print order.
 *
 * @example yearsIn('2024年比2023年增减') // [2024, 2023]
 */
export const yearsIn = (header: string): number[] => [
  ...new Set([...matchKey(header).matchAll(named)].map(([, year]) => yearNumber(year ?? ''))),
];
