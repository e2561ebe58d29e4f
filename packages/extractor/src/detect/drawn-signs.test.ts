import { describe, expect, test } from 'vitest';
import { drawPage, drawRun, horizontal } from '../testing/draw.ts';
import { withDrawnSigns } from './drawn-signs.ts';

/** What 46.20 at x 200 on baseline 100 is read as, with lines drawn near it. */
const read = (...lines: readonly (readonly [y: number, from: number, to: number])[]) => {
  const page = drawPage(1, {
    runs: [drawRun('教育支出', 60, 100), drawRun('46.20', 200, 100)],
    rulings: lines.map(([y, from, to]) => horizontal(y, from, to)),
  });
  const { runs, rulings } = withDrawnSigns(page);
  return { text: runs.at(-1)?.text, lines: rulings.length };
};

describe('a line drawn before an amount', () => {
  test('is its minus where it is short, near and at the height of one', () =>
    expect(read([97, 194, 198.5])).toEqual({ text: '-46.20', lines: 0 }));

  test.each([
    ['under it', [101, 194, 198.5]],
    ['at the height of its top', [91, 194, 198.5]],
    ['longer than a minus', [97, 180, 198.5]],
    ['far from it', [97, 180, 184]],
    ['through text', [97, 92, 97]],
  ] as const)('is none %s', (_, line) => expect(read(line)).toEqual({ text: '46.20', lines: 1 }));

  test('is none where it is one of a line of dashes', () =>
    expect(read([97, 180, 184], [97, 187, 191], [97, 194, 198])).toEqual({ text: '46.20', lines: 3 }));
});
