import { expect, test } from 'vitest';
import { csvLines } from './rows.ts';

test('a text that a spreadsheet would run is guarded in every column, figures are not', () => {
  expect(csvLines([['=1+1', '-12.50', '-', null, -3, '@a,b']])).toBe(`'=1+1,-12.50,-,,-3,"'@a,b"\n`);
});
