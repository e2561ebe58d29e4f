import { expect, test } from 'vitest';
import { drawPage, drawRun, horizontal, vertical } from '../testing/draw.ts';
import { centre, read, right, row, rowsBesideHeads, rowsOf, tablesIn } from '../testing/statistics.ts';
import { textRows } from '../testing/table.ts';
import { detect } from './detect.ts';

test('words in columns between verticals: wider white space parts rows where no ruling does', () => {
  const lines = [
    [120, 'Ferry across the', 'Closed'],
    [131, 'northern lake', ''],
    [146, 'Bus', 'Runs on weekdays'],
    [161, 'Night train to', 'Booked weeks ahead'],
    [172, 'the coast', ''],
  ] as const;
  const runs = [
    ...[drawRun('Line', 60, 102), drawRun('State', 200, 102)],
    ...lines.flatMap(([y, line, state]) => [
      drawRun(line, 60, y),
      ...(state === '' ? [] : [drawRun(state, 200, y)]),
    ]),
  ];
  const rulings = [...[90, 108, 178].map((y) => horizontal(y, 50, 470)), vertical(190, 90, 178)];
  expect(read(runs, rulings)).toEqual([
    [
      ['Line', 'State'],
      ['Ferry across the northern lake', 'Closed'],
      ['Bus', 'Runs on weekdays'],
      ['Night train to the coast', 'Booked weeks ahead'],
    ],
  ]);
});

test('lines of one pitch are one row’s where each label fills its line', () => {
  const runs = [
    ...[drawRun('Line', 60, 102), drawRun('State', 200, 102)],
    ...[drawRun('Ferries which cross the', 60, 120), drawRun('Closed until further', 200, 120)],
    ...[drawRun('Northern Lake and the', 60, 131), drawRun('Notice', 200, 131)],
    drawRun('Bay', 60, 142),
  ];
  const rulings = [...[90, 108, 150].map((y) => horizontal(y, 50, 470)), vertical(190, 90, 150)];
  expect(read(runs, rulings)).toEqual([
    [
      ['Line', 'State'],
      ['Ferries which cross the Northern Lake and the Bay', 'Closed until further Notice'],
    ],
  ]);
});

test('a currency’s sign behind a word for nothing begins the next cell', () => {
  const [share, costs] = [250, 330];
  const runs = [
    ...[drawRun('Zone', 60, 90), right('Share', share, 90), right('Costs', costs, 90)],
    ...rowsOf(
      106,
      13,
      [share, costs],
      [
        ['Coast', '(NA)', '1,550'],
        ['Hills', '0.6', '8'],
        ['Plain', '1.4', '405'],
      ],
    ),
    ...[106, 119, 132].map((y) => drawRun('$', share + 6, y)),
  ];
  expect(tablesIn(read(runs))).toEqual([
    [
      ['Zone', 'Share', 'Costs'],
      ['Coast', '(NA)', '$ 1,550'],
      ['Hills', '0.6', '$ 8'],
      ['Plain', '1.4', '$ 405'],
    ],
  ]);
});

test('a heading of rows in the middle of the table, over labels that are broken', () => {
  const ends = [300, 380];
  const runs = [
    ...[drawRun('Grade', 60, 90), right('Girls', 300, 90), right('Boys', 380, 90)],
    ...row(106, 'Schools that open in the', ['247', '239'], ends),
    drawRun('afternoon', 60, 117),
    ...row(132, 'Day schools', ['703', '711'], ends),
    centre('Upper forms', 220, 147),
    ...row(162, 'Schools that open in the', ['112', '108'], ends),
    drawRun('afternoon', 60, 173),
  ];
  expect(tablesIn(read(runs))).toEqual([
    [
      ['Grade', 'Girls', 'Boys'],
      ['Schools that open in the afternoon', '247', '239'],
      ['Day schools', '703', '711'],
      ['Upper forms'],
      ['Schools that open in the afternoon', '112', '108'],
    ],
  ]);
});

test('years beside more words than years are a header, where the words stand over figures', () => {
  const ends = [240, 300, 370, 440, 500];
  const body = [
    ['Coast', '36.7', '148', '12%', '2,313', '44.3'],
    ['Hills', '3.8', '21', '32%', '19,110', '95.8'],
    ['Plain', '48.3', '2', '68%', '71,533', '52.1'],
  ];
  const runs = [
    ...[centre('Grants', 260, 90), centre('Area', 425, 90), drawRun('Zone', 60, 104)],
    ...['2007', '2008', 'Number', 'Percent', 'Men'].map((text, i) => right(text, ends[i] ?? 0, 104)),
    ...rowsOf(120, 14, ends, body),
  ];
  expect(tablesIn(read(runs))).toEqual([
    [['Zone', 'Grants', 'Area'], ['2007', '2008', 'Number', 'Percent', 'Men'], ...body],
  ]);
});

