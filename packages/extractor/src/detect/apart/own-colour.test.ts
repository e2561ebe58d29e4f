import { describe, expect, test } from 'vitest';
import type { TextRun } from '../../model/source.ts';
import { drawLine, drawPage, drawRun, widthOf } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const rows = [
  ['项目', '预算数', '决算数'],
  ['办公费', '31.20', '30.90'],
  ['印刷费', '4.05', '4.00'],
  ['差旅费', '18.70', '11.35'],
  ['维修费', '9.00', '9.00'],
];
const table = (y: number): TextRun[] =>
  rows.flatMap((row, r) =>
    drawLine(
      y + 16 * r,
      ...row.map((text, c): [string, number] => [text, c === 0 ? 60 : 300 + 200 * c - widthOf(text)]),
    ),
  );

/** A text of 26 pt that begins at `x`. */
const large = (text: string, x: number, baseline: number): TextRun => {
  const run = drawRun(text, 0, baseline);
  const edges = run.edges.map((edge) => x + 2.6 * edge);
  const box = { x0: x, x1: edges.at(-1) ?? x, y0: baseline - 22, y1: baseline + 4 };
  return { ...run, edges, fontSize: 26, box };
};
const read = (runs: TextRun[]) => {
  const { blocks, diagnostics } = detect([drawPage(1, { runs })]);
  return {
    grids: blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : [])),
    apart: diagnostics.filter(({ code }) => code === 'text-set-apart').map(({ params }) => params.text),
  };
};
const title = drawRun('一般公共预算财政拨款支出决算表', 200, 80);

describe('one large text in the colour of the others, on none of them', () => {
  test('at the height of several rows is a watermark', () => {
    const { grids, apart } = read([title, ...table(110), large('样稿', 200, 152)]);
    expect(apart).toEqual(['样稿']);
    expect(grids).toEqual([rows]);
  });

  test('between two tables is the title of the second', () => {
    const runs = [title, ...table(110), large('收入决算表', 200, 240), ...table(270)];
    expect(read(runs).apart).toEqual([]);
  });
});
