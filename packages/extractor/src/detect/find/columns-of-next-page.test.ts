import { describe, expect, test } from 'vitest';
import { drawPage, drawRun } from '../../testing/draw.ts';
import { drawTable, textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const labels = [
  ['科目编码', '科目名称'],
  ['204', '公共安全支出'],
  ['206', '科学技术支出'],
  ['211', '节能环保支出'],
];
const first = labels.map((label, r) => [
  ...label,
  ...(r === 0 ? ['合计', '基本支出', '项目支出'] : [`${50 + r}.00`, `${30 + r}.00`, '20.00']),
]);
const widths = [80, 140, 100, 100, 100];
const title = { runs: [drawRun('支出决算表', 260, 80)] };
const above = drawPage(1, title, drawTable(first, { widths, header: 1, rulings: 'none' }));

const gridsOf = (next: readonly (readonly string[])[], nextWidths: readonly number[]): string[][][] => {
  const below = drawPage(2, drawTable(next, { y: 40, widths: nextWidths, header: 1, rulings: 'none' }));
  return detect([above, below]).blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));
};
const columns = (...words: string[]): string[][] =>
  labels.map((_, r) => words.map((word, c) => (r === 0 ? word : `${10 * r + c}.50`)));

describe('unruled columns of the next page are none of the page before', () => {
  test.each([
    ['known words', ['上缴上级支出', '经营支出', '对附属单位补助支出'], [120, 150, 130]],
    ['words that no catalogue knows', ['甲类开销', '乙类开销', '丙类开销'], [120, 150, 130]],
    ['fewer of them, under those of the page before', ['甲类', '乙类'], [320, 100]],
  ])('without labels: %s', (_, words, widthsBelow) => {
    const next = columns(...words);
    expect(gridsOf(next, widthsBelow)).toEqual([first, next]);
  });

  test.each([
    ['known words', ['上缴上级支出', '经营支出'], [80, 140, 130, 110]],
    ['unknown words, as wide as before', ['甲类开销', '乙类开销', '丙类开销'], widths],
    ['more of them', ['甲类开销', '乙类开销', '丙类开销', '丁类开销'], [80, 140, 90, 90, 90, 90]],
  ])('beside the labels again: %s', (_, words, widthsBelow) => {
    const next = columns(...words).map((row, r) => [...(labels[r] ?? []), ...row]);
    expect(gridsOf(next, widthsBelow)).toEqual([first, next]);
  });
});

test.each(['none', 'no-verticals'] as const)(
  'one column alone below a known heading, rulings: %s',
  (rulings) => {
    const next = columns('上缴上级支出');
    const table = drawTable(first, { widths, header: 1, rulings });
    const note = { runs: [drawRun('注：本表含上年结转。', 50, table.bottom + 14)] };
    const pages = [
      drawPage(1, title, table, note),
      drawPage(2, drawTable(next, { widths: [120], header: 1, rulings })),
    ];
    const grids = detect(pages).blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));
    expect(grids).toEqual([first, next]);
  },
);

test('columns beside the labels again are others where only rows are ruled too', () => {
  const next = columns('上缴上级支出').map((row, r) => [...(labels[r] ?? []), ...row]);
  const drawing = { header: 1, rulings: 'no-verticals' } as const;
  const pages = [
    drawPage(1, title, drawTable(first, { widths, ...drawing })),
    drawPage(2, drawTable(next, { y: 40, widths: [80, 140, 130], ...drawing })),
  ];
  const grids = detect(pages).blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));
  expect(grids).toEqual([first, next]);
});

test('the same header again is that of further rows', () => {
  const [header = []] = first;
  const next = [
    header,
    ['213', '农林水支出', '7.00', '4.00', '3.00'],
    ['221', '住房保障支出', '9.00', '9.00', '0.00'],
  ];
  expect(gridsOf(next, widths)).toEqual([[...first, ...next.slice(1)]]);
});
