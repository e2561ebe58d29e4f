import { describe, expect, test } from 'vitest';
import { CodeLearner } from './learn.ts';

/** Reports, each a year and the names that it prints beside its codes. */
function learned(
  reports: readonly (readonly [year: number | null, names: Record<string, string | string[]>])[],
) {
  const learner = new CodeLearner();
  for (const [fiscal_year, names] of reports)
    learner.add(
      Object.entries(names).flatMap(([code, name]) =>
        [name].flat().map((name) => ({ classification: 'functional', code, name, fiscal_year })),
      ),
    );
  return learner
    .codes()
    .flatMap(({ code, names }) =>
      names.map(({ name, use, reports, years }) => [code, name, use, reports, Object.fromEntries(years)]),
    );
}

test('a name is counted by reports and years, the codes in order', () =>
  expect(
    learned([
      [2023, { '221': '住房保障支出' }],
      [2024, { '221': '住房保障支出', '20150': '低空经济事务' }],
      [2024, { '221': '住房保障支出' }],
    ]),
  ).toEqual([
    ['20150', '低空经济事务', 'name', 1, { 2024: 1 }],
    ['221', '住房保障支出', 'name', 3, { 2023: 1, 2024: 2 }],
  ]));

test('a name that changed with the years is a former one', () =>
  expect(
    learned([
      [2022, { '20150': '通用航空事务' }],
      [2022, { '20150': '通用航空事务' }],
      [2024, { '20150': '低空经济事务' }],
      [2024, { '20150': '低空经济事务' }],
    ]),
  ).toEqual([
    ['20150', '低空经济事务', 'name', 2, { 2024: 2 }],
    ['20150', '通用航空事务', 'former', 2, { 2022: 2 }],
  ]));

describe('an outlier', () => {
  test('is less often printed than another name in each of its years', () =>
    expect(
      learned([
        [2024, { '20150': '低空经济事务' }],
        [2024, { '20150': '低空经济事务' }],
        [2024, { '20150': '住房公积金' }],
      ]).map(([, name, use]) => [name, use]),
    ).toEqual([
      ['低空经济事务', 'name'],
      ['住房公积金', 'outlier'],
    ]));

  test('is so too where it is alone in its year', () =>
    expect(
      learned([
        [2024, { '20150': '低空经济事务' }],
        [2024, { '20150': '低空经济事务' }],
        [2021, { '20150': '住房公积金' }],
      ]).map(([, name, use]) => [name, use]),
    ).toEqual([
      ['低空经济事务', 'name'],
      ['住房公积金', 'outlier'],
    ]));

  test('is none of two that are printed alike often', () =>
    expect(
      learned([
        [2024, { '20150': '低空经济事务' }],
        [2024, { '20150': '低空事务' }],
      ]).map(([, , use]) => use),
    ).not.toContain('outlier'));
});

test('spellings that mean one name are one, in the commonest, and one report counts once', () =>
  expect(
    learned([
      [2024, { '20150': ['低空经济事务支出', '低空经济事务'] }],
      [2024, { '20150': '低空经济事务' }],
      [null, { '20150': '低空经济事务（款）' }],
    ]),
  ).toEqual([['20150', '低空经济事务', 'name', 3, { 2024: 2 }]]));
