import { expect, test } from 'vitest';
import type { Block } from '../../model/grid.ts';
import { type DrawnCell, lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseTables } from './tables.ts';

const basic = '一般公共预算财政拨款基本支出决算表';
const labels = ['科目编码', '科目名称'];
const read = (title: string, ...rows: DrawnCell[][]) =>
  recogniseTables([lineBlock(title), lineBlock('单位：万元'), tableGrid(rows)] satisfies Block[]);
const codesOf = ({ diagnostics }: ReturnType<typeof read>) =>
  diagnostics.filter(({ severity }) => severity === 'warning').map(({ code }) => code);

test('three years side by side: only the report’s has the canonical name, the others say which they are', () => {
  const found = read(
    `2025年度${basic}`,
    [...labels, '2023年决算数', '2024年决算数', '2025年决算数', '增减'],
    ['301', '工资福利支出', '7.10', '7.40', '8.05', '0.65'],
  );
  expect(found.tables[0]?.columns).toEqual([
    { column: null, label: '2023年决算数', fiscalYear: 2023 },
    { column: null, label: '2024年决算数', fiscalYear: 2024 },
    { column: 'amount', label: '2025年决算数' },
    { column: null, label: '增减' },
  ]);
  expect(found.tables[0]?.rows[0]?.cells.map(({ fiscalYear }) => fiscalYear)).toEqual([
    2023,
    2024,
    undefined,
    undefined,
  ]);
  expect(codesOf(found)).toEqual(['header-unknown']);
});

test('the latest year of the headers is the report’s where nothing else names one', () => {
  const found = read(
    basic,
    [...labels, '2022年决算数', '2023年决算数', '2024年预算数'],
    ['301', '工资福利支出', '7.10', '7.40', '9.00'],
  );
  expect(found.fiscalYear).toBe(2023);
  expect(found.tables[0]?.columns.map(({ column, fiscalYear }) => [column, fiscalYear])).toEqual([
    [null, 2022],
    ['amount', undefined],
    [null, 2024],
  ]);
});

test('上年决算数 over two columns beside 本年决算数', () => {
  const found = read(
    '2024年度支出决算表',
    [
      { text: '科目编码', rows: 2 },
      { text: '科目名称', rows: 2 },
      { text: '上年决算数', columns: 2 },
      { text: '本年支出', columns: 2 },
    ],
    ['合计', '基本支出', '合计', '基本支出'],
    ['205', '教育支出', '1.00', '1.00', '2.00', '2.00'],
  );
  expect(found.tables[0]?.columns).toEqual([
    { column: null, label: '上年决算数/合计', fiscalYear: 2023 },
    { column: null, label: '上年决算数/基本支出', fiscalYear: 2023 },
    { column: 'total', label: '本年支出/合计' },
    { column: 'basic', label: '本年支出/基本支出' },
  ]);
});

test('a vertical “三公” table of two years', () => {
  const found = read(
    '2024年度财政拨款“三公”经费支出决算表',
    ['项目', '2023年决算数', '2024年决算数'],
    ['公务接待费', '3.00', '2.50'],
  );
  expect(found.tables[0]?.rows[0]?.cells).toMatchObject([
    { column: null, fiscalYear: 2023 },
    { column: 'final.reception' },
  ]);
});

test('an item of a vertical “三公” table that is none of the catalogue’s is reported; a count is no item', () => {
  const found = read(
    '2024年度财政拨款“三公”经费支出决算表',
    ['项目', '预算数', '决算数'],
    ['公务接待费', '3.00', '2.50'],
    ['差旅费', '6.00', '5.10'],
    ['公务用车保有量（辆）', '', '4'],
  );
  expect(found.diagnostics).toMatchObject([{ code: 'header-unknown', row: 2, column: '差旅费' }]);
});

test('an amount of seven digits right of the names is no code', () => {
  const found = read(
    '机关运行经费支出决算表',
    ['项目', '上年决算数', '本年决算数'],
    ['机关运行经费', '5301700', '5120900'],
  );
  expect(found.tables[0]?.rows[0]).toMatchObject({ code: '', name: '机关运行经费' });
  expect(found.tables[0]?.rows[0]?.cells.map(({ raw }) => raw)).toEqual(['5301700', '5120900']);
});

test('two columns that the catalogue would call the same: neither has the name', () => {
  const found = read(
    '2024年度支出决算表',
    [
      { text: '科目编码', rows: 2 },
      { text: '科目名称', rows: 2 },
      { text: '本级', columns: 2 },
      { text: '下属单位', columns: 2 },
    ],
    ['基本支出', '项目支出', '基本支出', '经营支出'],
    ['205', '教育支出', '1.00', '2.00', '3.00', '4.00'],
  );
  expect(found.tables[0]?.columns.map(({ column }) => column)).toEqual([null, 'project', null, 'operating']);
  expect(codesOf(found)).toEqual(['column-ambiguous']);
});

test('of two such columns the one whose whole header is the catalogue’s keeps it, and a warning says so', () => {
  const found = read(
    '2024年度支出决算表',
    [
      { text: '科目编码', rows: 2 },
      { text: '科目名称', rows: 2 },
      { text: '基本支出', rows: 2 },
      { text: '下属单位', columns: 2 },
    ],
    ['基本支出', '项目支出'],
    ['205', '教育支出', '1.00', '2.00', '3.00'],
  );
  expect(found.tables[0]?.columns.map(({ column }) => column)).toEqual(['basic', null, 'project']);
  expect(found.diagnostics).toMatchObject([
    {
      code: 'column-ambiguous',
      params: { name: 'basic', labels: ['基本支出', '下属单位/基本支出'], kept: '基本支出' },
    },
  ]);
});

test('units under the headers, behind a stroke and over a group of columns', () => {
  const found = read(
    '2024年度支出决算表',
    [
      { text: '科目编码', rows: 2 },
      { text: '科目名称', rows: 2 },
      { text: '合计/元', rows: 2 },
      { text: '基本支出' },
      { text: '项目支出（亿元）', rows: 2 },
    ],
    ['万元'],
    ['205', '教育支出', '30000.00', '2.00', '0.0001'],
  );
  expect(found.tables[0]?.unit).toBe('万元');
  expect(found.tables[0]?.columns).toEqual([
    { column: 'total', label: '合计/元' },
    { column: 'basic', label: '基本支出/万元' },
    { column: 'project', label: '项目支出（亿元）' },
  ]);
  expect(codesOf(found)).toEqual([]);
});

test('no unit is missing where each column has its own', () => {
  const { tables, diagnostics } = recogniseTables([
    lineBlock('2024年度支出决算表'),
    tableGrid([
      ['科目名称', '合计（元）', '基本支出（万元）'],
      ['教育支出', '30000.00', '2.00'],
    ]),
  ]);
  expect(tables[0]?.unit).toBeNull();
  expect(diagnostics).toEqual([]);
});
