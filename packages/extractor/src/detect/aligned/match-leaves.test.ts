import { expect, test } from 'vitest';
import { drawRun, widthOf } from '../../testing/draw.ts';
import type { LinePart } from '../lines.ts';
import type { ColumnBand } from './infer-columns.ts';
import { matchLeaves } from './match-leaves.ts';

const word = (text: string, middle: number): LinePart => {
  const run = drawRun(text, middle - widthOf(text) / 2, 100);
  return { text, box: run.box, runs: [run] };
};
const band = (x0: number, x1: number, holds: ColumnBand['holds'] = 'figures'): ColumnBand => ({
  x0,
  x1,
  holds,
});

test('codes of one level stand under 款, however far right of their words the amounts end', () => {
  const leaves = [
    word('类', 64),
    word('款', 99),
    word('科目名称', 252),
    word('合计', 456),
    word('人员经费', 592),
    word('公用经费', 728),
  ];
  const bands = [
    band(57, 72, 'codes'),
    band(94, 104),
    // Labels of this page are short, and end far from the middle of their column.
    band(125, 173, 'words'),
    band(501, 523),
    band(656, 659),
    band(773, 795),
  ];
  const columns = matchLeaves(leaves, [], bands, 8);
  expect(columns.map(({ x0, leaf }) => [leaf.map(({ text }) => text).join(), x0])).toEqual([
    ['类', 57],
    ['款', 94],
    ['科目名称', 125],
    ['合计', 501],
    ['人员经费', 656],
    ['公用经费', 773],
  ]);
});
