import { readAmount, remembered } from '@juesuan/schema/words';
import { most } from '../../model/tolerances.ts';

/** Does a text print a figure that is not nothing? */
export const isSomething = (text: string): boolean => /[1-9]/u.test(text);

interface Printed {
  /** In units of the last of `most.decimals`. */
  value: bigint;
  /** How many decimals are printed. */
  decimals: number;
}

/** A dash is nothing; `null` for what is no number, or has more decimals. */
const printed = remembered((text): Printed | null => {
  const { state, value } = readAmount(text);
  if (state === 'dash') return { value: 0n, decimals: 0 };
  if (value === null) return null;
  const [whole = '', fraction = ''] = value.split('.');
  if (fraction.length > most.decimals) return null;
  return { value: BigInt(whole + fraction.padEnd(most.decimals, '0')), decimals: fraction.length };
});

/** What is left of a sum without its parts, and how much of it rounding may be: in millionths of the printed unit. */
export interface Rest {
  left: bigint;
  rounding: bigint;
}

/**
 * What is left of a sum when its parts are taken off: each is rounded to the decimals that the finest of them is printed with.
 *
 * @returns `null` where one of them is no number
 */
export function restOf(sum: string, parts: readonly string[]): Rest | null {
  let left = 0n;
  let decimals = 0;
  for (const [i, text] of [sum, ...parts].entries()) {
    const amount = printed(text);
    if (!amount) return null;
    left += i === 0 ? amount.value : -amount.value;
    decimals = Math.max(decimals, amount.decimals);
  }
  return { left, rounding: (10n ** BigInt(most.decimals - decimals) * BigInt(parts.length + 1)) / 2n };
}

/** Is what is left nothing but rounding? */
export const isRounding = ({ left, rounding }: Rest): boolean => left <= rounding && -left <= rounding;

/**
 * Do parts add up to a sum, but for their rounding? `null` where one of them is no number.
 *
 * @example
 * addsUp('33.20', ['-', '32.00', '1.20']); // true
 */
export function addsUp(sum: string, parts: readonly string[]): boolean | null {
  const rest = restOf(sum, parts);
  return rest && isRounding(rest);
}
