import { expect, test } from 'vitest';
import { cellsOf, placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { onOwnSide } from './own-side.ts';

const sides = textColumnsOf('项目|年初预算数|决算数|项目|年初预算数|决算数');
const read = (columns: typeof sides, ...lines: string[]): string[] =>
  onOwnSide(lines.map(placedLine), columns).map(cellsOf);
const last = '八、其他收入|1.00|2.00|七、教育支出|3.00|4.00';

test('expenditure where the text has income is put on its own side, each figure in its own column', () => {
  expect(read(sides, last, '八、社会保障和就业支出|5.00|6.00', '九、卫生健康支出||7.00')).toEqual([
    last,
    '|||八、社会保障和就业支出|5.00|6.00',
    '|||九、卫生健康支出||7.00',
  ]);
});

test('rows of income stay, and all do where the sides have other columns', () => {
  const income = '年初结转和结余|5.00|6.00';
  expect(read(sides, last, income)).toEqual([last, income]);
  const line = '九、卫生健康支出|7.00';
  const unlike = textColumnsOf('项目|决算数|项目|合计|政府性基金');
  expect(read(unlike, '八、其他收入|1.00|七、教育支出|3.00', line)[1]).toBe(line);
  expect(read(sides, '一、一般公共服务支出|1.00|2.00', line)[1]).toBe(line);
});
