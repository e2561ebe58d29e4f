import { expect, test } from 'vitest';
import { drawRun, horizontal, vertical } from '../testing/draw.ts';
import { centre, read, right, row, rowsOf, tablesIn } from '../testing/statistics.ts';

const ends = [262, 340, 430];
const body = [
  ['Coast', '14,309', '2.1', '3.04'],
  ['Hills', '8,770', '-0.6', '2.95'],
  ['Plain', '31,025', '1.4', '3.31'],
];
const header = (y: number) => [
  drawRun('Zone', 60, y),
  ...['Dwellings', 'Change', 'Rooms'].map((text, i) => right(text, ends[i] ?? 0, y)),
];

test('the numbers of columns are a line of the header, whatever they stand under', () => {
  const numbers = ['(1)', '(2)', '(3)'].map((text, i) => right(text, ends[i] ?? 0, 102));
  expect(read([...header(90), ...numbers, ...rowsOf(120, 13, ends, body)])).toEqual([
    [['Zone', 'Dwellings', 'Change', 'Rooms'], ['(1)', '(2)', '(3)'], ...body],
  ]);
});

test('a figure at the end of a header’s word begins no body', () => {
  const runs = [
    ...[right('Deaths per', 262, 90), right('Change', 340, 90), right('Rooms', 430, 90)],
    ...[
      drawRun('Zone', 60, 102),
      right('1,000', 262, 102),
      right('in percent', 340, 102),
      right('each', 430, 102),
    ],
    ...rowsOf(120, 13, ends, body),
  ];
  expect(read(runs)).toEqual([[['Zone', 'Deaths per 1,000', 'Change in percent', 'Rooms each'], ...body]]);
});

test('a header over the first ruling, rulings between all rows below', () => {
  const rulings = [108, 126, 144, 162].map((y) => horizontal(y, 50, 440));
  expect(read([...header(102), ...rowsOf(121, 18, ends, body)], rulings)).toEqual([
    [['Zone', 'Dwellings', 'Change', 'Rooms'], ...body],
  ]);
});

test('a group’s label with a ruling over and under it is the first row', () => {
  const rulings = [90, 108, 126, 144, 162, 180].map((y) => horizontal(y, 50, 440));
  const runs = [...header(103), drawRun('North', 60, 121), ...rowsOf(139, 18, ends, body)];
  expect(read(runs, rulings)).toEqual([
    [['Zone', 'Dwellings', 'Change', 'Rooms'], ['North', '', '', ''], ...body],
  ]);
});

test('a heading over figures far behind their labels stands over all of these', () => {
  const far = [390, 470, 550];
  const runs = [
    centre('Dwellings', 460, 90),
    ...['1998', '1999', '2000'].map((text, i) => right(text, far[i] ?? 0, 104)),
    ...rowsOf(120, 13, far, body),
  ];
  expect(read(runs)).toEqual([[['', 'Dwellings'], ['', '1998', '1999', '2000'], ...body]]);
});

test('columns with rulings between them and none between rows, nor under the header of the labels', () => {
  const runs = [...header(102), ...rowsOf(121, 14, ends, body)];
  const rulings = [
    ...[horizontal(90, 50, 440), horizontal(157, 50, 440), horizontal(108, 180, 440)],
    ...[180, 275, 350].map((x) => vertical(x, 90, 157)),
  ];
  expect(read(runs, rulings)).toEqual([[['Zone', 'Dwellings', 'Change', 'Rooms'], ...body]]);
});

test('a percentage and the figure of the next column stand near', () => {
  const near = [262, 300, 337];
  const rows = [
    ['Coast', '14,309', '40%', '20,060'],
    ['Hills', '8,770', '7%', '313,450'],
    ['Plain', '31,025', '91%', '5,521'],
  ];
  const heads = ['1998', '1999', '2000'].map((text, i) => right(text, near[i] ?? 0, 90));
  expect(read([drawRun('Zone', 60, 90), ...heads, ...rowsOf(108, 13, near, rows)])).toEqual([
    [['Zone', '1998', '1999', '2000'], ...rows],
  ]);
});

test('what stands at the ends of bars is no table', () => {
  const bars = ['18.9', '34.1', '12.3', '26.3', '41.7'].flatMap((text, i) => [
    drawRun(['Coast', 'Hills', 'Plain', 'Lakes', 'Islands'][i] ?? '', 60, 90 + 20 * i),
    drawRun(text, [260, 340, 210, 300, 295][i] ?? 0, 90 + 20 * i),
  ]);
  expect(read(bars).every((block) => typeof block === 'string')).toBe(true);
});

test('nor are figures between the axes of a chart, or between the lines of its scale', () => {
  const figures = ['793', '388', '322', '830'].map((text, i) => drawRun(text, 110 + 60 * i, 120));
  const axes = [vertical(90, 100, 200), horizontal(200, 90, 400)];
  const scale = [100, 130, 160, 190].map((y) => horizontal(y, 90, 400));
  for (const rulings of [axes, scale])
    expect(read(figures, rulings).every((block) => typeof block === 'string')).toBe(true);
});

test('words in the middle over labels and figures are a title, those in the middle over figures a heading', () => {
  const title = centre('Dwellings of three zones', 245, 78);
  expect(read([title, ...header(92), ...rowsOf(108, 13, ends, body)])).toEqual([
    'Dwellings of three zones',
    [['Zone', 'Dwellings', 'Change', 'Rooms'], ...body],
  ]);
});

