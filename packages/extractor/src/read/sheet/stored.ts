import { foldWidth, minusSigns, numberSource, readAmount } from '@juesuan/schema/words';
import { decimalOf, roundedDigits, shifted } from './format/decimal.ts';

/** How the text of a cell and the number that it holds are not the same number. */
export type Disagreement =
  /** The text shows no figure at all. */
  | { reason: 'hidden' }
  /** The text shows a negative number without any sign of it. */
  | { reason: 'sign' }
  /** The text shows the number in a power of ten: 万元 of an amount in 元. */
  | { reason: 'scaled'; power: number }
  | { reason: 'other' };

/** Powers of ten that formats show numbers in: 千, 万, 百万, 千万, 亿 and the like. */
const powers = [3, 4, 5, 6, 7, 8, 9] as const;

/**
 * Compares what a cell shows with what it holds, beyond the rounding of the text: as many decimals as it shows. A zero that is
 * shown as a dash or not at all is the same.
 *
 * @example
 * disagreement('1,234.57', 1234.5678); // null
 * disagreement('12.3', 123456); // { reason: 'scaled', power: 4 }
 */
export function disagreement(shown: string, stored: number): Disagreement | null {
  const figure = figureIn(shown);
  if (figure === null) return stored === 0 ? null : { reason: 'hidden' };
  const decimal = shifted(decimalOf(stored), figure.isPercent ? 2 : 0);
  const isSame = (power: number): boolean =>
    roundedDigits(shifted(decimal, -power), figure.places) === figure.digits;
  if (isSame(0)) {
    const isLost = stored < 0 && !figure.isNegative && figure.digits !== 0n;
    return isLost || (stored > 0 && figure.isNegative) ? { reason: 'sign' } : null;
  }
  const power = powers.find(isSame);
  return power === undefined || figure.digits === 0n ? { reason: 'other' } : { reason: 'scaled', power };
}

/**
 * Does the text of a cell show the whole number that it holds? A zero may be shown as a dash or not at all.
 *
 * @example
 * showsAll('1,234.57', 1234.567); // false
 */
export function showsAll(shown: string, stored: number): boolean {
  if (disagreement(shown, stored) !== null) return false;
  const figure = figureIn(shown);
  if (figure === null) return true;
  const { digits, scale } = shifted(decimalOf(stored), figure.isPercent ? 2 : 0);
  const places = Math.max(scale, figure.places);
  return digits * 10n ** BigInt(places - scale) === figure.digits * 10n ** BigInt(places - figure.places);
}

interface Figure {
  digits: bigint;
  places: number;
  isNegative: boolean;
  isPercent: boolean;
}

const figurePattern = new RegExp(numberSource, 'u');
const negativePattern = new RegExp(`[(${minusSigns}]`, 'u');

/** The number in a text, as an amount or with other words around it; `null` where it has no digit. */
function figureIn(text: string): Figure | null {
  const amount = readAmount(text);
  const folded = foldWidth(text);
  const found = amount.value ?? figurePattern.exec(folded)?.[0];
  if (found === undefined) return null;
  const [whole = '', fraction = ''] = found.replace(/[^\d.]/gu, '').split('.');
  return {
    digits: BigInt(whole + fraction),
    places: fraction.length,
    isNegative: amount.value === null ? negativePattern.test(folded) : found.startsWith('-'),
    isPercent: folded.includes('%'),
  };
}
