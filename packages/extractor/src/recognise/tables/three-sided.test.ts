import { expect, test } from 'vitest';
import { lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseTables } from './tables.ts';

/** 收入, and 支出 twice: by function and by nature. The totals of the right half stand under a label over both. */
const { tables, diagnostics } = recogniseTables([
  lineBlock('收入支出决算总表'),
  lineBlock('部门：大川县水务局  单位：元'),
  tableGrid([
    [
      { text: '收入', columns: 3 },
      { text: '支出', columns: 6 },
    ],
    ['项目', '行次', '决算数', '项目（按功能分类）', '行次', '决算数', '按支出性质', '行次', '决算数'],
    ['一、财政拨款收入', '1', '720.00', '一、农林水支出', '12', '700.00', '一、基本支出', '40', '650.00'],
    ['二、其他收入', '2', '', '二、其他支出', '13', '0.00', '二、项目支出', '41', '50.00'],
    ['本年收入合计', '10', '720.00', { text: '本年支出合计', columns: 4 }, '49', '700.00'],
  ]),
]);

test('a summary with three sides: each row on its side, under its own label', () => {
  expect(
    tables[0]?.rows.map(({ side, name, lineNo, cells }) => [
      side,
      name,
      lineNo,
      ...cells.map(({ column, raw }) => `${column} ${raw}`),
    ]),
  ).toEqual([
    ['income', '一、财政拨款收入', '1', 'income.amount 720.00'],
    ['expenditure', '一、农林水支出', '12', 'expenditure.amount 700.00'],
    ['expenditure', '一、基本支出', '40', 'expenditure.amount 650.00'],
    ['income', '二、其他收入', '2', 'income.amount '],
    ['expenditure', '二、其他支出', '13', 'expenditure.amount 0.00'],
    ['expenditure', '二、项目支出', '41', 'expenditure.amount 50.00'],
    ['income', '本年收入合计', '10', 'income.amount 720.00'],
    ['expenditure', '本年支出合计', '49', 'expenditure.amount 700.00'],
  ]);
  expect(diagnostics).toEqual([]);
});
