import { expect, test } from 'vitest';
import { decimal } from './amounts.ts';

test('元 and 万元 keep two places', () => {
  expect(decimal(123_456_789, '元')).toBe('1234567.89');
  expect(decimal(123_456_789, '万元')).toBe('123.46');
});

test('half a hundredth goes up, away from zero', () => {
  expect(decimal(5_000, '万元')).toBe('0.01');
  expect(decimal(4_999, '万元')).toBe('0.00');
  expect(decimal(-5_000, '万元')).toBe('-0.01');
});

test('zeros are cut and thousands set apart on request', () => {
  expect(decimal(372_180_000_000, '万元', { trimmed: true, separators: true })).toBe('372,180');
  expect(decimal(37_218_000_000, '万元', { trimmed: true, separators: true })).toBe('37,218');
  expect(decimal(3_721_800_000, '万元', { trimmed: true, separators: true })).toBe('3,721.8');
});
