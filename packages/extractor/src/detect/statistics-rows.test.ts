import { expect, test } from 'vitest';
import { drawPage, drawRun, horizontal, vertical, widthOf } from '../testing/draw.ts';
import { centre, read, right, row, rowsBesideHeads, rowsOf, tablesIn } from '../testing/statistics.ts';
import { detect } from './detect.ts';

test('a head at the left of several rows stands for each of them', () => {
  const ends = [330, 420];
  const body = [
    ['Coast', 'Inns', '12', '3.4'],
    ['', 'Farms', '80', '1.9'],
    ['', 'Camps', '7', '2.2'],
    ['Hills', 'Inns', '31', '4.0'],
    ['', 'Farms', '112', '0.8'],
  ];
  const runs = [
    ...[drawRun('Zone', 60, 90), drawRun('Kind', 130, 90), right('Places', 330, 90), right('Beds', 420, 90)],
    ...rowsBesideHeads(106, 13, ends, body),
  ];
  expect(tablesIn(read(runs))).toEqual([
    [
      ['Zone', 'Kind', 'Places', 'Beds'],
      body[0],
      body[1]?.slice(1),
      body[2]?.slice(1),
      body[3],
      body[4]?.slice(1),
    ],
  ]);
});

test('words of a header, and a figure and words, that stand nearer than columns mostly do', () => {
  const rows = ['12', '807', '44'].map((figure, i) => [
    ['Coast', 'Hills', 'Plain'][i] ?? '',
    figure,
    ['No change', 'Closed', 'Open to all'][i] ?? '',
  ]);
  const runs = [
    ...[drawRun('Zone', 60, 90), right('Places', 250, 90), drawRun('Remarks', 256, 90)],
    ...rows.flatMap(([label = '', figure = '', words = ''], i) => [
      ...row(106 + 13 * i, label, [figure], [250]),
      drawRun(words, 256, 106 + 13 * i),
    ]),
  ];
  const rulings = [97, 136].map((y) => horizontal(y, 50, 400));
  expect(tablesIn(read(runs, [horizontal(78, 50, 400), ...rulings]))).toEqual([
    [['Zone', 'Places', 'Remarks'], ...rows],
  ]);
});

test('the sign of a currency is not of the figure that it stands behind', () => {
  const ends = [260, 330];
  const runs = [
    ...[drawRun('Zone', 60, 90), right('Share', 260, 90), right('Costs', 330, 90)],
    ...rowsOf(106, 13, ends, [
      ['Coast', '2.5', '1,550'],
      ['Hills', '-0.6', '8'],
      ['Plain', '1.4', '405'],
    ]),
    ...[106, 119, 132].map((y) => drawRun('$', 266, y)),
  ];
  expect(tablesIn(read(runs))).toEqual([
    [
      ['Zone', 'Share', 'Costs'],
      ['Coast', '2.5', '$ 1,550'],
      ['Hills', '-0.6', '$ 8'],
      ['Plain', '1.4', '$ 405'],
    ],
  ]);
});

test('points end a label: what stands below is another row', () => {
  const led = (text: string, y: number) => drawRun(`${text} ${'. '.repeat(30)}`.slice(0, 51), 60, y);
  const runs = [
    ...[drawRun('Kind', 60, 102), right('Places', 380, 102), right('Beds', 460, 102)],
    led('Coast', 120),
    ...[led('Inns', 134), right('12', 380, 134), right('3.4', 460, 134)],
    ...[led('Farms', 148), right('80', 380, 148), right('1.9', 460, 148)],
  ];
  const rulings = [
    ...[90, 108, 156].map((y) => horizontal(y, 50, 470)),
    ...[320, 400].map((x) => vertical(x, 90, 156)),
  ];
  expect(tablesIn(read(runs, rulings))[0]?.map(([label = '']) => label.replace(/[ .]+$/u, ''))).toEqual([
    'Kind',
    'Coast',
    'Inns',
    'Farms',
  ]);
});

test('headings over headings have rulings under the lowest alone', () => {
  const ends = [260, 330, 400, 470];
  const body = [
    ['Coast', '12', '31', '3.4', '5.5'],
    ['Hills', '807', '640', '1.9', '2.8'],
    ['Plain', '44', '52', '2.2', '2.0'],
  ];
  const runs = [
    centre('Places for guests', 350, 66),
    ...[centre('Inns', 280, 82), centre('Camps', 420, 82), drawRun('Zone', 60, 98)],
    ...['Men', 'Women', 'Men', 'Women'].map((word, i) => right(word, ends[i] ?? 0, 98)),
    ...rowsOf(116, 16, ends, body),
  ];
  const rulings = [horizontal(103, 220, 480), ...[120, 136, 152].map((y) => horizontal(y, 50, 480))];
  expect(tablesIn(read(runs, rulings))).toEqual([
    [['Zone', 'Places for guests'], ['Inns', 'Camps'], ['Men', 'Women', 'Men', 'Women'], ...body],
  ]);
});

