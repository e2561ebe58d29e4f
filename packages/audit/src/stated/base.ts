import type { Fact } from '@juesuan/schema';

/** What a change or a rate is measured from, as far as rules tell them apart. */
export type Base = 'prior' | 'budget' | 'other';

/**
 * The base of a comparison: last year’s accounts, a budget of whatever kind, or something else. Where the text names
 * none, a change is against last year.
 *
 * @param fiscalYear the year of the accounts; a named year is last year only if it is the one before
 */
export function baseOf({ base, baseYear, comparedTo }: Fact, fiscalYear: number | null): Base {
  switch (base) {
    case 'initial_budget':
    case 'adjusted_budget':
    case 'budget':
      return 'budget';
    case 'prior_year':
      return 'prior';
    case 'year':
      return fiscalYear === null || baseYear === fiscalYear - 1 ? 'prior' : 'other';
    case null:
      return /预算/u.test(comparedTo) ? 'budget' : 'prior';
  }
}

/** Are both measured from the same thing, as far as the text says? 较年初预算 and 较调整预算 are not. */
export function sameBase(one: Fact, other: Fact, fiscalYear: number | null): boolean {
  if (baseOf(one, fiscalYear) !== baseOf(other, fiscalYear)) return false;
  return one.base === other.base || one.base === null || other.base === null || !/budget$/u.test(one.base);
}
