import { expect, test } from 'vitest';
import { drawRun, horizontal, vertical, widthOf } from '../testing/draw.ts';
import { centre, read, right, row, rowsBesideHeads, rowsOf, tablesIn } from '../testing/statistics.ts';

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

test('lines of letters between verticals are rows, each with its label: the label of a group is none of the first', () => {
  const rows = [['Portside'], ['n = 10', '4', '9', '5', '0', '2'], ['n = 40', '1', '7', '8', '2', '0']];
  const heads = ['A', 'B', 'C', 'D', 'E'].map((text, i) => right(text, ends[i] ?? 0, 102));
  const runs = [drawRun('Zone', 60, 102), ...heads, ...rowsOf(120, 13, ends, [...rows, ...rows])];
  const rulings = [
    ...whole(90, 108, 150, 194),
    ...[50, 230, 272, 312, 352, 392, 440].map((x) => vertical(x, 90, 194)),
  ];
  const printed = [['Portside', '', '', '', '', ''], ...rows.slice(1)];
  expect(read(runs, rulings)).toEqual([[['Zone', 'A', 'B', 'C', 'D', 'E'], ...printed, ...printed]]);
});

test('a title in the middle over labels and figures is none of the header', () => {
  const heads = ['1998', '1999', '2000', '2001', '2002'].map((text, i) => right(text, ends[i] ?? 0, 100));
  const days = body.map(([, ...figures], i) => [String(i + 7), ...figures]);
  const runs = [
    ...[centre('Mean values of the days', 241, 86), drawRun('Day', 60, 100), ...heads],
    ...days.flatMap(([day = '', ...figures], i) => row(114 + 13 * i, day, figures, ends, 75)),
  ];
  expect(read(runs)).toEqual([
    'Mean values of the days',
    [['Day', '1998', '1999', '2000', '2001', '2002'], ...days],
  ]);
});

test('brackets keep a text together, and a figure behind them begins the next cell', () => {
  const rows = [
    ['Coast (zone 3)', '4', '(1.25)'],
    ['Hills (zone 1)', '1', '(0.70)'],
    ['Plain (zone 9)', '0', '(2.05)'],
  ];
  const runs = rows.flatMap(([label = '', ...figures], i) => {
    const [words = '', number = ''] = label.split(/ (?=\d)/u);
    const y = 114 + 13 * i;
    return [...row(y, words, figures, [200, 260]), drawRun(number, 60 + widthOf(words) + 4, y)];
  });
  const heads = [drawRun('Zone', 60, 100), right('Ponds', 200, 100), right('Error', 260, 100)];
  expect(read([...heads, ...runs])).toEqual([[['Zone', 'Ponds', 'Error'], ...rows]]);
});

test('a lowered letter stands on the line of the word that it is of, beside a raised sign', () => {
  const heads = [drawRun('Zone', 60, 100), right('Ponds', 200, 100), drawRun('P', 250, 100)];
  const small = (text: string, x: number, y: number) => ({ ...drawRun(text, x, y), fontSize: 6 });
  const runs = [
    ...[small('*', 82, 96.5), ...heads, small('k', 257, 101.6)],
    ...rowsOf(
      114,
      13,
      [200, 268],
      body.map((cells) => cells.slice(0, 3)),
    ),
  ];
  const [table] = tablesIn(read(runs));
  expect(table?.[0]?.at(-1)).toMatch(/^P ?k$/u);
  expect(table?.slice(1)).toEqual(body.map((cells) => cells.slice(0, 3)));
});

test('frames of charts with the points and scales between are no tables', () => {
  const frame = (y: number) => [
    ...[y, y + 25, y + 50].map((at) => horizontal(at, 60, 300)),
    ...[60, 300].map((x) => vertical(x, y, y + 50)),
  ];
  const scale = (y: number) => ['1', '2', '3', '4', '5'].map((text, i) => drawRun(text, 80 + 45 * i, y));
  const points = (y: number) => [20, 31, 9, 44].map((down, i) => drawRun('•', 82 + 45 * i, y + down));
  const runs = [...points(100), ...scale(162), ...points(180), ...scale(242)];
  expect(tablesIn(read(runs, [...frame(100), ...frame(180)]))).toEqual([]);
});

