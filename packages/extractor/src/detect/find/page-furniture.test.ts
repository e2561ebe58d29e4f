import { expect, test } from 'vitest';
import { drawLine } from '../../testing/draw.ts';
import { linesOf } from '../lines.ts';
import type { LineItem } from '../page-items.ts';
import { pageFurniture } from './page-furniture.ts';

const line = (page: number, baseline: number, ...texts: [string, number][]): LineItem[] =>
  linesOf(drawLine(baseline, ...texts)).map((line) => ({ type: 'line', line, page }));
const row = (page: number, y: number, code: string): LineItem[] =>
  line(page, y, [code, 50], ['教育支出', 120], ['1,150.50', 300]);
const textsOf = (items: Iterable<LineItem>): string[] =>
  [...items].map(({ line }) => line.runs.map(({ text }) => text).join(' '));

test('a running head on three pages, and the pages’ numbers', () => {
  const items = [1, 2, 3].flatMap((page) => [
    ...line(page, 40, ['云江省商务厅2024年度部门决算', 200]),
    ...row(page, 100, '205'),
    ...row(page, 120, '20502'),
    ...line(page, 560, [`— ${page} —`, 400]),
  ]);
  expect(textsOf(pageFurniture(items))).toEqual(
    [1, 2, 3].flatMap((page) => ['云江省商务厅2024年度部门决算', `— ${page} —`]),
  );
});

test.each(['（转下页）', '接上页', '续上表', '上接第页'])(
  'what says that a table turns over, if it is that: %s',
  (said) => {
    const items = [...line(1, 40, [said, 50]), ...row(1, 100, '205'), ...row(1, 120, '20502')];
    expect(textsOf(pageFurniture(items))).toEqual(said.includes('第') ? [] : [said]);
  },
);

test('in a document of two pages the running head that both have', () => {
  const pagesOf = (count: number) =>
    Array.from({ length: count }, (_, i) => [
      ...line(i + 1, 40, [i < 2 ? '云江省水文站2024年度部门决算' : '附件', 200]),
      ...row(i + 1, 100, '205'),
      ...row(i + 1, 120, '20502'),
      ...row(i + 1, 140, '2050201'),
    ]).flat();
  expect(textsOf(pageFurniture(pagesOf(2)))).toHaveLength(2);
  // Of three pages two may be those of one table.
  expect(textsOf(pageFurniture(pagesOf(3)))).toEqual([]);
});

test('a header that every page repeats, and a table’s title, are none', () => {
  const items = [1, 2, 3].flatMap((page) => [
    ...line(page, 40, ['支出决算表', 200]),
    ...line(page, 60, ['科目编码', 50], ['科目名称', 120], ['合计', 300]),
    ...row(page, 80, '205'),
    ...row(page, 100, '20502'),
  ]);
  expect(textsOf(pageFurniture(items))).toEqual([]);
});

test.each<[string, [string, number][]]>([
  [
    'headings alone',
    [
      ['人员经费', 200],
      ['公用经费', 400],
    ],
  ],
  ['the beginning of a word that is broken', [['附属单位上缴收', 350]]],
])('nor is the first line of a repeated header that holds %s', (_, texts) => {
  const items = [1, 2, 3].flatMap((page) => [
    ...line(page, 44, ...texts),
    ...line(page, 60, ['科目编码', 50], ['科目名称', 120], ['决算数', 300]),
    ...row(page, 80, '205'),
    ...row(page, 100, '20502'),
  ]);
  expect(textsOf(pageFurniture(items))).toEqual([]);
});

test('nor is the second line of a repeated header, which ends the words of the first', () => {
  const items = [1, 2, 3].flatMap((page) => [
    ...line(page, 48, ['支出功能分类科', 50], ['科目名称', 120], ['附属单位上缴收', 300]),
    ...line(page, 60, ['目编码', 60], ['入', 320]),
    ...row(page, 80, '205'),
    ...row(page, 100, '20502'),
  ]);
  expect(textsOf(pageFurniture(items))).toEqual([]);
});

test('a code beside its wrapped name at the end of a page is no page number', () => {
  const items = [
    ...row(1, 100, '205'),
    ...line(1, 120, ['机关事业单位基本', 120]),
    ...line(1, 126, ['208', 50]),
    ...line(1, 132, ['养老保险缴费支出', 120]),
  ];
  expect(textsOf(pageFurniture(items))).toEqual([]);
});
