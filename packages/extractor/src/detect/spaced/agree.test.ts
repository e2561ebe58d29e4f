import { expect, test } from 'vitest';
import { addsUp, isRounding, restOf } from './agree.ts';

test.each([
  ['33.20', ['-', '32.00', '1.20'], true],
  ['1,250.30', ['1,000.00', '250.30'], true],
  ['10', ['4', '5'], true],
  ['10.00', ['4.00', '5.00'], false],
  ['2.0', ['1.26', '0.71'], false],
  ['2.0', ['1.26', '0.73'], true],
  ['5.00', [], false],
  ['5.00', ['无'], null],
  ['-3.10', ['(3.10)'], true],
])('%s of %j: %s', (sum, parts, holds) => {
  expect(addsUp(sum, parts)).toBe(holds);
});

test('what is left keeps its sign, and is exact beyond what a double holds', () => {
  expect(restOf('90,071,992,547,409.93', ['90,071,992,547,409.91'])?.left).toBe(20_000n);
  expect(restOf('1', ['3'])).toEqual({ left: -2_000_000n, rounding: 1_000_000n });
  expect(isRounding({ left: -2n, rounding: 1n })).toBe(false);
});
