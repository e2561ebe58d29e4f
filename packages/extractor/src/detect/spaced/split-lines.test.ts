import { expect, test } from 'vitest';
import { cellsOf, placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { joinSplitLines, joinWrappedLines } from './split-lines.ts';

const columns = textColumnsOf('科目编码|科目名称|决算数|科目编码|科目名称|决算数');
const split = (...lines: string[]): string[] => joinSplitLines(lines.map(placedLine), columns).map(cellsOf);
const wrapped = (...lines: string[]): string[] =>
  joinWrappedLines(lines.map(placedLine), columns).map(cellsOf);

test('a code over its name and figure is their row’s', () => {
  expect(split('30101|基本工资|2.00|30207', '||||邮电费|8.05')).toEqual([
    '30101|基本工资|2.00|30207|邮电费|8.05',
  ]);
  expect(split('|||30207', '||||邮电费|8.05')).toEqual(['|||30207|邮电费|8.05']);
  expect(split('|||30207', '||||邮电费')).toHaveLength(2);
});

test('a label round its figures is one row, but not with a label of another column', () => {
  expect(wrapped('|机关养老', '20805||4.00', '|保险缴费')).toEqual(['20805|机关养老 保险缴费|4.00']);
  expect(wrapped('|机关养老', '20805||4.00', '||||保险缴费')).toHaveLength(3);
  expect(wrapped('|机关养老', '20805|单位|4.00', '|保险缴费')).toHaveLength(3);
});
