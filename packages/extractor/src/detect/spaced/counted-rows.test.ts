import { expect, test } from 'vitest';
import { placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { withCountedRows } from './counted-rows.ts';

const columns = textColumnsOf('项目|行次|决算数|项目|行次|合计');
const numbersIn = (lines: readonly string[], of = columns): string[] =>
  withCountedRows(lines.map(placedLine), of).map(({ parts }) =>
    parts
      .filter((part) => 'isRowNumber' in part && part.isRowNumber === true)
      .map(({ text }) => text)
      .join(' '),
  );

const lines = [
  '一、财政拨款|1|30|一、公共服务||17',
  '二、事业收入|2||二、外交支出|18',
  '||31|三、国防支出|19',
  '四、其他收入|3||四、教育支出|20|8.00',
  '本年收入合计|4|61|本年支出合计|21|8.00',
];

test('numbers that go on by one down the lines are those of the rows, whichever column the text has them in', () => {
  expect(numbersIn(lines)).toEqual(['1 17', '2 18', '19', '3 20', '4 21']);
});

test('a few do not, nor any where no column numbers the rows', () => {
  expect(numbersIn(lines.slice(0, 3))).toEqual(['', '', '']);
  expect(numbersIn(lines, textColumnsOf('项目|年初预算数|决算数|项目|年初预算数|合计')).join('')).toBe('');
});
