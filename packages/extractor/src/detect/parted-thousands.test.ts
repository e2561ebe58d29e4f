import { expect, test } from 'vitest';
import { drawLine, drawPage } from '../testing/draw.ts';
import { textRows } from '../testing/table.ts';
import { detect } from './detect.ts';

const header = ['科目名称', '基本支出', '项目支出'];
const rows = [
  ['教育支出', '4 306 118.20', '21 500.00'],
  ['住房支出', '730 400.00', '9 075.50'],
  ['卫生支出', '88 214.35', '640.00'],
];

function read(body: readonly (readonly string[])[]) {
  const line = (y: number, texts: readonly string[]) =>
    drawLine(y, ...texts.map((text, i) => [text, i === 0 ? 60 : 140 * (i + 1) - 5 * text.length] as const));
  const lines = [header, ...body].map((texts, i) => line(114 + 20 * i, texts));
  const runs = [...drawLine(80, ['支出决算表', 170]), ...drawLine(92, ['单位：元', 290]), ...lines.flat()];
  return detect([drawPage(1, { runs })]).blocks.flatMap((block) =>
    block.type === 'grid' ? textRows(block) : [],
  );
}

test('numbers whose thousands blanks part are one each, as printed', () => {
  expect(read(rows)).toEqual([header, ...rows]);
});

test('so are those parted by commas and blanks, on a page with other numbers too', () => {
  const parted = [
    ['教育支出', '4, 306, 118.20', '21,500.00'],
    ...rows.slice(1).map(([a = '']) => [a, '730.00', '9.50']),
  ];
  expect(read(parted)).toEqual([header, ...parted]);
});

test('blanks part columns where the page has numbers without them', () => {
  const columns = read([...rows, ['城乡支出', '5107.30', '1,200.00']]);
  expect(columns.flat()).not.toContain('4 306 118.20');
});
