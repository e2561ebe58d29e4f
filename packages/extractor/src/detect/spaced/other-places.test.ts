import { expect, test } from 'vitest';
import { cellsOf, placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { linesBySums } from './other-places.ts';

const columns = textColumnsOf('项目|金额|项目|合计|甲|乙|丙');
const relations = { sums: [{ column: 3, parts: [4, 5, 6], isPartial: false }], twins: [], seldom: [] };
const placed = (...lines: string[]) => {
  const found = linesBySums(lines.map(placedLine), columns, relations);
  return [...found.lines.map(cellsOf), found.others.filter((ways) => ways.length > 0).length];
};

test('lines stay where their sums hold, or where none is printed', () => {
  const lines = ['总计|9.00|总计|9.00|5.00|4.00', '总计|9.00|总计||5.00'];
  expect(placed(...lines)).toEqual([...lines, 0]);
});

test('a line stays where the sums hold in several other ways', () => {
  expect(placed('本年|9.00|本年|9.00|2.00|3.00|4.00', '总计|1.00|总计||9.00|5.00|4.00')).toEqual([
    '本年|9.00|本年|9.00|2.00|3.00|4.00',
    '总计|1.00|总计||9.00|5.00|4.00',
    1,
  ]);
});

test('of several ways the one that another line has', () => {
  expect(placed('本年|8.00|本年|8.00|3.00||5.00', '总计|1.00|总计||9.00|5.00|4.00')).toEqual([
    '本年|8.00|本年|8.00|3.00||5.00',
    '总计|1.00|总计|9.00|5.00||4.00',
    1,
  ]);
});

test('no way: the publisher’s own error is no doubt', () => {
  expect(placed('总计|1.00|总计|2.00|9.00|5.00|4.00')).toEqual(['总计|1.00|总计|2.00|9.00|5.00|4.00', 0]);
});
