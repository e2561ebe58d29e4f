import { measureWords, myriadWords } from '@juesuan/schema';
import { numberSource } from '@juesuan/schema/words';

/** Units of money, longest first; 亿 and 万 stand for 亿元 and 万元 where 元 was left out. */
export const money = '亿元|万元|千元|百元|元(?![旦月])|亿|万(?![人辆个户平次台公亩册件名家份吨只株])';
export const percent = '个百分点|百分点|百分比|%|‰|倍(?!数)';
/** Measure words as alternatives; brackets in them are printed ones. */
export const count = [
  `万(?:${myriadWords.join('|')})`,
  ...measureWords.map(
    ({ word, notBefore }) =>
      word.replace(/[()]/g, '\\$&') + (notBefore === undefined ? '' : `(?!${notBefore})`),
  ),
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
