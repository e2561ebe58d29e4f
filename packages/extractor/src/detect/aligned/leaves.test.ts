import { expect, test } from 'vitest';
import { drawRun, widthOf } from '../../testing/draw.ts';
import type { LinePart } from '../lines.ts';
import { leavesOf } from './leaves.ts';

/** A word whose middle stands at `x`. */
const word = (text: string, x: number, y: number): LinePart => {
  const run = drawRun(text, x - widthOf(text) / 2, y);
  return { text, box: run.box, runs: [run] };
};
const leaves = (...header: LinePart[]): string[] => leavesOf(header).map(({ text }) => text);

test('a word in the middle over two neighbouring words heads them', () => {
  expect(
    leaves(
      word('小计', 125, 100),
      word('公务用车购置费', 225, 100),
      word('预算数', 100, 120),
      word('决算数', 150, 120),
      word('预算数', 200, 120),
      word('决算数', 250, 120),
    ),
  ).toEqual(['预算数', '决算数', '预算数', '决算数']);
});

test('a word over a column of its own, between two headings, heads none', () => {
  expect(
    leaves(
      word('收入', 150, 100),
      word('年末结余', 300, 110),
      word('支出', 450, 100),
      word('基本', 100, 120),
      word('项目', 200, 120),
      word('人员', 400, 120),
      word('公用', 500, 120),
    ),
  ).toContain('年末结余');
});

test('a word under which another stands heads it, however near that is to others', () => {
  expect(
    leaves(
      word('财政拨款“三公”经费', 300, 80),
      word('合计', 150, 100),
      word('公务接待费', 330, 100),
      word('预算数', 125, 120),
      word('决算数', 175, 120),
      word('预算数', 305, 120),
      word('决算数', 355, 120),
    ),
  ).not.toContain('财政拨款“三公”经费');
});
