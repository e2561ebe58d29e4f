/** A number as decimal digits: `digits / 10 ** scale`, without a sign. */
export interface Decimal {
  digits: bigint;
  /** Places behind the point; 0 or more. */
  scale: number;
}

/** Decimal digits that spreadsheets count on in a stored double: what is behind them is the noise of its binary form. */
const SIGNIFICANT_DIGITS = 15;

/**
 * The decimal that a stored double stands for, without its sign: 1.005 is 1.005, though the double is a little less.
 *
 * @example
 * decimalOf(-1.005); // { digits: 1005n, scale: 3 }
 */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = Math.abs(value)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split('e');
  const fraction = mantissa.slice(2).replace(/0+$/u, '');
  return shifted(
    { digits: BigInt(mantissa.slice(0, 1) + fraction), scale: fraction.length },
    Number(exponent),
  );
}

/** The decimal times a power of ten. */
export function shifted({ digits, scale }: Decimal, power: number): Decimal {
  const left = scale - power;
  return left >= 0 ? { digits, scale: left } : { digits: digits * 10n ** BigInt(-left), scale: 0 };
}

/** Its digits with so many places behind the point, a half away from zero, as spreadsheets round. */
export function roundedDigits({ digits, scale }: Decimal, places: number): bigint {
  if (scale <= places) return digits * 10n ** BigInt(places - scale);
  const divisor = 10n ** BigInt(scale - places);
  return (digits + divisor / 2n) / divisor;
}

/**
 * A number in plain digits, as few as name the double: never a power of ten.
 *
 * @example
 * plainDigits(1.5e21); // '1500000000000000000000'
 */
export function plainDigits(value: number): string {
  const [mantissa = '', exponent] = String(Math.abs(value)).split('e');
  const sign = value < 0 ? '-' : '';
  if (exponent === undefined) return sign + mantissa;
  const [whole = '', fraction = ''] = mantissa.split('.');
  return (
    sign + digitsOf(shifted({ digits: BigInt(whole + fraction), scale: fraction.length }, Number(exponent)))
  );
}

/** A decimal as digits with a point; all its places. */
export function digitsOf({ digits, scale }: Decimal): string {
  const text = digits.toString().padStart(scale + 1, '0');
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}
