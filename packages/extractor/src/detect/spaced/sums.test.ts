import { describe, expect, test } from 'vitest';
import { textColumnsOf } from '../../testing/spaced-lines.ts';
import type { HeaderCell } from '../aligned/header-tree.ts';
import { addsUpSomewhere, relationsOf, seldomCost, sumCost } from './sums.ts';

const cell = (text: string, from: number, to: number, y: number): HeaderCell => ({
  text,
  lines: [text],
  from,
  to,
  y0: y,
  y1: y + 12,
  parts: [],
});

/** 合计 | 基本支出: 小计, 人员经费, 公用经费 | 项目支出, all under 本年支出. */
const columns = textColumnsOf('科目编码|科目名称|合计|小计|人员经费|公用经费|项目支出');
const relations = relationsOf(
  [
    cell('本年支出', 2, 7, 0),
    cell('基本支出', 3, 6, 12),
    cell('合计', 2, 3, 24),
    ...['小计', '人员经费', '公用经费'].map((text, i) => cell(text, 3 + i, 4 + i, 24)),
    cell('项目支出', 6, 7, 24),
  ],
  columns,
);
const filled = (...texts: string[]): Map<number, string> =>
  new Map(texts.flatMap((text, i): [number, string][] => (text === '' ? [] : [[i + 2, text]])));

test('a sum has what stands beside it under the same heading', () => {
  expect(relations.sums).toEqual([
    { column: 2, parts: [3, 4, 5, 6], isPartial: false },
    { column: 3, parts: [4, 5], isPartial: false },
  ]);
});

describe('what speaks against a row', () => {
  test('nothing where all sums hold; parts of a part count once', () => {
    expect(sumCost(filled('9.00', '6.00', '4.00', '2.00', '3.00'), relations)).toBe(0);
    expect(addsUpSomewhere(filled('9.00', '6.00', '4.00', '2.00', '3.00'), relations)).toBe(true);
  });

  test('a sum that does not hold, and a part without its sum', () => {
    expect(sumCost(filled('9.00', '6.00', '4.00', '2.00', '2.00'), relations)).toBeGreaterThan(0);
    expect(sumCost(filled('9.00', '', '4.00', '', '5.00'), relations)).toBeGreaterThan(0);
    expect(addsUpSomewhere(filled('9.00'), relations)).toBe(false);
  });
});

test('预算数 and 决算数 of one item are twins', () => {
  const phases = relationsOf(
    [
      cell('预算数', 0, 1, 0),
      cell('决算数', 1, 2, 0),
      cell('公务接待费', 0, 1, 12),
      cell('公务接待费', 1, 2, 12),
    ],
    textColumnsOf('公务接待费|公务接待费'),
  );
  expect(phases.twins).toEqual([[0, 1]]);
  expect(sumCost(new Map([[0, '1.00']]), phases)).toBeGreaterThan(0);
});

test('购置费 is hardly ever printed without 运行维护费 of the same phase', () => {
  const words = ['公务用车购置费', '公务用车运行维护费'];
  const vehicles = relationsOf(
    [
      cell('预算数', 0, 2, 0),
      cell('决算数', 2, 4, 0),
      ...[...words, ...words].map((word, i) => cell(word, i, i + 1, 12)),
    ],
    textColumnsOf([...words, ...words].join('|')),
  );
  const cost = (...columns: number[]): number =>
    seldomCost(new Map(columns.map((column) => [column, '3.00'])), vehicles);
  expect(cost(0)).toBeGreaterThan(0);
  expect(cost(0, 3)).toBe(cost(0));
  expect(cost(0, 1)).toBe(0);
  expect(cost(1, 3)).toBe(0);
});
