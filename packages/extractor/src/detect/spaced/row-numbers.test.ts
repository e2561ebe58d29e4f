import { expect, test } from 'vitest';
import { cellsOf, placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { withRowNumbers } from './row-numbers.ts';

const columns = textColumnsOf('项目|行次|金额|项目|行次|金额');
const placed = (...lines: string[]): string[] => withRowNumbers(lines.map(placedLine), columns).map(cellsOf);

test('a number that goes on by one is the row’s, wherever the text has it', () => {
  expect(placed('一、拨款|1|5.00|一、公共服务|30|4.00', '二、外交|2||二、国防|||31')).toEqual([
    '一、拨款|1|5.00|一、公共服务|30|4.00',
    '二、外交|2||二、国防|31',
  ]);
});

test('a figure that only looks like one stays where no number came before', () => {
  expect(placed('一、拨款||2|一、公共服务||3')).toEqual(['一、拨款||2|一、公共服务||3']);
});
