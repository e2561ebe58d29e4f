import { expect, test } from 'vitest';
import { drawRun, horizontal, vertical } from '../testing/draw.ts';
import { centre, read, right, row, rowsOf, tablesIn } from '../testing/statistics.ts';

const ends = [262, 302, 342, 382, 422];
const body = [
  ['Coast', '4', '9', '5', '0', '2'],
  ['Hills', '1', '7', '8', '2', '0'],
  ['Plain', '0', '5', '8', '3', '1'],
];
const numbers = (y: number) => ['1', '2', '3', '4', '5'].map((text, i) => right(text, ends[i] ?? 0, y));
const whole = (...ys: number[]) => ys.map((y) => horizontal(y, 50, 440));

test('numbers that count up are heads, and a ruling says over which of them a heading stands', () => {
  const runs = [
    ...[centre('Votes', 340, 90), drawRun('Zone', 60, 102), ...numbers(102)],
    ...rowsOf(120, 13, ends, body),
  ];
  const rulings = [...whole(80, 108, 152), horizontal(93, 250, 430)];
  expect(read(runs, rulings)).toEqual([[['Zone', 'Votes'], ['1', '2', '3', '4', '5'], ...body]]);
});

test('figures without a label right above the ruling of the header are heads', () => {
  const runs = [
    ...[drawRun('Zone', 60, 90), centre('Groups', 336, 90)],
    ...['2', '10', '75'].map((text, i) => right(text, ends[i + 1] ?? 0, 102)),
    ...rowsOf(
      120,
      13,
      ends.slice(1, 4),
      body.map((cells) => cells.slice(0, 4)),
    ),
  ];
  expect(read(runs, whole(80, 108, 152))).toEqual([
    [['Zone', 'Groups'], ['2', '10', '75'], ...body.map((cells) => cells.slice(0, 4))],
  ]);
});

test('a first row of figures, as those below it, is none of the header', () => {
  const rows = [['North', '2', '10', '75', '4', '6'], ...body];
  const heads = ['A', 'B', 'C', 'D', 'E'].map((text, i) => right(text, ends[i] ?? 0, 102));
  const runs = [drawRun('Zone', 60, 102), ...heads, ...rowsOf(120, 13, ends, rows)];
  expect(read(runs, whole(90, 128, 166))).toEqual([[['Zone', 'A', 'B', 'C', 'D', 'E'], ...rows]]);
});

test('the caption between two ruled tables parts them, and the narrow one’s last row is no heading of the wide one', () => {
  const narrow = (y: number) => horizontal(y, 120, 240);
  const rows = (y: number) => [
    ...row(y, 'Coast', ['12'], [220], 130),
    ...row(y + 13, 'Hills', ['24'], [220], 130),
  ];
  const runs = [
    ...[drawRun('Table 1. Ponds', 130, 60), drawRun('Zone', 130, 80), right('Ponds', 220, 80), ...rows(94)],
    ...[drawRun('Table 2. Lakes', 130, 134), drawRun('Zone', 60, 152), right('Lakes', 300, 152)],
    ...[...row(168, 'Coast', ['3'], [300], 60), ...row(181, 'Hills', ['8'], [300], 60)],
  ];
  const rulings = [narrow(69), narrow(84), narrow(112), ...whole(142, 157, 187)];
  expect(tablesIn(read(runs, rulings))).toEqual([
    [
      ['Zone', 'Ponds'],
      ['Coast', '12'],
      ['Hills', '24'],
    ],
    [
      ['Zone', 'Lakes'],
      ['Coast', '3'],
      ['Hills', '8'],
    ],
  ]);
});

test('one ruling across another is the axes of a drawing', () => {
  const runs = [
    drawRun('y', 152, 104),
    drawRun('x', 240, 168),
    drawRun('R', 120, 140),
    drawRun('C', 180, 180),
  ];
  expect(tablesIn(read(runs, [horizontal(160, 80, 250), vertical(150, 90, 230)]))).toEqual([]);
});
