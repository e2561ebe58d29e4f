import { expect, test } from 'vitest';
import { Backdrop } from './backdrop.ts';
import { PATTERN, WHITE } from './state.ts';

const BLUE = 0x003399;
const square = { x0: 0, y0: 0, x1: 100, y1: 100 };

test('white is hidden by the paper and seen on what was painted over it last', () => {
  const ground = new Backdrop();
  expect(ground.hides(WHITE, 50, 50)).toBe(true);
  ground.paint(square, BLUE);
  expect(ground.hides(WHITE, 50, 50)).toBe(false);
  expect(ground.hides(BLUE, 50, 50)).toBe(true);
  expect(ground.hides(BLUE, 150, 50)).toBe(false);
  ground.paint({ ...square, x1: 60 }, WHITE);
  expect(ground.hides(WHITE, 50, 50)).toBe(true);
  expect(ground.hides(WHITE, 80, 50)).toBe(false);
});

test('nothing is like a picture: a mark on it is taken for seen', () => {
  const ground = new Backdrop();
  ground.paint(square, PATTERN);
  expect(ground.mayHide(WHITE)).toBe(true);
  expect(ground.hides(WHITE, 50, 50)).toBe(false);
  expect(ground.mayHide(PATTERN)).toBe(false);
});

test('an area turned inside out, as a clip that shares nothing with it gives, is none', () => {
  const ground = new Backdrop();
  ground.paint({ x0: 100, y0: 0, x1: 0, y1: 100 }, BLUE);
  expect(ground.mayHide(BLUE)).toBe(false);
});

test('of a hundred thousand fills the latest count', () => {
  const ground = new Backdrop();
  for (let i = 0; i < 100_000; i++) ground.paint({ x0: i, y0: 0, x1: i + 1, y1: 10 }, BLUE);
  expect(ground.hides(WHITE, 99_999.5, 5)).toBe(false);
  expect(ground.hides(WHITE, 0.5, 5)).toBe(true);
});
