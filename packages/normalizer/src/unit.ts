import type { Decimal } from '@juesuan/schema';
import Big from 'big.js';

/** How many 元 each unit of money is; exact in big.js. */
const yuanPer = { 元: '1', 千元: '1000', 万元: '10000', 亿元: '100000000' } as const;

export type MoneyUnit = keyof typeof yuanPer;

export function isMoneyUnit(unit: string): unit is MoneyUnit {
  return Object.hasOwn(yuanPer, unit);
}

/**
 * An amount in 元, exact at any size. One canonical form: as many decimals as the amount needs, no trailing zeros, no
 * minus before a zero, never an exponent. How many decimals were printed is in the cell's `value`.
 *
 * @example
 * toYuan('23167.86', '万元'); // '231678600'
 * toYuan('0.50', '元');       // '0.5'
 */
export function toYuan(value: Decimal, unit: MoneyUnit): Decimal {
  const yuan = new Big(value).times(yuanPer[unit]);
  return yuan.eq(0) ? '0' : yuan.toFixed();
}
