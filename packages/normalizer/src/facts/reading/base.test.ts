import { describe, expect, test } from 'vitest';
import { baseOf } from './base.ts';

const change = (comparedTo: string) => baseOf({ comparedTo, direction: 'up', measure: '增减额' }, 2021);

describe('what a change is measured from, in the accounts of 2021', () => {
  test.each([
    ['上年', 'prior_year', null],
    ['去年同期', 'prior_year', null],
    ['同比', 'prior_year', null],
    ['2020年度决算数', 'prior_year', 2020],
    ['2018年', 'year', 2018],
    // The accounts' own year, which a later budget is compared with.
    ['2021年度', 'year', 2021],
    ['年初预算数', 'initial_budget', null],
    ['2021年年初预算', 'initial_budget', 2021],
    ['调整后预算数', 'adjusted_budget', null],
    ['2021年度预算', 'budget', 2021],
    ['预算', 'budget', null],
    ['上年预算数', 'budget', 2020],
    // The balance at the beginning of the year is no budget.
    ['年初', null, null],
    ['', null, null],
  ] as const)('%s', (comparedTo, base, baseYear) => expect(change(comparedTo)).toEqual({ base, baseYear }));
});

test('a printed year is only known to be the prior one where the year of the accounts is', () =>
  expect(baseOf({ comparedTo: '2020年', direction: 'down', measure: '增减率' }, null)).toEqual({
    base: 'year',
    baseYear: 2020,
  }));

test('a completion rate is measured from its budget, a share from nothing', () => {
  expect(baseOf({ comparedTo: '年初预算', direction: null, measure: '完成率' }, 2021).base).toBe(
    'initial_budget',
  );
  expect(baseOf({ comparedTo: '预算总额', direction: null, measure: '占比' }, 2021).base).toBeNull();
});
