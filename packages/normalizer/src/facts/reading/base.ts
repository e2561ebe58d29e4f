import type { Fact } from '@juesuan/schema';

/** What a fact is measured from. */
type Base = Pick<Fact, 'base' | 'baseYear'>;

const none: Base = { base: null, baseYear: null };
/** Budgets by their name; the first that fits. */
const budgets: readonly (readonly [RegExp, Fact['base']])[] = [
  [/调整/u, 'adjusted_budget'],
  [/年初.*预算/u, 'initial_budget'],
  [/预算/u, 'budget'],
];
const printedYear = /(?<!\d)(?<year>\d{4})年/u;
const lastYear = /上一?年|上一度|去年|同比|同期/u;

/**
 * What a change, a comparison in words or a completion rate is measured from, by the words that it is compared with.
 *
 * @param fiscalYear the year of the accounts: the one before it is the prior year
 * @param spoken the year that the sentence is on, where it names one: its 上年 is the year before that
 * @example baseOf({ comparedTo: '2019年', direction: 'up', measure: '增减额' }, 2023) // { base: 'year', baseYear: 2019 }
 */
export function baseOf(
  { comparedTo, direction, measure }: Pick<Fact, 'comparedTo' | 'direction' | 'measure'>,
  fiscalYear: number | null,
  spoken: number | null = null,
): Base {
  if (direction === null && measure !== '完成率') return none;
  const printed = printedYear.exec(comparedTo)?.groups?.year;
  const isLastYear = lastYear.test(comparedTo);
  const before = fiscalYear === null ? null : fiscalYear - 1;
  const year = printed === undefined ? yearBefore(spoken, isLastYear, fiscalYear) : Number(printed);
  const budget = budgets.find(([pattern]) => pattern.test(comparedTo))?.[1];
  // 上年预算 is a budget of the year before.
  if (budget) return { base: budget, baseYear: year ?? (isLastYear ? before : null) };
  if (year !== null) return { base: year === before ? 'prior_year' : 'year', baseYear: year };
  return isLastYear ? { base: 'prior_year', baseYear: null } : none;
}

/** The year that 上年 is in a sentence on another year than that of the accounts (2025年预算比上年增加); else `null`. */
const yearBefore = (spoken: number | null, isLastYear: boolean, fiscalYear: number | null): number | null =>
  isLastYear && spoken !== null && fiscalYear !== null && spoken !== fiscalYear ? spoken - 1 : null;
