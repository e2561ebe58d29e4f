import { readAmount } from '@juesuan/schema/words';
import Big from 'big.js';

/** What a printed 执行率 says. */
export interface Rate {
  /** Percent without trailing zeros, `null` for a blank, a dash or a text. */
  percent: string | null;
  /** Could the cell be a ratio as well as a percentage? Then the amounts, or else the size, decided. */
  ambiguous: boolean;
}

/** What a rate is read beside: its row's amounts (`null` where unreadable) and what the header of its column says. */
export interface RateContext {
  executed: string | null;
  annualBudget: string | null;
  /** The header prints the percent sign: 执行率（%）. */
  inPercent: boolean;
}

/** A printed percentage agrees with executed ÷ budget within this many percentage points: both are rounded, some cut. */
const agreement = new Big('0.5');
/** A ratio is not printed above this, a budget overspent threefold is not either. */
const largestRatio = new Big('2');

const plain = (percent: Big): string => percent.toFixed();

/**
 * Reads a printed 执行率 as percent: `100`, `100%`, `1.00` and `100.00` all say 100. A number without a percent sign that is
 * small enough for a ratio is read by executed ÷ budget; where that says nothing, by the header, and `ambiguous` says so.
 * Zero is zero either way; a blank stays `null`. Never throws.
 *
 * @example
 * readRate('1.00', { executed: '300', annualBudget: '300', inPercent: false }); // { percent: '100', ambiguous: true }
 */
export function readRate(raw: string, { executed, annualBudget, inPercent }: RateContext): Rate {
  const { value, unit } = readAmount(raw.replace(/\\%/gu, '%').replace(/\$/gu, ''));
  if (value === null || (unit !== null && unit !== '%')) return { percent: null, ambiguous: false };
  const printed = new Big(value);
  if (unit === '%' || printed.eq(0) || printed.abs().gt(largestRatio))
    return { percent: plain(printed), ambiguous: false };
  const asRatio = printed.times(100);
  const actual =
    executed !== null && annualBudget !== null && !new Big(annualBudget).eq(0)
      ? new Big(executed).times(100).div(annualBudget)
      : null;
  if (actual !== null) {
    const ratioFits = asRatio.minus(actual).abs().lte(agreement);
    const percentFits = printed.minus(actual).abs().lte(agreement);
    if (percentFits && !ratioFits) return { percent: plain(printed), ambiguous: false };
    if (ratioFits && !percentFits) return { percent: plain(asRatio), ambiguous: true };
  }
  const ratio = !inPercent && printed.abs().lte(1);
  return { percent: plain(ratio ? asRatio : printed), ambiguous: true };
}
