import { expect, test } from 'vitest';
import { exponent, lastExponent } from './exponent.ts';

test('what grows as its size has the exponent 1, what grows as its square 2', () => {
  const sizes = [10, 30, 100];
  expect(exponent(sizes, [5, 15, 50])).toBeCloseTo(1);
  expect(exponent(sizes, [100, 900, 10_000])).toBeCloseTo(2);
  expect(lastExponent(sizes, [10, 30, 100])).toBeCloseTo(1);
  expect(lastExponent(sizes, [1, 30, 30 * (100 / 30) ** 2])).toBeCloseTo(2);
});