test('words in boxes side by side are steps of a plan, a row of figures is a row', () => {
  const boxes = [
    ...[100, 130].map((y) => horizontal(y, 60, 300)),
    ...[60, 180, 300].map((x) => vertical(x, 100, 130)),
  ];
  expect(read([drawRun('Ask the owner', 70, 118), drawRun('Go on', 190, 118)], boxes)).not.toContainEqual(
    expect.any(Array),
  );
  expect(read([drawRun('Dwellings', 70, 118), drawRun('1,204', 190, 118)], boxes)).toEqual([
    [['Dwellings', '1,204']],
  ]);
});

test('a unit in brackets over the right end of a table is no heading', () => {
  const unit = right('(thousands of dwellings)', 430, 76);
  expect(read([unit, ...header(90), ...rowsOf(106, 13, ends, body)])).toEqual([
    '(thousands of dwellings)',
    [['Zone', 'Dwellings', 'Change', 'Rooms'], ...body],
  ]);
});

test('a header between rulings over rows that have none is that of its table', () => {
  const runs = [
    ...['Dwellings', 'Change', 'Rooms'].map((text, i) => centre(text, [235, 310, 395][i] ?? 0, 112)),
    drawRun('Zone', 60, 112),
    ...rowsOf(132, 13, ends, body),
  ];
  const rulings = [
    ...[100, 118].map((y) => horizontal(y, 50, 440)),
    ...[50, 200, 270, 350, 440].map((x) => vertical(x, 100, 118)),
  ];
  expect(read(runs, rulings)).toEqual([[['Zone', 'Dwellings', 'Change', 'Rooms'], ...body]]);
});

test('words one blank apart in type of one width are one head, but where the first ends with its figures', () => {
  const word = (text: string, end: number) => {
    const [first = '', second = ''] = text.split(' ');
    return [right(first, end - 5 * (second.length + 1), 90), right(second, end, 90)];
  };
  const columns = [262, 317, 372];
  const runs = [
    right('Estimate', 262, 90),
    ...word('Std. Error', 317),
    ...word('z value', 372),
    ...rowsOf(106, 13, columns, body),
  ];
  expect(read(runs)).toEqual([[['', 'Estimate', 'Std. Error', 'z value'], ...body]]);
});

test('the heading of the first rows is one like those of the others, however near the header', () => {
  const heading = (text: string, y: number) => centre(text, 245, y);
  const runs = [
    ...header(90),
    heading('Old towns', 103),
    ...rowsOf(116, 13, ends, body.slice(0, 2)),
    heading('New towns', 142),
    ...rowsOf(155, 13, ends, body.slice(1)),
  ];
  expect(read(runs)).toEqual([
    [
      ['Zone', 'Dwellings', 'Change', 'Rooms'],
      ['Old towns'],
      ...body.slice(0, 2),
      ['New towns'],
      ...body.slice(1),
    ],
  ]);
});

test('a year over several columns under a heading over the same stands under it, as others do under theirs', () => {
  const ends = [200, 260, 320, 380];
  const runs = [
    ...[centre('All towns', 215, 90), centre('New towns', 335, 90)],
    ...[centre('2017', 215, 103), centre('2019', 335, 103)],
    ...row(116, 'Kind', ['Number', 'Error', 'Number', 'Error'], ends),
    ...rowsOf(132, 13, ends, [
      ['Inns', '41.2', '(0.9)', '8.1', '(1.4)'],
      ['Farms', '7.5', '(1.1)', '63.0', '(0.2)'],
      ['Camps', '12.8', '(2.0)', '5.6', '(0.7)'],
    ]),
  ];
  const rulings = [
    [94, 150, 265],
    [94, 270, 390],
    [107, 150, 265],
    [107, 270, 390],
  ].map(([y = 0, from = 0, to = 0]) => horizontal(y, from, to));
  expect(tablesIn(read(runs, rulings))[0]?.slice(0, 3)).toEqual([
    ['Kind', 'All towns', 'New towns'],
    ['2017', '2019'],
    ['Number', 'Error', 'Number', 'Error'],
  ]);
});

test('rulings under heads that begin right of the labels are those of a header, and no table of its own', () => {
  const places = [200, 260, 320, 380];
  const runs = [
    ...[centre('All towns', 215, 90), centre('New towns', 335, 90)],
    ...[centre('2017', 215, 104), centre('2019', 335, 104)],
    ...row(118, 'Kind', ['Number', 'Error', 'Number', 'Error'], places),
    ...rowsOf(133, 13, places, [
      ['Inns', '41.2', '(0.9)', '8.1', '(1.4)'],
      ['Farms', '7.5', '(1.1)', '63.0', '(0.2)'],
      ['Camps', '12.8', '(2.0)', '5.6', '(0.7)'],
    ]),
  ];
  const tables = tablesIn(
    read(
      runs,
      [94, 108, 122].map((y) => horizontal(y, 150, 390)),
    ),
  );
  expect(tables.map((rows) => [rows.length, rows[2], rows[3]?.[0]])).toEqual([
    [6, ['Number', 'Error', 'Number', 'Error'], 'Inns'],
  ]);
});
