import { expect, test } from 'vitest';
import { drawLine, drawPage, horizontal, lattice, vertical } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const read = (page: ReturnType<typeof drawPage>): string[][][] =>
  detect([page]).blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));

const body = [
  ['教育支出', '8126', '73.5'],
  ['卫生健康支出', '905', '70.1'],
  ['住房保障支出', '41', '68.9'],
];
const xs = [50, 200, 300, 400];
const header = ['科目', '数量', '增长率'];
const line = (texts: readonly string[], y: number) =>
  drawLine(y, ...texts.map((text, i) => [text, (xs[i] ?? 0) + 8] as const));

test.each([2, 3])('%i rows between two rulings, whole numbers and one decimal', (count) => {
  const rows = body.slice(0, count);
  const page = drawPage(1, {
    runs: [...line(header, 115), ...rows.flatMap((row, i) => line(row, 135 + 14 * i))],
    rulings: lattice(xs, [100, 120, 130 + 14 * count]),
  });
  expect(read(page)).toEqual([[header, ...rows]]);
});

test('figures beside figures: years and rates', () => {
  const rows = [
    ['2019', '104.7'],
    ['2020', '101.2'],
  ];
  const page = drawPage(1, {
    runs: [...line(['年份', '指数'], 115), ...rows.flatMap((row, i) => line(row, 133 + 13 * i))],
    rulings: lattice([50, 200, 300], [100, 120, 155]),
  });
  expect(read(page)).toEqual([[['年份', '指数'], ...rows]]);
});

test('only the column’s middle is drawn, and some labels have no figure', () => {
  const runs = [
    ...drawLine(110, ['项', 90], ['目', 130], ['预算数', 290]),
    ...drawLine(135, ['甲、上年末余额实际数', 52]),
    ...drawLine(158, ['乙、上年末限额', 52], ['3,204.17', 300]),
    ...drawLine(181, ['丙、本年发行额', 52]),
    ...drawLine(204, ['丁、本年还本额', 52], ['318.50', 308]),
  ];
  const rulings = [
    ...[98, 118, 215].map((y) => horizontal(y, 50, 345)),
    ...[240, 344].map((x) => vertical(x, 99, 214)),
  ];
  expect(read(drawPage(1, { runs, rulings }))).toEqual([
    [
      ['项目', '预算数'],
      ['甲、上年末余额实际数', ''],
      ['乙、上年末限额', '3,204.17'],
      ['丙、本年发行额', ''],
      ['丁、本年还本额', '318.50'],
    ],
  ]);
});

test('a number that fills its line goes on in the next one, a label that fills its line too', () => {
  const runs = [
    ...drawLine(115, ['项目', 60], ['合计', 122]),
    ...drawLine(135, ['城乡居民养老', 52], ['6241805', 113]),
    ...drawLine(146, ['保险补助', 52], ['0.00', 128]),
  ];
  const page = drawPage(1, { runs: runs, rulings: lattice([50, 112, 150], [100, 120, 155]) });
  expect(read(page)).toEqual([
    [
      ['项目', '合计'],
      ['城乡居民养老保险补助', '62418050.00'],
    ],
  ]);
});
