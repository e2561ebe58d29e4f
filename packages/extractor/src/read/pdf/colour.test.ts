import { expect, test } from 'vitest';
import { sameColour } from '../../model/seen.ts';
import { PATTERN, WHITE } from '../drawing/state.ts';
import { parseColour } from './colour.ts';

test('a colour is read from the form that pdf.js gives all colour spaces', () => {
  expect(parseColour('#ff0080')).toBe(0xff0080);
  expect(parseColour('#FFFFFF')).toBe(WHITE);
});

test('what is no plain colour is like no ground, so that a mark in it is never taken for hidden', () => {
  for (const other of [undefined, null, 'white', '#fff', '#zzzzzz', ['Shading']]) {
    expect(parseColour(other)).toBe(PATTERN);
    expect(sameColour(parseColour(other), WHITE)).toBe(false);
  }
});
