import { expect, test } from 'vitest';
import { joinDashes } from './dashes.ts';

const piece = (
  from: number,
  to: number,
  orientation: 'horizontal' | 'vertical' = 'horizontal',
  dot?: number,
) => ({
  orientation,
  position: 100,
  from,
  to,
  thickness: 0.75,
  ...(dot === undefined ? {} : { dot }),
});

test('dots in a row become one ruling, and none the other way', () => {
  const dots = [0, 1, 2, 3].flatMap((i) => [
    piece(10 + 1.5 * i, 10.75 + 1.5 * i, 'horizontal', i),
    { ...piece(99.6, 100.4, 'vertical', i), position: 10.4 + 1.5 * i },
  ]);
  expect(joinDashes(dots)).toEqual([piece(10, 15.25)]);
});

test('dashes in a row become one ruling', () => {
  expect(joinDashes([piece(10, 13), piece(15, 18), piece(20, 23)])).toEqual([piece(10, 23)]);
});

test('dashes that overlap are one ruling to the end of the longest', () => {
  expect(joinDashes([piece(14, 22), piece(10, 18), piece(14, 16), piece(20, 23)])).toEqual([piece(10, 23)]);
});

test('a dot alone may be the corner of either line and stays both', () => {
  expect(joinDashes([piece(10, 10.5, 'horizontal', 0), piece(10, 10.5, 'vertical', 0)])).toEqual([
    piece(10, 10.5),
    piece(10, 10.5, 'vertical'),
  ]);
});

test('borders of cells stay apart', () => {
  expect(joinDashes([piece(10, 40), piece(45, 80)])).toEqual([piece(10, 40), piece(45, 80)]);
  expect(joinDashes([piece(10, 15), piece(30, 35), piece(50, 55)])).toHaveLength(3);
});
