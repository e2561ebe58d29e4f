import { expect, test } from 'vitest';
import { placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { namedRows, namesakeCost, namesakesOf } from './named-rows.ts';

const sides = textColumnsOf('项目|决算数|项目|决算数');
const rows = namedRows(
  ['一、事业收入|86.4|一、外交支出', '二、经营收入||二、教育支出|5.00'].map(placedLine),
  sides,
);
const income = textColumnsOf('科目编码|科目名称|合计|事业收入|经营收入');
const namesakes = namesakesOf(income, rows);
const cost = (...filled: [number, string][]): number => namesakeCost(new Map(filled), namesakes);

test('each label of a line has the figures up to the next label', () => {
  expect([...rows.values()]).toEqual([['86.4'], [], [], ['5.00']]);
});

test('columns have the rows of their name', () => {
  expect(namesakes).toEqual(
    new Map([
      [3, ['86.4']],
      [4, []],
    ]),
  );
});

test('a total prints what the row of a column’s name does, and nothing where that is blank', () => {
  expect(cost([3, '86.40'])).toBe(0);
  expect(cost([3, '86.40'], [4, '0.00'])).toBe(0);
  expect(cost([3, '86.00'])).toBeGreaterThan(0);
  expect(cost([3, '86.40'], [4, '3.00'])).toBe(cost([3, '86.00']));
  expect(cost([4, '86.40'])).toBe(2 * cost([3, '86.00']));
});
