import type { Evidence, FindingSeverity, Sentence } from '@juesuan/schema';
import type Big from 'big.js';
import type { Figure } from './figure.ts';

/** One addend of a sum; `-1` for what is taken off. */
export interface Term {
  figure: Figure;
  sign: 1 | -1;
}

interface CheckBase {
  /** What the figures are of, for the reader: the table and row, or the heading. */
  of: Sentence;
  /**
   * Why a difference would prove nothing: a column whose header is unknown has amounts. The check then counts as
   * unreadable and never as failed.
   */
  doubt?: Sentence;
  severity?: FindingSeverity;
}

/** `whole` is the sum of `terms`, up to the rounding of each printed figure. */
export interface SumCheck extends CheckBase {
  kind: 'sum';
  whole: Figure;
  terms: readonly Term[];
}

/** `part` is at most the sum of `wholes`: containment, which no difference the other way breaks. */
export interface BoundCheck extends CheckBase {
  kind: 'bound';
  part: Figure;
  wholes: readonly Figure[];
}

/** `rate` (a percentage) is `numerator` ÷ the sum of `denominator`, up to the rounding of all of them. */
export interface RateCheck extends CheckBase {
  kind: 'rate';
  rate: Figure;
  numerator: Figure;
  denominator: readonly Term[];
}

/** Anything that is no arithmetic: the rule has judged it already. */
export interface ClaimCheck extends CheckBase {
  kind: 'claim';
  holds: boolean;
  message: Sentence;
  figures: readonly [Evidence, ...Evidence[]];
  expected?: string;
}

export type Check = SumCheck | BoundCheck | RateCheck | ClaimCheck;

/** A check that could not be made, and why. */
export interface Skip {
  kind: 'skip';
  status: 'not-applicable' | 'insufficient-data' | 'unreadable';
  reason: Sentence;
}

/** `undefined`: a rate of something that is nothing. */
type Verdict = 'exact' | 'rounding' | 'fail' | 'undefined';

/** What a check came to. */
export interface Judgement {
  verdict: Verdict;
  /** In the base unit of the first figure; for a rate in percent. */
  computed: Big | null;
  difference: Big | null;
  tolerance: Big | null;
  /** Within one unit of the last place of a rate but outside half of one: cut off instead of rounded. */
  truncated: boolean;
}

export const skip = (status: Skip['status'], zh: string, en: string): Skip => ({
  kind: 'skip',
  status,
  reason: { zh, en },
});

export const figuresOf = (check: Exclude<Check, ClaimCheck>): [Figure, ...Figure[]] => {
  switch (check.kind) {
    case 'sum':
      return [check.whole, ...check.terms.map(({ figure }) => figure)];
    case 'bound':
      return [check.part, ...check.wholes];
    case 'rate':
      return [check.rate, check.numerator, ...check.denominator.map(({ figure }) => figure)];
  }
};
