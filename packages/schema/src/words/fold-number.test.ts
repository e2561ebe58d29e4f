import { expect, test } from 'vitest';
import { readAmount } from './amount.ts';
import { foldNumber } from './fold-number.ts';

test.each([
  ['7，435·26', '7,435.26'],
  ['5\u201a021\u202476', '5,021.76'],
  ['5、021、330.76', '5,021,330.76'],
  ['\uf02d300\uf02e00', '-300.00'],
  ['3、021', '3、021'],
  ['1·2·3', '1·2.3'],
  ['甲·乙', '甲·乙'],
  ['12，3', '12,3'],
])('%s', (printed, folded) => {
  expect(foldNumber(printed)).toBe(folded);
});

test.each([
  ['812·40', '812.40'],
  ['1、204.50', '1204.50'],
])('%s is an amount, and reported as repaired', (printed, value) => {
  expect(readAmount(printed)).toEqual({ state: 'amount', value, unit: null, repaired: true });
});

test.each([
  ['812.40-', '-812.40'],
  ['1,204.5−', '-1204.5'],
  ['¥812.40-', '-812.40'],
])('%s has its minus behind it', (printed, value) => {
  expect(readAmount(printed).value).toBe(value);
});

test.each(['-812.40-', '812-', '812.40--', '(812.40-)'])('%s is text', (printed) => {
  expect(readAmount(printed).state).toBe('text');
});
