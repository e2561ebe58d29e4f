import Big from 'big.js';
import type { BoundCheck, Check, Judgement, RateCheck, SumCheck, Term } from './check.ts';
import type { Figure } from './figure.ts';

/** Digits of a quotient: far more than any printed rate has. */
const QUOTIENT_DECIMALS = 12;

/** Compares what is printed with what the other figures give. */
export function judge(check: Check): Judgement {
  switch (check.kind) {
    case 'sum':
      return judgeSum(check);
    case 'bound':
      return judgeBound(check);
    case 'rate':
      return judgeRate(check);
    case 'claim':
      return { ...nothingComputed, verdict: check.holds ? 'exact' : 'fail' };
  }
}

const nothingComputed = { computed: null, difference: null, tolerance: null, truncated: false } as const;

const zero = new Big(0);

const sumOf = (terms: readonly Term[]): Big =>
  terms.reduce(
    (sum, { figure, sign }) =>
      sign < 0 ? sum.minus(figure.value) : sum === zero ? figure.value : sum.plus(figure.value),
    zero,
  );

/** Each printed figure is rounded on its own, so each may bring half a unit of its last place. */
const roundingOf = (figures: readonly Figure[]): Big =>
  figures.reduce((sum, { half }) => (sum === zero ? half : sum.plus(half)), zero);

function judgeSum({ whole, terms }: SumCheck): Judgement {
  const computed = sumOf(terms);
  const difference = whole.value.minus(computed);
  const tolerance = roundingOf([whole, ...terms.map(({ figure }) => figure)]);
  return { ...byTolerance(difference.abs(), tolerance), computed, difference, tolerance };
}

function judgeBound({ part, wholes }: BoundCheck): Judgement {
  const computed = wholes.reduce((sum, { value }) => sum.plus(value), zero);
  const difference = part.value.minus(computed);
  const tolerance = roundingOf([part, ...wholes]);
  const excess = difference.lt(0) ? zero : difference;
  return { ...byTolerance(excess, tolerance), computed, difference, tolerance };
}

function byTolerance(size: Big, tolerance: Big): Pick<Judgement, 'verdict' | 'truncated'> {
  const verdict = size.eq(0) ? 'exact' : size.lte(tolerance) ? 'rounding' : 'fail';
  return { verdict, truncated: false };
}

/**
 * A rate is right if some amounts within the rounding of the printed ones give it, itself rounded (half a unit of its
 * last place) or cut off (a whole unit).
 */
function judgeRate({ rate, numerator, denominator }: RateCheck): Judgement {
  const computed = quotient(numerator.value, sumOf(denominator));
  const corners = cornersOf(numerator, denominator);
  if (computed === null || corners.some(({ bottom }) => bottom.eq(0)))
    return { ...nothingComputed, verdict: 'undefined' };
  const difference = rate.value.minus(computed);
  const tolerance = rate.half;
  if (difference.abs().lte(rate.half)) {
    return {
      verdict: difference.eq(0) ? 'exact' : 'rounding',
      truncated: false,
      computed,
      difference,
      tolerance,
    };
  }
  const quotients = corners.map(({ top, bottom }) => quotient(top, bottom) ?? computed);
  const low = quotients.reduce((a, b) => (a.lt(b) ? a : b));
  const high = quotients.reduce((a, b) => (a.gt(b) ? a : b));
  const outside = rate.value.lt(low)
    ? low.minus(rate.value)
    : rate.value.gt(high)
      ? rate.value.minus(high)
      : zero;
  if (outside.lte(rate.half))
    return { verdict: 'rounding', truncated: false, computed, difference, tolerance };
  const cutOff = rate.value.lt(low) && outside.lte(rate.half.times(2));
  return { verdict: cutOff ? 'rounding' : 'fail', truncated: cutOff, computed, difference, tolerance };
}

/** A fraction whose numbers are as far from the printed ones as rounding allows. */
interface Corner {
  top: Big;
  bottom: Big;
}

/** Among them are the least and the greatest percentage that the rounding of numerator and denominator allows. */
function cornersOf(numerator: Figure, denominator: readonly Term[]): Corner[] {
  // The numerator may be in the denominator too (change ÷ (this year − change)): then it is the same number in both.
  const shared = denominator.filter(({ figure }) => figure.key === numerator.key);
  const others = denominator.filter(({ figure }) => figure.key !== numerator.key);
  const slack = roundingOf(others.map(({ figure }) => figure));
  const rest = sumOf(others);
  return [-1, 1].flatMap((n) => {
    const top = numerator.value.plus(numerator.half.times(n));
    const own = shared.reduce((sum, { sign }) => sum.plus(top.times(sign)), rest);
    return [
      { top, bottom: own.minus(slack) },
      { top, bottom: own.plus(slack) },
    ];
  });
}

/** Numbers that divide to so many decimals. */
const Precise = Big();
Precise.DP = QUOTIENT_DECIMALS;

function quotient(top: Big, bottom: Big): Big | null {
  if (bottom.eq(0)) return null;
  return new Big(new Precise(top.times(100)).div(bottom));
}
