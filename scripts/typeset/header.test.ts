import { expect, test } from 'vitest';
import { columnPaths, headerRows } from './header.ts';

const nodes = [
  { text: '项目', parts: [{ text: '科目代码' }, { text: '科目名称' }] },
  {
    text: '本年支出',
    parts: [{ text: '合计' }, { text: '基本支出', parts: [{ text: '小计' }, { text: '人员经费' }] }],
  },
];

test('a label spans its parts across, a leaf the rows left below it', () => {
  const [first, second, third] = headerRows(nodes);
  expect(first?.map((cell) => [cell.text, cell.colSpan])).toEqual([
    ['项目', 2],
    ['本年支出', 3],
  ]);
  expect(second?.map((cell) => [cell.text, cell.rowSpan ?? 1, cell.colSpan ?? 1])).toEqual([
    ['科目代码', 2, 1],
    ['科目名称', 2, 1],
    ['合计', 2, 1],
    ['基本支出', 1, 2],
  ]);
  expect(third?.map((cell) => cell.text)).toEqual(['小计', '人员经费']);
});

test('column paths go from the outermost label inwards', () => {
  expect(columnPaths(nodes)).toEqual([
    '项目/科目代码',
    '项目/科目名称',
    '本年支出/合计',
    '本年支出/基本支出/小计',
    '本年支出/基本支出/人员经费',
  ]);
});
