import { expect, test } from 'vitest';
import { COLUMN_WIDTH } from '../../model/spaced-page.ts';
import { alignTokens } from './alignment.ts';
import type { Band, Holds, Token } from './model.ts';

const boxAt = (column: number, width: number) => ({
  x0: column * COLUMN_WIDTH,
  x1: (column + width) * COLUMN_WIDTH,
  y0: 0,
  y1: 12,
});
const token = (column: number, text: string): Token => ({ text, box: boxAt(column, text.length) });
const band = (holds: Holds, column: number, width: number): Band => {
  const { x0, x1 } = boxAt(column, width);
  return { holds, x0, x1 };
};
const bands = [band('words', 0, 10), band('figures', 20, 8), band('figures', 32, 8), band('figures', 44, 8)];
const never = () => Infinity;

test('as many figures as columns stand in them in order, wherever they are', () => {
  const line = [token(0, '教育'), token(12, '1.00'), token(18, '2.00'), token(24, '3.00')];
  const { bands: found, rivals } = alignTokens(line, bands, never);
  expect(found).toEqual([0, 1, 2, 3]);
  expect(rivals(Infinity)).toEqual([[], [], [], []]);
});

test('where cells are blank places decide, and a figure between two columns may stand in either', () => {
  const { bands: found, rivals } = alignTokens([token(0, '教育'), token(46, '2.00')], bands, never);
  expect(found).toEqual([0, 3]);
  expect(rivals(1)).toEqual([[], []]);
  expect(alignTokens([token(0, '教育'), token(28, '2.00')], bands, never).rivals(1)).toEqual([[], [2]]);
});

test('words stand in no column of figures, and what may stand alone does where all is far', () => {
  expect(alignTokens([token(60, '备注')], bands.slice(1), () => 2).bands).toEqual([null]);
  expect(alignTokens([token(90, '2.00')], bands, () => 2).bands).toEqual([null]);
});

test('what money is spent for is no income, however near it stands', () => {
  const sides = [{ ...band('words', 0, 20), isOfIncome: true }, band('words', 34, 20)];
  expect(alignTokens([token(22, '五、教育支出')], sides, never).bands).toEqual([1]);
  expect(alignTokens([token(22, '五、事业收入')], sides, never).bands).toEqual([0]);
});
