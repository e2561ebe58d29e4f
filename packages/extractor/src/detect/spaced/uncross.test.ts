import { expect, test } from 'vitest';
import { cellsOf, placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { uncrossedLines } from './uncross.ts';

const columns = textColumnsOf('科目编码|科目名称|合计|事业收入|经营收入|其他收入');
const about = {
  columns,
  relations: { sums: [{ column: 2, parts: [3, 4, 5], isPartial: false }], twins: [], seldom: [] },
  namesakes: new Map<number, readonly string[]>(),
};
const moved = (lines: readonly string[], { sure = [] as number[], namesakes = about.namesakes } = {}) => {
  const found = uncrossedLines(lines.map(placedLine), { ...about, namesakes }, (line) => sure.includes(line));
  return { lines: found.lines.map(cellsOf), moved: [...found.moved] };
};

const total = '|合计|90.00|70.00|12.00|8.00';
const others = '206|科技支出|12.00||12.00';

test('a figure goes to the column where the total lacks it, and so do those of its parts', () => {
  const lines = [
    total,
    '205|教育支出|78.00||70.00|8.00',
    '20502|普通教育|78.00||70.00|8.00',
    '2050204|高中教育|78.00||70.00|8.00',
    others,
  ];
  expect(moved(lines)).toEqual({
    lines: [
      total,
      '205|教育支出|78.00|70.00||8.00',
      '20502|普通教育|78.00|70.00||8.00',
      '2050204|高中教育|78.00|70.00||8.00',
      others,
    ],
    moved: [1, 2, 3],
  });
});

test('so do those of rows whose code stands on another line', () => {
  const lines = [total, '205|教育支出', '||78.00||70.00|8.00', '||12.00', '206|科技支出|||12.00'];
  expect(moved(lines)).toEqual({ lines: lines.with(2, '||78.00|70.00||8.00'), moved: [2] });
});

test('all parts of a row go to the column where it has their sum', () => {
  const rows = [
    '205|教育支出|78.00|70.00||8.00',
    '20502|普通教育|50.00||42.00|8.00',
    '20503|职业教育|28.00||28.00',
  ];
  expect(moved([total, ...rows, others], { sure: [1, 2, 3] })).toEqual({
    lines: [total, rows[0], '20502|普通教育|50.00|42.00||8.00', '20503|职业教育|28.00|28.00', others],
    moved: [2, 3],
  });
});

test('where the total may stand aside as well as its part, both stay', () => {
  const lines = ['|合计|90.00|70.00||20.00', '205|教育支出|70.00|70.00', '206|科技支出|20.00||20.00'];
  expect(moved(lines)).toEqual({ lines, moved: [] });
});

test('what is sure by its place, or by a row of the column’s name elsewhere, is not moved', () => {
  const lines = ['|合计|90.00|70.00||20.00', '205|教育支出|70.00|70.00', '206|科技支出|20.00||20.00'];
  const byPart = ['|合计|90.00|70.00|20.00', ...lines.slice(1)];
  const byTotal = [...lines.slice(0, 2), '206|科技支出|20.00|||20.00'];
  expect(moved(lines, { sure: [1, 2] }).lines).toEqual(byPart);
  expect(moved(lines, { namesakes: new Map([[5, ['20.0']]]) }).lines).toEqual(byTotal);
});

test('rows that add up nowhere stay: the publisher’s own error', () => {
  const lines = [total, '205|教育支出|78.00||71.00|7.00', others];
  expect(moved(lines)).toEqual({ lines, moved: [] });
});

test('of two lists side by side, the one with several columns has its figures where its total has them', () => {
  const beside = {
    columns: textColumnsOf('项目|金额|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款'),
    relations: { sums: [{ column: 3, parts: [4, 5], isPartial: false }], twins: [], seldom: [] },
    namesakes: new Map<number, readonly string[]>(),
  };
  const rest = [
    '本年收入合计|90.00|本年支出合计|90.00|70.00|20.00',
    '收入总计|90.00|支出总计|90.00|70.00|20.00',
  ];
  const lines = ['拨款|90.00|教育支出|70.00|70.00', '||其他支出|20.00|20.00', ...rest];
  const found = uncrossedLines(lines.map(placedLine), beside, () => false);
  expect(found.lines.map(cellsOf)).toEqual([lines[0], '||其他支出|20.00||20.00', ...rest]);
});
