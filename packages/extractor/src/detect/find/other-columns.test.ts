import { expect, test } from 'vitest';
import { drawLine } from '../../testing/draw.ts';
import type { Segment } from '../segment.ts';
import { hasOtherColumns } from './other-columns.ts';

const segment = (page: number, ...lines: readonly (readonly string[])[]): Segment => ({
  page,
  box: { x0: 50, y0: 50, x1: 500, y1: 80 + 15 * lines.length },
  runs: lines.flatMap((texts, i) =>
    drawLine(70 + 15 * i, ...texts.map((text, c) => [text, 50 + 110 * c] as const)),
  ),
  xs: [],
  ys: [],
});

const above = segment(1, ['科目名称', '合计', '基本支出'], ['公共安全支出', '51.00', '31.00']);

test('a row of cut amounts is no header of further columns above the rest of its figures', () => {
  const cut = segment(2, ['农林水支出', '1,165,5', '1,165,0'], ['99.00', '10.00']);
  expect(hasOtherColumns(above, cut)).toBe(false);
});

test('headers that the table above has not, above figures, are those of further columns', () => {
  const columns = segment(2, ['经营支出', '上缴上级支出'], ['12.00', '8.00']);
  expect(hasOtherColumns(above, columns)).toBe(true);
});

test('below a header that the end of its page cuts, they are the rest of that', () => {
  const header = segment(1, ['合计', '公务用车购置及运行维护费', '公务接待费']);
  const rest = segment(2, ['小计', '公务用车运行维护费'], ['42.00', '24.00']);
  expect(hasOtherColumns(header, rest)).toBe(false);
});
