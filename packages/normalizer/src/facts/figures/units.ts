import {
  furtherMeasureWords,
  type MeasureWord,
  measureWords,
  myriadWords,
  noMeasureWords,
} from '@juesuan/schema';
import { numberSource } from '@juesuan/schema/words';

/** Units of money, longest first; 亿 and 万 stand for 亿元 and 万元 where 元 was left out. */
export const money =
  '亿元|万元|千元|百元|元(?![旦月])|[亿万](?!\\p{Script=Han})|[亿万](?=[和与及的以其较比占同左至到完])';
export const percent = '个百分点|百分点|百分比|%|‰|倍(?!数)';
/** Measure words as alternatives; brackets in them are printed ones. */
const wordSource = ({ word, notBefore }: MeasureWord): string =>
  word.replace(/[()]/g, '\\$&') + (notBefore === undefined ? '' : `(?!${notBefore})`);
export const count = [`万(?:${myriadWords.join('|')})`, ...measureWords.map(wordSource)].join('|');
/** What shows that a number counts something all the same: 1200卷, 3万羽, 30缸 at the end of a clause. */
export const unknownUnit = [
  `[亿万千百]?(?:${furtherMeasureWords.map(wordSource).join('|')})`,
  `[亿万]\\p{Script=Han}(?=[，。；、)\\d]|$)`,
  `(?![${noMeasureWords}])\\p{Script=Han}(?=[，。；、)]|$)`,
].join('|');
export { numberSource as number };

/** 1亿2345万元, 345万6700元: how many digits of the smaller unit one of the larger holds. */
const digitsOf: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  亿: { 万元: 4, 万: 4, 元: 8 },
  万: { 元: 4 },
};

/** The whole in the smaller unit; `null` where the two are no amount in two units. */
export function inSmallerUnit(high: string, scale: string, low: string, unit: string): string | null {
  const digits = digitsOf[scale]?.[unit];
  const [whole = '', fraction] = low.split('.');
  if (digits === undefined || whole.length > digits) return null;
  return high + whole.padStart(digits, '0') + (fraction === undefined ? '' : `.${fraction}`);
}
