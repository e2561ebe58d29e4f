import { expect, test } from 'vitest';
import { disagreement } from './stored.ts';

test.each([
  ['1,234.57', 1234.5678, null],
  ['1.01', 1.005, null],
  ['-5.00', -5, null],
  ['(5.00)', -5, null],
  ['(5.00)', 5, { reason: 'sign' }],
  ['5.00', -5, { reason: 'sign' }],
  ['0.00', -0.001, null],
  ['', 0, null],
  ['-', 0, null],
  ['', 3, { reason: 'hidden' }],
  ['-', 0.3, { reason: 'hidden' }],
  ['12.35%', 0.12345, null],
  ['12.3', 123456, { reason: 'scaled', power: 4 }],
  ['1,235', 1234567, { reason: 'scaled', power: 3 }],
  ['1.23亿', 123456789, { reason: 'scaled', power: 8 }],
  ['￥5.50', 5.5, null],
  ['50', 5, { reason: 'other' }],
  ['0', 4, { reason: 'other' }],
])('%j for %d is %j', (shown, stored, expected) => {
  expect(disagreement(shown, stored)).toEqual(expected);
});
