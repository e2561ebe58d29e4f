import type { Decimal } from '@juesuan/schema';
import { type MoneyUnit, yuanPer } from '@juesuan/schema/words';
import Big from 'big.js';

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
