import { expect, test } from 'vitest';
import { withPairedBrackets } from './brackets.ts';

const paired = (text: string): string =>
  withPairedBrackets([...text].map((letter) => ({ text: letter })))
    .map((letter) => letter.text)
    .join('');

test.each([
  ['结余（含专用结余)', '结余（含专用结余）'],
  ['(一）支出', '(一)支出'],
  ['（一)（二)', '（一）（二）'],
  ['（甲[乙］丙)', '（甲[乙]丙）'],
  ['丙)', '丙)'],
  ['（丙]', '（丙]'],
])('%s is %s', (read, meant) => {
  expect(paired(read)).toBe(meant);
});
