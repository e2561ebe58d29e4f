import { expect, test } from 'vitest';
import { drawRun, EM } from '../../testing/draw.ts';
import { centredBorders } from './centred-borders.ts';
import type { InferredColumn } from './match-leaves.ts';

const drawn = [50, 130, 290, 350, 410];

/** Columns between these borders: the word in the middle or `shifts` beside it, figures at the right. */
const columns = (shifts: readonly number[] = []): InferredColumn[] =>
  drawn.slice(1).map((right, i) => {
    const left = drawn[i] ?? 0;
    const word = drawRun('合计', (left + right) / 2 - EM + (shifts[i] ?? 0), 100);
    return {
      x0: right - 40,
      x1: right - 3,
      empty: false,
      leaf: [{ text: word.text, box: word.box, runs: [word] }],
    };
  });

test('words in the middle of their columns tell the borders', () => {
  const found = centredBorders(columns(), { from: -Infinity, to: 60 }, { from: 400, to: Infinity });
  found?.forEach((border, i) => {
    expect(Math.abs(border - (drawn[i] ?? 0))).toBeLessThan(5);
  });
  expect(found).toHaveLength(5);
});

test('where the sides are ruled nothing is left to find', () => {
  expect(centredBorders(columns(), { from: 50, to: 50 }, { from: 410, to: 410 })).toEqual(drawn);
});

test('words that stand beside the middle tell nothing', () => {
  const left = { from: -Infinity, to: 60 };
  expect(centredBorders(columns([-30, 25, -20, 20]), left, { from: 400, to: Infinity })).toBeNull();
});
