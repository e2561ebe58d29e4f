import { expect, test } from 'vitest';
import { fitsColumn } from './decimal.ts';

test('a column holds what it can hold exactly', () => {
  expect(fitsColumn('23167.86', 'amount')).toBe(true);
  expect(fitsColumn('-0.0123456789', 'amount')).toBe(true);
  expect(fitsColumn('0.01234567891', 'amount')).toBe(false);
  expect(fitsColumn('0.12000000000000', 'yuan')).toBe(true);
  expect(fitsColumn('0.12345', 'yuan')).toBe(false);
  expect(fitsColumn('9'.repeat(34), 'yuan')).toBe(true);
  expect(fitsColumn('9'.repeat(35), 'yuan')).toBe(false);
});

test('a text may be as long as it likes', () => {
  expect(fitsColumn('9'.repeat(99), 'text')).toBe(true);
});
