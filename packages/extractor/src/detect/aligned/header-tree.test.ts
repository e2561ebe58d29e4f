import { expect, test } from 'vitest';
import { countBare, type HeaderCell, isUneven } from './header-tree.ts';

const cell = (text: string, from: number, to: number, y0: number, y1: number): HeaderCell => ({
  text,
  lines: [text],
  from,
  to,
  y0,
  y1,
  parts: [],
});

/** 事业收入 has 小计 and 教育收费 under it; the words beside it are centred over both of the header's rows. */
const words = [
  cell('财政拨款收入', 0, 1, 114, 123),
  cell('小计', 1, 2, 122, 131),
  cell('其中：教育收费', 2, 3, 122, 131),
  // Over two lines, it ends nearly where 小计 does.
  cell('附属单位上缴收入', 3, 4, 108, 129),
];

test.each([
  ['over the two words of its own', 1, 3, false],
  ['over words beside it too', 0, 4, true],
])('a heading %s', (_, from, to, uneven) => {
  const heading = cell('事业收入', from, to, 100, 109);
  expect(isUneven(heading, [heading, ...words])).toBe(uneven);
});

test('words under a heading of their own stand on another level than those beside it', () => {
  const income = cell('本年收入', 0, 4, 80, 89);
  const heading = cell('事业收入', 1, 3, 100, 109);
  expect(isUneven(income, [income, heading, ...words])).toBe(false);
});

test('words level with those under a heading are bare where none is over them, words beside it are not', () => {
  const heading = (from: number, to: number) => cell('支出', from, to, 100, 109);
  const lower = ['项目', '合计', '一般公共预算财政拨款'].map((text, i) => cell(text, i, i + 1, 122, 131));
  const beside = cell('结转', 3, 4, 111, 120);
  expect(countBare([heading(0, 3), ...lower, beside])).toBe(0);
  expect(countBare([heading(1, 3), ...lower, beside])).toBe(1);
});
