import { expect, test } from 'vitest';
import { placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { blankSources } from './sources.ts';

const columns = textColumnsOf('项目|金额|项目|合计|一般公共预算财政拨款|国有资本经营预算财政拨款');
const blank = (...lines: string[]): number[] => [...blankSources([], columns)(lines.map(placedLine))];

test('what is not received is not spent', () => {
  expect(
    blank(
      '一、一般公共预算财政拨款|5.00|一、外交支出|5.00|5.00',
      '三、国有资本经营预算财政拨款||三、国防支出',
    ),
  ).toEqual([5]);
});

test('a source with a figure on one of its lines is not blank', () => {
  expect(blank('国有资本经营预算财政拨款', '国有资本经营预算财政拨款|1.00')).toEqual([]);
});
