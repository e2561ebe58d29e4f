import { expect, test } from 'vitest';
import { orientationOf } from './orientation.ts';
import type { DrawnRun } from './runs.ts';

const drawn = (text: string, ux: number, uy: number): DrawnRun =>
  ({ glyphs: [...text], ux, uy }) as unknown as DrawnRun;
const level = ['支出决算表', '教育支出', '1,204.50'].map((text) => drawn(text, 1, 0));
const up = ['支出决算表', '教育支出', '1,204.50'].map((text) => drawn(text, 0, -1));

test.each([
  ['level text', level, 0],
  ['text that runs up', up, 1],
  ['level text under upright tiles', [...level, ...Array(30).fill(drawn('内部资料', 0, -1))], 0],
  ['text that runs up under level tiles', [...up, ...Array(30).fill(drawn('内部', 1, 0))], 1],
])('a page is turned as most of its texts are, each counted once: %s', (_, runs, turns) => {
  expect(orientationOf(runs)).toBe(turns);
});
