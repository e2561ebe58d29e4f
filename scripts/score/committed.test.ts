import { describe, expect, test } from 'vitest';
import { judge, raised } from './committed.ts';
import { percent } from './figures.ts';

const figures = { recall: 99.5, precision: 100, kinds: 9, coverage: 100, warnings: 2, errors: 0 };
const committed = { 'golden/甲': figures };
const now = (change: Partial<typeof figures>) => ({ 'golden/甲': { ...figures, ...change } });

describe('a figure falls', () => {
  test.each([
    ['where it is less', { recall: 99.49 }, 'recall'],
    ['where a table is missing', { kinds: 8 }, 'kinds'],
    ['where there are more warnings', { warnings: 3 }, 'warnings'],
  ])('%s', (_, change, figure) => {
    const { falls, rises } = judge(committed, now(change));
    expect(falls.map((fall) => fall.figure)).toEqual([figure]);
    expect(rises).toEqual([]);
  });

  test('where its truth is gone', () => {
    const { recall, ...rest } = figures;
    expect(judge(committed, { 'golden/甲': rest }).falls).toEqual([
      { source: 'golden/甲', figure: 'recall', committed: recall, now: 0 },
    ]);
  });
});

test('a figure rises', () =>
  expect(judge(committed, now({ recall: 100, warnings: 0 }))).toMatchObject({
    falls: [],
    rises: [{ figure: 'recall' }, { figure: 'warnings' }],
  }));

test('sources that are not there, or not committed, are not judged', () =>
  expect(judge(committed, { 'golden/乙': { ...figures, recall: 0 } })).toEqual({ falls: [], rises: [] }));

describe('what is committed', () => {
  test('only ever gets better', () =>
    expect(raised(committed, now({ recall: 100, precision: 50, warnings: 5, errors: 0 }))).toEqual(
      now({ recall: 100 }),
    ));

  test('takes in new sources and keeps those that are not there', () =>
    expect(Object.keys(raised(committed, { 'golden/乙': figures }))).toEqual(['golden/乙', 'golden/甲']));

  test('takes in a figure that was not there', () =>
    expect(raised(committed, { 'golden/甲': { ...figures, rows: 98 } })).toEqual({
      'golden/甲': { ...figures, rows: 98 },
    }));
});

test('nearly all is not all', () => {
  expect(percent(19_999, 20_000)).toBe(99.99);
  expect(percent(20_000, 20_000)).toBe(100);
});
