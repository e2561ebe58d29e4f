import { expect, test } from 'vitest';
import { isColumnNumberRow } from './column-number.ts';

test.each([
  ['栏次', '1', '2', '3=2/1*100'],
  ['', '1', '2', '3=2/1×100%'],
  ['甲', '1', '2', '3=1＋2'],
  ['栏次', '1', '2=3+4', '3', '4'],
  ['行次', '①', '②', '③=①+②'],
  ['', '（1）', '（2）', '（3）=（1）-（2）'],
  ['栏次', '1栏', '2栏'],
  ['', 'A', 'B', 'C=A+B'],
])('%s %s %s numbers columns', (...texts) => {
  expect(isColumnNumberRow(texts)).toBe(true);
});

test.each([
  ['教育支出', '1', '2'],
  ['', '3', '2'],
  ['', '(1)', '(2)'],
  ['', 'A', 'B'],
  ['', '2', '3=2/1'],
  ['', '1', '200'],
  ['', '1.00', '2.00'],
])('%s %s %s does not', (...texts) => {
  expect(isColumnNumberRow(texts)).toBe(false);
});
