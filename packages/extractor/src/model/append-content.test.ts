import { expect, test } from 'vitest';
import { appendContent, noContent } from './append-content.ts';

test('a part with more blocks than a call takes arguments goes behind what was found so far', () => {
  const whole = noContent();
  const line = {
    type: 'line' as const,
    text: '合计',
    parts: [],
    runs: 1,
    location: { page: 1, line: null, box: null },
    fontSize: null,
  };
  const blocks = Array.from({ length: 200_000 }, () => line);
  appendContent(whole, { ...noContent(), blocks, runsInCells: 2 });
  appendContent(whole, { ...noContent(), blocks: [line], runsInCells: 1, runsApart: 3 });
  expect([whole.blocks.length, whole.runsInCells, whole.runsApart]).toEqual([200_001, 3, 3]);
});
