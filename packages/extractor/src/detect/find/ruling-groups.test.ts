import { expect, test } from 'vitest';
import { drawLine, drawPage, drawRun, horizontal } from '../../testing/draw.ts';
import { drawTable, textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const rows = [
  ['地区', '户数', '增速'],
  ['东部', '410.20', '3.5'],
  ['中部', '355.10', '2.8'],
  ['西部', '298.70', '4.1'],
  ['合计', '1,064.00', '3.4'],
];
const line = (row: readonly string[], y: number) =>
  drawLine(y, [row[0] ?? '', 60], [row[1] ?? '', 230], [row[2] ?? '', 390]);
const read = (page: ReturnType<typeof drawPage>) => detect([page]);
const gridsOf = ({ blocks }: ReturnType<typeof detect>): string[][][] =>
  blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));

test('rulings over some columns between those over all: every row is read once', () => {
  const page = drawPage(1, {
    runs: rows.flatMap((row, r) => line(row, 113 + 18 * r)),
    rulings: [
      ...[100, 118, 190].map((y) => horizontal(y, 50, 460)),
      ...[136, 154, 172].map((y) => horizontal(y, 215, 460)),
    ],
  });
  const found = read(page);
  expect(gridsOf(found)).toEqual([rows]);
  expect(found.runsInCells).toBe(15);
});

test('a heading with a ruling under it over the first ruling of the whole width', () => {
  const page = drawPage(1, {
    runs: [drawRun('2023年', 330, 96), ...rows.flatMap((row, r) => line(row, 113 + 15 * r))],
    rulings: [horizontal(100, 215, 460), horizontal(118, 50, 460), horizontal(182, 50, 460)],
  });
  expect(gridsOf(read(page))).toEqual([[['地区', '2023年'], ['户数', '增速'], ...rows.slice(1)]]);
});

test('a running head’s ruling of the table’s width is not the table’s', () => {
  const table = drawTable(rows, {
    x: 50,
    y: 140,
    widths: [160, 120, 120],
    header: 1,
    rulings: 'no-verticals',
  });
  const head = {
    runs: [
      drawRun('某省统计公报', 50, 40),
      drawRun('本节说明各地区的户数和增速的口径与来源以及与上年相比的变化情况', 60, 100),
    ],
    rulings: [horizontal(48, 50, 450)],
  };
  const { blocks } = read(drawPage(1, head, table));
  expect(blocks.map((block) => (block.type === 'grid' ? textRows(block) : block.text))).toEqual([
    '某省统计公报',
    '本节说明各地区的户数和增速的口径与来源以及与上年相比的变化情况',
    rows,
  ]);
});

test('rulings over and under the text of a page do not join the table between them', () => {
  const table = drawTable(rows, {
    x: 90,
    y: 140,
    widths: [120, 100, 100],
    header: 1,
    rulings: 'no-verticals',
  });
  const page = { rulings: [horizontal(40, 50, 780), horizontal(560, 50, 780)] };
  expect(gridsOf(read(drawPage(1, page, table)))).toEqual([rows]);
});
