/** Decimals that `yuan` columns have. */
const SCALE = 4;

const digitsOf: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 万: 4, 亿元: 8 };

/**
 * An exact amount in 元 in another unit of money.
 *
 * @param yuan a decimal with at most four decimals
 * @param unit 元, 千元, 万元 or 亿元; any other is taken for 元
 *
 * @example
 * inUnit('3678100.0000', '万元'); // '367.81'
 */
export function inUnit(yuan: string, unit: string | null): string {
  const negative = yuan.startsWith('-');
  const [whole = '0', fraction = ''] = yuan.replace('-', '').split('.');
  const decimals = SCALE + (digitsOf[unit ?? ''] ?? 0);
  const digits = (whole + fraction.slice(0, SCALE).padEnd(SCALE, '0')).padStart(decimals + 1, '0');
  const printed = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
    .replace(/^0+(?=\d)/, '')
    .replace(/\.?0+$/, '');
  return negative && printed !== '0' ? `-${printed}` : printed;
}