test('a line whose words all begin small goes on with its row, however far down it stands', () => {
  const lines = [
    ['Coast with its', 'Closed in winter'],
    ['islands', 'and in spring'],
    ['Hills', 'Open'],
    ['Plain', 'Open in the months'],
    ['', 'of summer'],
  ];
  const ys = [110, 124, 136, 148, 160];
  const runs = [
    drawRun('Table 3. Inns and when they are open', 60, 78),
    ...[drawRun('Zone', 60, 96), drawRun('State', 60 + widthOf('Coast with its') + 40, 96)],
    ...lines.flatMap(([zone = '', state = ''], i) => [
      ...(zone ? [drawRun(zone, 60, ys[i] ?? 0)] : []),
      drawRun(state, 60 + widthOf('Coast with its') + 40, ys[i] ?? 0),
    ]),
  ];
  expect(tablesIn(read(runs))).toEqual([
    [
      ['Zone', 'State'],
      ['Coast with its islands', 'Closed in winter and in spring'],
      ['Hills', 'Open'],
      ['Plain', 'Open in the months of summer'],
    ],
  ]);
});

test('numbers of chapters, their titles and pages are contents, without points too', () => {
  const runs = [
    ['1', 'Inns', '2'],
    ['2', 'Farms', '2'],
    ['3', 'Camps', '5'],
    ['3.1', 'Beds', '6'],
    ['4', 'Notes', '9'],
  ].flatMap(([number = '', title = '', page = ''], i) => [
    drawRun(number, 60, 90 + 14 * i),
    drawRun(title, 90, 90 + 14 * i),
    right(page, 400, 90 + 14 * i),
  ]);
  expect(tablesIn(read(runs))).toEqual([]);
});

test('words over all columns, where the rulings between these stop and begin again, head the rows below', () => {
  const ends = [250, 330];
  const runs = [
    ...row(102, '', ['2016', '2017'], ends),
    centre('Lowland towns', 195, 116),
    ...rowsOf(130, 14, ends, [
      ['Aldwick', '410', '1,230'],
      ['Brae', '7', '95'],
    ]),
    centre('Towns of the hills', 195, 158),
    ...rowsOf(172, 14, ends, [
      ['Corrie', '82', '3'],
      ['Dunmoor', '1,150', '640'],
    ]),
  ];
  const spans = [
    [92, 106],
    [120, 148],
    [162, 190],
  ] as const;
  const rulings = [
    ...[92, 106, 190].map((y) => horizontal(y, 50, 340)),
    ...[50, 340].map((x) => vertical(x, 92, 190)),
    ...[170, 260].flatMap((x) => spans.map(([from, to]) => vertical(x, from, to))),
  ];
  expect(read(runs, rulings)).toEqual([
    [
      ['', '2016', '2017'],
      ['Lowland towns'],
      ['Aldwick', '410', '1,230'],
      ['Brae', '7', '95'],
      ['Towns of the hills'],
      ['Corrie', '82', '3'],
      ['Dunmoor', '1,150', '640'],
    ],
  ]);
});

test('items of a list in a cell are lines of its row, and no rows, between rulings over and under it', () => {
  const lines = [
    [116, 'Upper', 'Now before the board.', '• Begun'],
    [127, 'Brae', '', '• Lamps are lent to all halls'],
    [144, 'Corrie', '• Shut', 'Funds end with the scheme.'],
    [155, 'Bridge', '• Lamps are lent to all halls', ''],
  ] as const;
  const runs = [
    ...[drawRun('Place', 60, 102), drawRun('Aim', 120, 102), drawRun('Work', 300, 102)],
    ...lines.flatMap(([y, ...texts]) =>
      texts.flatMap((text, i) => (text === '' ? [] : [drawRun(text, [60, 120, 300][i] ?? 0, y)])),
    ),
  ];
  const rulings = [92, 105, 132, 160].map((y) => horizontal(y, 50, 470));
  expect(tablesIn(read(runs, rulings))).toEqual([
    [
      ['Place', 'Aim', 'Work'],
      ['Upper Brae', 'Now before the board.', '• Begun • Lamps are lent to all halls'],
      ['Corrie Bridge', '• Shut • Lamps are lent to all halls', 'Funds end with the scheme.'],
    ],
  ]);
});

test('a head in the middle of its rows stands for those above it and below, level with one or between two', () => {
  const ends = [330, 420];
  const body = [
    ['', 'Inns', '12', '3.4'],
    ['Coast', 'Farms', '80', '1.9'],
    ['', 'Camps', '7', '2.2'],
    ['', 'Inns', '31', '4.0'],
    ['', 'Farms', '112', '0.8'],
  ];
  const runs = [
    ...[drawRun('Zone', 60, 90), drawRun('Kind', 130, 90), right('Places', 330, 90), right('Beds', 420, 90)],
    ...rowsBesideHeads(106, 12, ends, body),
    drawRun('Hills', 60, 148),
  ];
  const [grid] = detect([drawPage(1, { runs, rulings: [] })]).blocks.filter(({ type }) => type === 'grid');
  const heads = grid?.type === 'grid' ? grid.cells.filter(({ column, row }) => column === 0 && row > 0) : [];
  expect(heads.map(({ text, row, rowSpan }) => [text, row, rowSpan])).toEqual([
    ['Coast', 1, 3],
    ['Hills', 4, 2],
  ]);
});
