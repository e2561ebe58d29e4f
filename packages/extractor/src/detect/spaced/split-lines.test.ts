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

test('a name that fills its column ends on the next line, with its figures', () => {
  const beside = textColumnsOf('类|款|科目名称|决算数|类|款|科目名称|决算数');
  const joined = (...lines: string[]) => joinSplitLines(lines.map(placedLine), beside).map(cellsOf);
  const rest = '||缴费|5.00|302|06|电费|4.00';
  expect(joined('301|08|机关养老保险', rest)).toEqual(['301|08|机关养老保险 缴费|5.00|302|06|电费|4.00']);
  expect(joined('301|08|养老', '301|09|职业年金缴费|1.00', '301|10|养老', rest)).toHaveLength(4);
  expect(joined('301|08|机关养老保险', '||人员经费合计|5.00|302|06|电费|4.00')).toHaveLength(2);
  // Of a list beside it each line has a row of its own.
  expect(joined('301|08|机关养老保险||302|05|水费|1.00', rest)).toHaveLength(2);
  expect(joined('301|08', rest)).toHaveLength(1);
  // The second part of a code may stand level with the figures.
  expect(joined('301|01|工资|1.00|399||对民间组织和群众性', '|||||08|组织补贴|0.00')).toEqual([
    '301|01|工资|1.00|399|08|对民间组织和群众性 组织补贴|0.00',
  ]);
});

test('the end of a name alone, beside the next row of another list, makes it that of its code', () => {
  const beside = textColumnsOf('类|款|科目名称|决算数|类|款|科目名称|决算数');
  const joined = (...lines: string[]) => joinSplitLines(lines.map(placedLine), beside).map(cellsOf);
  const rest = '||助||302|40|税金|1.00';
  expect(joined('303|99|其他对个人和家庭的补', rest)).toEqual([
    '303|99|其他对个人和家庭的补 助||302|40|税金|1.00',
  ]);
  expect(joined('303|99|其他对个人和家庭的补|7.00', rest)).toHaveLength(1);
  expect(joined('303|04|其他对个人和家庭的补', rest)).toHaveLength(2);
});

test('a label round its figures is one row, but not with a label of another column', () => {
  expect(wrapped('|机关养老', '20805||4.00', '|保险缴费')).toEqual(['20805|机关养老 保险缴费|4.00']);
  expect(wrapped('|机关养老', '20805||4.00', '||||保险缴费')).toHaveLength(3);
  expect(wrapped('|机关养老', '20805|单位|4.00', '|保险缴费')).toHaveLength(3);
});