test('a label and a text beside it go on together, below a row that has figures too', () => {
  const rows = [
    [100, 'Zone', 'Use', '1998', '1999'],
    [114, 'Northern Hills', 'Timber, some', '12', '31'],
    [126, 'Plateau', 'Grazing', '', ''],
    [138, 'Southern Coast', 'Fishing, salt', '4', '9'],
    [150, 'Peninsula', 'Harvesting', '', ''],
    [162, 'Plain', 'Wheat', '7', '8'],
  ] as const;
  const runs = rows.flatMap(([y, zone, use, ...figures]) => [
    ...row(y, zone, figures, [300, 350]),
    drawRun(use, 150, y),
  ]);
  expect(read(runs)).toEqual([
    [
      ['Zone', 'Use', '1998', '1999'],
      ['Northern Hills Plateau', 'Timber, some Grazing', '12', '31'],
      ['Southern Coast Peninsula', 'Fishing, salt Harvesting', '4', '9'],
      ['Plain', 'Wheat', '7', '8'],
    ],
  ]);
});

test('a power of ten set apart from its figure, under the others, is of it', () => {
  const runs = ['1.25', '3', '14.5'].flatMap((figure, i) => [
    ...row(114 + 13 * i, ['Coast', 'Hills', 'Plain'][i] ?? '', ['40'], [200]),
    drawRun(figure, 240, 114 + 13 * i),
    drawRun('× 100', 266, 114 + 13 * i),
  ]);
  const heads = [drawRun('Zone', 60, 100), right('Ponds', 200, 100), drawRun('Water', 240, 100)];
  expect(tablesIn(read([...heads, ...runs]))[0]?.slice(1)).toEqual([
    ['Coast', '40', '1.25 × 100'],
    ['Hills', '40', '3 × 100'],
    ['Plain', '40', '14.5 × 100'],
  ]);
});

test('a word under figures heads the figures below it, and is none of the row above', () => {
  const words = (text: string, y: number) => centre(text, 296, y);
  const rows = [
    ['Coast', '40', '0.18', '7'],
    ['Hills', '31', '0.32', '5'],
  ];
  const runs = [
    ...[drawRun('Zone', 60, 100), ...['A', 'B', 'C'].map((text, i) => right(text, ends[i] ?? 0, 100))],
    ...rowsOf(114, 13, ends, rows),
    ...[words('Expected', 140), ...row(153, '', ['', '0.50', '6'], ends)],
    ...[words('Difference', 166), ...row(179, '', ['', '0.20', '2'], ends)],
  ];
  expect(read(runs, whole(90, 106, 185))).toEqual([
    [
      ['Zone', 'A', 'B', 'C'],
      ...rows,
      ['', '', 'Expected', ''],
      ['', '', '0.50', '6'],
      ['', '', 'Difference', ''],
      ['', '', '0.20', '2'],
    ],
  ]);
});

test('heads at the left stand on the first of as many rows each, where these could also be one and three', () => {
  const rows = [
    ['Tides', 'spring', '4', '9'],
    ['', 'neap', '1', '7'],
    ['Winds', 'spring', '0', '5'],
    ['', 'autumn', '2', '8'],
  ];
  const heads = [drawRun('Part', 130, 100), right('A', 262, 100), right('B', 302, 100)];
  expect(read([...heads, ...rowsBesideHeads(114, 13, ends, rows)], whole(90, 106, 160))).toEqual([
    [
      ['', 'Part', 'A', 'B'],
      ...rows.map(([head = '', ...cells]) => (head === '' ? cells : [head, ...cells])),
    ],
  ]);
});
