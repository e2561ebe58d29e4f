import { expect, test } from 'vitest';
import { sameColour } from '../../model/seen.ts';
import { onPaper, PATTERN, WHITE } from './state.ts';

test('print a shade off its ground cannot be seen, print of another colour can', () => {
  expect(sameColour(0xfafafa, WHITE)).toBe(true);
  expect(sameColour(0xff0000, WHITE)).toBe(false);
  expect(sameColour(0xff00ff, WHITE)).toBe(false);
  expect(sameColour(0xffff00, WHITE)).toBe(false);
});

test('a see-through colour is lighter on paper', () => {
  expect(onPaper(0x000000, 0.5)).toBe(0x808080);
  expect(onPaper(0x336699, 1)).toBe(0x336699);
  expect(onPaper(PATTERN, 0.5)).toBe(PATTERN);
});
