import type { Column, ColumnType } from './dataset.ts';

/** Digits of the decimal columns: 亿元 with 分 has ten decimals, and 28 digits before the point are more than any budget. */
export const decimalShape = {
  amount: { precision: 38, scale: 10 },
  yuan: { precision: 38, scale: 4 },
} as const;

const isDecimalType = (type: ColumnType): type is keyof typeof decimalShape => type in decimalShape;

/** Does a column hold exact decimals? */
export const isDecimal = ({ type }: Pick<Column, 'type'>): boolean => isDecimalType(type);

/**
 * Does a column hold this decimal exactly? A database would round it, or refuse the whole load: a misread run of digits
 * may do neither.
 *
 * @example
 * fitsColumn('23167.86', 'yuan'); // true
 * fitsColumn('0.12345', 'yuan'); // false
 */
export function fitsColumn(decimal: string, type: ColumnType): boolean {
  if (!isDecimalType(type)) return true;
  const { precision, scale } = decimalShape[type];
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  return whole.replace(/^0+/, '').length <= precision - scale && fraction.replace(/0+$/, '').length <= scale;
}
