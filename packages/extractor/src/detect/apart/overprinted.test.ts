import { describe, expect, test } from 'vitest';
import type { SourcePage, TextRun } from '../../model/source.ts';
import { drawPage, drawRun, lattice } from '../../testing/draw.ts';
import { drawTable, textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const rows = (from: number): string[][] => [
  ['科目名称', '合计', '基本支出'],
  ['教育支出', `${from}.50`, '11.20'],
  ['卫生健康支出', `${from + 7}.10`, '9.00'],
  ['住房保障支出', `${from + 30}.00`, '4.75'],
];
const widths = [150, 100, 100];
const page = (number: number, from: number, more: TextRun[], rulings: 'all' | 'none' = 'all'): SourcePage =>
  drawPage(
    number,
    { runs: [drawRun('支出决算表', 180, 80)] },
    drawTable(rows(from), { widths, header: 1, rulings }),
    { runs: more },
  );

const read = (...pages: SourcePage[]) => {
  const { blocks, diagnostics } = detect(pages);
  return {
    grids: blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : [])),
    said: diagnostics.map(({ code, params }) => [code, params.text]),
    boxes: diagnostics.map(({ location }) => location?.box),
  };
};

describe('a text printed on another, like it in every way', () => {
  test.each([
    ['a figure', '88.88', '41.50 88.88'],
    ['a word', '作废', '41.50 作废'],
  ])('%s: both stay, with a diagnostic and its place', (_, text, expected) => {
    for (const rulings of ['all', 'none'] as const) {
      const amount = page(1, 41, [], rulings).runs.find((run) => run.text === '41.50');
      const over = drawRun(text, amount?.box.x0 ?? 0, amount?.baseline ?? 0);
      const { grids, said, boxes } = read(page(1, 41, [over], rulings));
      expect(grids[0]?.[1]?.[1]).toBe(expected);
      expect(said).toEqual([['text-overprinted', '41.50']]);
      expect(boxes[0]).toMatchObject({ x0: amount?.box.x0, y0: amount?.box.y0 });
    }
  });

  test('a figure that runs over its border a little is none', () => {
    const xs = [50, 150, 180, 280];
    const runs = [drawRun('1234567', 148, 134), drawRun('29.10', 180, 134)];
    expect(read(drawPage(1, { runs, rulings: lattice(xs, [100, 120, 140]) })).said).toEqual([]);
  });
});

describe('a watermark in the type and colour of the text', () => {
  const mark = (text: string, x: number, y: number) => drawRun(text, x, y);

  test.each(['all', 'none'] as const)('in one place of several pages, rulings: %s', (rulings) => {
    const pages = [21, 52, 83].map((from, i) =>
      page(i + 1, from, [mark('样稿请勿外传请勿外传', 230, 134)], rulings),
    );
    const { grids, said } = read(...pages);
    expect(grids.flat().filter(([name]) => name === '教育支出')).toEqual([
      rows(21)[1],
      rows(52)[1],
      rows(83)[1],
    ]);
    expect(said).toEqual([['text-set-apart', '样稿请勿外传请勿外传']]);
  });

  test('in many places of one', () => {
    const tiles = [120, 160, 200, 240].flatMap((y) => [
      mark('样稿请勿外传', 100, y - 6),
      mark('样稿请勿外传', 260, y - 6),
    ]);
    const { grids, said } = read(page(1, 21, tiles));
    expect(grids).toEqual([rows(21)]);
    expect(said).toEqual([['text-set-apart', '样稿请勿外传']]);
  });

  test('words that each stand on one figure strike it out: nothing is set apart', () => {
    const drawn = page(1, 21, []);
    const amounts = drawn.runs.filter(({ text }) => /^\d+\.\d\d$/.test(text)).slice(0, 3);
    const words = amounts.map(({ box, baseline }) => mark('作废', box.x0, baseline));
    const { said } = read(page(1, 21, words));
    expect(said.map(([code]) => code)).toEqual(['text-overprinted', 'text-overprinted', 'text-overprinted']);
  });
});
