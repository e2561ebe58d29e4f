import { expect, test } from 'vitest';
import { recogniseTables } from '../../recognise/tables/tables.ts';
import { drawLine, drawPage, drawRun, widthOf } from '../../testing/draw.ts';
import { detect } from '../detect.ts';

/** Columns of 三公 without rulings: words in the middle, figures 4 points from the right border; the sign where it is told. */
const xs = [40, 100, 200, 250, 350, 460, 530];
const words = ['合计', '因公出国（境）费', '小计', '公务用车购置费', '公务用车运行费', '公务接待费'];
const figures = ['17.30', '4.10', '9.60', '', '9.60', '3.60'];

function rowWith(signX: number): (readonly [string, string])[] {
  const middle = (column: number, text: string, baseline: number, to = column + 1) =>
    drawRun(text, ((xs[column] ?? 0) + (xs[to] ?? 0) - widthOf(text)) / 2, baseline);
  const runs = [
    ...drawLine(60, ['财政拨款“三公”经费支出决算表', 200]),
    ...drawLine(84, ['单位：万元', 480]),
    middle(2, '公务用车购置及运行费', 110, 5),
    ...words.map((word, column) => middle(column, word, column > 1 && column < 5 ? 126 : 118)),
    ...figures.flatMap((text, column) =>
      text === '' ? [] : [drawRun(text, (xs[column + 1] ?? 0) - 4 - widthOf(text), 146)],
    ),
    drawRun('-', signX, 146),
  ];
  const { tables } = recogniseTables(detect([drawPage(1, { runs })]).blocks);
  return (tables[0]?.rows[0]?.cells ?? [])
    .filter(({ raw }) => raw !== '')
    .map(({ label, raw }) => [label, raw.replace(/\s/gu, '')]);
}

const others = (vehicle: readonly (readonly [string, string])[]) => [
  ['合计', '17.30'],
  ['因公出国（境）费', '4.10'],
  ['公务用车购置及运行费/小计', '9.60'],
  ...vehicle,
  ['公务接待费', '3.60'],
];

test('a sign right of a border is that of the figure at the next one, though nothing else stands in its column', () => {
  expect(rowWith(354)).toEqual(others([['公务用车购置及运行费/公务用车运行费', '-9.60']]));
});

test.each([297, 341])('a dash in the middle or at the right of its column stays one (x = %d)', (x) => {
  expect(rowWith(x)).toEqual(
    others([
      ['公务用车购置及运行费/公务用车购置费', '-'],
      ['公务用车购置及运行费/公务用车运行费', '9.60'],
    ]),
  );
});
