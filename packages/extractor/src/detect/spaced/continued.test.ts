import { expect, test } from 'vitest';
import { placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { sheetsContinued } from './continued.ts';
import type { PlacedSheet } from './model.ts';

const columns = textColumnsOf('科目编码|科目名称|合计|基本支出');
const sheet = (...lines: string[]): PlacedSheet => ({
  lines: lines.map(placedLine),
  bands: [],
  sure: true,
  doubts: () => [],
});
const before = { columns, sheets: [sheet('|合计|9.00|9.00', '201|一般公共服务|4.00|4.00')] };
const continued = (headers: string, ...lines: string[]): number =>
  sheetsContinued(before, textColumnsOf(headers), [{ ...sheet(...lines), columns: null }]).length;

test('codes that go on under the same words are of one table', () => {
  expect(continued('科目编码|科目名称|合计|基本支出', '205|教育支出|5.00|5.00')).toBe(1);
  expect(continued('支出功能分类科目编码|科目名称|合计|基本支出', '205|教育支出|5.00|5.00')).toBe(1);
});

test('the total alone ends a table that has none yet', () => {
  const open = { columns, sheets: [sheet('201|一般公共服务|4.00|4.00')] };
  const rest = [{ ...sheet('|合计|4.00|4.00'), columns: null }];
  expect(sheetsContinued(open, columns, rest)).toHaveLength(1);
  expect(sheetsContinued(before, columns, rest)).toEqual([]);
});

test.each([
  ['other words', '科目编码|科目名称|合计|项目支出', '205|教育支出|5.00|5.00'],
  ['codes that begin anew', '科目编码|科目名称|合计|基本支出', '201|一般公共服务|4.00|4.00'],
  ['a second total', '科目编码|科目名称|合计|基本支出', '205|教育支出|5.00|5.00\n|合计|5.00|5.00'],
  ['no codes', '科目编码|科目名称|合计|基本支出', '|其他|5.00|5.00'],
])('%s: another table', (_, headers, lines) => {
  expect(continued(headers, ...lines.split('\n'))).toBe(0);
});
