import { expect, test } from 'vitest';
import { detect } from '../../detect/detect.ts';
import { drawLine, drawPage, horizontal, lattice } from '../../testing/draw.ts';
import { recogniseTables } from './tables.ts';

const RED = 0xff0000;
const ys = [100, 120, 140, 160, 180];

/** A table whose amounts are printed in colours; what is reported of them. */
function reported(colours: readonly number[], texts = ['120.50', '80.10', '-6.40', '0.00'], open = false) {
  const rulings = open ? ys.map((y) => horizontal(y, 50, 350)) : lattice([50, 150, 250, 350], ys.slice(0, 4));
  const [a = '', b = '', c = '', d = ''] = texts;
  const amounts = [...drawLine(134, [a, 200], [b, 300]), ...drawLine(154, [c, 200], [d, 300])].map(
    (run, i) => ({ ...run, ...(colours[i] ? { colour: colours[i] } : {}) }),
  );
  const runs = [
    ...drawLine(80, ['支出决算表', 170]),
    ...drawLine(92, ['单位：万元', 290]),
    ...drawLine(114, ['科目名称', 60], ['基本支出', 180], ['项目支出', 280]),
    ...drawLine(134, ['教育支出', 60]),
    ...drawLine(154, ['其他支出', 60]),
    ...amounts,
    ...(open ? drawLine(174, ['住房支出', 60], ['7.00', 210], ['3.00', 310]) : []),
  ];
  const { diagnostics } = recogniseTables(detect([drawPage(1, { runs, rulings })]).blocks);
  return diagnostics
    .filter(({ code }) => code === 'amount-red')
    .map(({ params, severity, row, column }) => [params.raw, severity, row, column]);
}

test.each([0xff0000, 0xc00000, 0xe02020])('a red amount without a sign is reported: %d', (red) => {
  expect(reported([0, red])).toEqual([['80.10', 'warning', 1, '项目支出']]);
});

test('also where columns are not ruled', () => {
  expect(reported([RED], undefined, true)).toEqual([['120.50', 'warning', 1, '基本支出']]);
});

test('one with its sign, a zero, and other colours are not', () => {
  expect(reported([0, 0, RED])).toEqual([]);
  expect(reported([0, 0, 0, RED])).toEqual([]);
  expect(reported([0x0000ff, 0xffa500, 0x808080, 0x803030])).toEqual([]);
});

test('where red is the colour of the table it says nothing', () => {
  expect(reported([RED, RED, RED, 0])).toEqual([]);
});