test('rulings of rows right of the heads of several rows, under the first row too', () => {
  const ends = [330, 420];
  const body = [
    ['Coast', 'Inns', '12', '3.4'],
    ['', 'Farms', '80', '1.9'],
    ['Hills', 'Inns', '31', '4.0'],
    ['', 'Farms', '112', '0.8'],
    ['', 'Camps', '7', '2.2'],
  ];
  const runs = [
    ...[drawRun('Zone', 60, 90), drawRun('Kind', 130, 90), right('Places', 330, 90), right('Beds', 420, 90)],
    ...rowsBesideHeads(108, 18, ends, body),
  ];
  const rulings = [
    horizontal(95, 260, 430),
    ...[113, 149, 167].map((y) => horizontal(y, 120, 430)),
    ...[131, 185].map((y) => horizontal(y, 50, 430)),
  ];
  expect(tablesIn(read(runs, rulings))).toEqual([
    [
      ['Zone', 'Kind', 'Places', 'Beds'],
      body[0],
      body[1]?.slice(1),
      body[2],
      body[3]?.slice(1),
      body[4]?.slice(1),
    ],
  ]);
});

const ofWords = [
  ['Line', 'State'],
  ['Ferry to the island', 'Closed'],
  ['Bus', 'Runs on weekdays'],
  ['Night train', 'Booked for weeks'],
];
const wordsFrom = (y: number) =>
  ofWords.flatMap(([line = '', state = ''], i) => [
    drawRun(line, 60, y + 15 * i),
    ...(i === 0 ? [right(state, 400, y)] : [drawRun(state, 200, y + 15 * i)]),
  ]);

test('words without a caption are a table where a ruling or a shading shows the heads of columns', () => {
  const runs = wordsFrom(90);
  expect(read(runs, [horizontal(95, 55, 405)])).toEqual([ofWords]);
  const shadings = [
    { x0: 55, x1: 195, y0: 78, y1: 95 },
    { x0: 195, x1: 405, y0: 78, y1: 95 },
  ];
  const { blocks } = detect([{ ...drawPage(1, { runs }), shadings }]);
  expect(blocks.map((block) => block.type === 'grid' && textRows(block))).toEqual([ofWords]);
  expect(read(runs).every((block) => typeof block === 'string')).toBe(true);
  expect(read(runs, [horizontal(95, 55, 300)]).every((block) => typeof block === 'string')).toBe(true);
});

test('a frame with a ruling under the header, and no other, round words', () => {
  const frame = [
    ...[74, 95, 145].map((y) => horizontal(y, 50, 410)),
    ...[50, 410].map((x) => vertical(x, 74, 145)),
  ];
  expect(read(wordsFrom(90), frame)).toEqual([ofWords]);
});

test('labels of groups in a column of labels that no ruling parts', () => {
  const ends = [290, 390];
  const runs = [
    ...[right('Places', 290, 102), right('Beds', 390, 102)],
    drawRun('Coast', 60, 120),
    ...rowsOf(134, 14, ends, [
      ['Inns', '12', '3.4'],
      ['Farms', '80', '1.9'],
    ]),
    drawRun('Hills', 60, 162),
    ...rowsOf(176, 14, ends, [
      ['Inns', '31', '4.0'],
      ['Camps', '7', '2.2'],
    ]),
  ];
  const rulings = [
    ...[90, 196].map((y) => horizontal(y, 50, 400)),
    horizontal(108, 200, 400),
    ...[200, 300].map((x) => vertical(x, 90, 196)),
  ];
  expect(read(runs, rulings)).toEqual([
    [
      ['', 'Places', 'Beds'],
      ['Coast', '', ''],
      ['Inns', '12', '3.4'],
      ['Farms', '80', '1.9'],
      ['Hills', '', ''],
      ['Inns', '31', '4.0'],
      ['Camps', '7', '2.2'],
    ],
  ]);
});

test('boxes with lines from one to another are a chart of offices, whatever figures stand in them', () => {
  const box = (text: string, figure: string, x: number, y: number) => ({
    runs: [drawRun(text, x + 5, y + 14), drawRun(figure, x + 5, y + 28)],
    rulings: [
      ...[y, y + 34].map((at) => horizontal(at, x, x + 90)),
      ...[x, x + 90].map((at) => vertical(at, y, y + 34)),
    ],
  });
  const boxes = [
    box('Director', '1', 200, 80),
    box('Harbours', '14', 80, 160),
    box('Ferries', '23', 200, 160),
    box('Accounts', '8', 320, 160),
  ];
  const lines = [
    horizontal(137, 125, 365),
    ...[125, 245, 365].map((x) => vertical(x, 137, 160)),
    vertical(245, 114, 137),
  ];
  const blocks = read(
    boxes.flatMap(({ runs }) => runs),
    [...boxes.flatMap(({ rulings }) => rulings), ...lines],
  );
  expect(tablesIn(blocks)).toEqual([]);
});

test('a running head over text in columns, and underlined words beside one another, are no heads', () => {
  const text = [
    ['Ferries', 'Buses', 'Trains'],
    ['They cross the lake', 'They run on weekdays', 'They run at night'],
    ['in summer', 'and on holidays', 'to the coast'],
    ['from the harbour', 'from the square', 'from the hill'],
  ].flatMap((row, i) => row.map((words, column) => drawRun(words, 60 + 140 * column, 95 + 14 * i)));
  const head = [drawRun('Guide to the district', 60, 78), right('Contents', 460, 78)];
  expect(tablesIn(read([...head, ...text], [horizontal(83, 55, 465)]))).toEqual([]);
  const underlines = [0, 1, 2].map((i) => horizontal(97, 60 + 140 * i, 90 + 140 * i));
  expect(tablesIn(read(text, underlines))).toEqual([]);
});
