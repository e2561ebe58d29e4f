import { expect, test } from 'vitest';
import { drawLine, drawPage, drawRun, horizontal, lattice, vertical } from '../../testing/draw.ts';
import { detect } from '../detect.ts';

const linesOf = (page: ReturnType<typeof drawPage>): string[] =>
  detect([page]).blocks.map((block) =>
    block.type === 'line' ? block.text : `${block.rows}×${block.columns}`,
  );

test('a chart with its scale, its bars and its caption is no table', () => {
  const page = drawPage(1, {
    runs: [
      drawRun('Figure 4. Visitors a year', 60, 80),
      ...['600', '450', '300', '150'].map((text, i) => drawRun(text, 62, 104 + 25 * i)),
      ...drawLine(215, ['2008', 115], ['2009', 195], ['2010', 275]),
      drawRun('415', 200, 140),
    ],
    rulings: [
      ...[100, 125, 150, 175, 200].map((y) => horizontal(y, 85, 330)),
      ...[85, 330].map((x) => vertical(x, 100, 200)),
      ...[110, 140, 190, 220, 270, 300].map((x) => vertical(x, 130, 200)),
    ],
  });
  expect(linesOf(page)).not.toContainEqual(expect.stringContaining('×'));
});

test('a box with a heading and a paragraph is no table', () => {
  const runs = [
    drawRun('说明一：统计口径', 70, 114),
    drawRun('本次统计包括全部 12 个区县，调查 3,400 户，', 70, 134),
    drawRun('其中城镇 2,150 户，乡村 1,250 户。', 70, 148),
  ];
  const page = drawPage(1, { runs, rulings: lattice([60, 420], [100, 120, 158]) });
  expect(linesOf(page)).toEqual(runs.map(({ text }) => text));
});

test('a total alone between verticals, on the last page of a table that prints nothing, is a row', () => {
  const between = [50, 150, 250, 350, 450, 550].map((x) => vertical(x, 60, 78));
  const page = (text: string) => drawPage(2, { runs: [drawRun(text, 90, 72)], rulings: between });
  expect(linesOf(page('合计'))).toEqual(['1×5']);
  expect(linesOf(page('图例'))).toEqual(['图例']);
});

test.each([
  ['amounts below a header', ['专项结余', '12.50', '3.10', '—', '9.40'], true],
  ['two headers, their number and amounts', ['本年支出', '项目支出', '3', '77.20', '70.00', '7.20'], true],
  ['a header and one amount', ['专项结余', '77.20'], false],
  ['amounts alone', ['12.50', '3.10', '9.40', '1.00'], false],
])('one column between rulings, the last of a sheet on a page of its own: %s', (_, texts, is) => {
  const runs = texts.map((text, i) => drawRun(text, 55, 74 + 20 * i));
  const ys = Array.from({ length: texts.length + 1 }, (_, i) => 60 + 20 * i);
  const page = drawPage(2, { runs, rulings: lattice([50, 150], ys) });
  expect(linesOf(page)).toEqual(is ? [`${texts.length}×1`] : texts);
});

test('the last digits of an amount, alone in a ruled row at the top of the next page, are a row', () => {
  const rulings = lattice([50, 150, 250, 350, 450], [60, 78]);
  const page = (text: string) => drawPage(2, { runs: [drawRun(text, 230, 72)], rulings });
  expect(linesOf(page('24'))).toEqual(['1×4']);
  expect(linesOf(page('图例'))).toEqual(['图例']);
});

test('boxes with lines from one to the next, the words in each on two lines, are steps', () => {
  const boxes = [60, 200, 340];
  const page = drawPage(1, {
    runs: boxes.flatMap((x) => [drawRun('Request', x + 6, 114), drawRun('is read', x + 6, 127)]),
    rulings: [
      ...boxes.flatMap((x) => lattice([x, x + 90], [100, 136])),
      ...[150, 290].map((x) => horizontal(118, x, x + 50)),
    ],
  });
  expect(linesOf(page)).not.toContainEqual(expect.stringContaining('×'));
});
