import { describe, expect, test } from 'vitest';
import { drawLine, drawPage, drawRun, widthOf } from '../../testing/draw.ts';
import { drawTable, textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

/** Lines of texts at the columns' left edges, or of one text alone. */
type Drawn = string | readonly string[];

const starts = [60, 220, 400];
const gridsOf = (lines: readonly Drawn[], pitch = 14, edges = starts): string[][][] => {
  const runs = lines.flatMap((line, i) =>
    typeof line === 'string'
      ? [drawRun(line, 60, 80 + pitch * i)]
      : drawLine(
          80 + pitch * i,
          ...line.flatMap((text, c): [string, number][] => (text === '' ? [] : [[text, edges[c] ?? 0]])),
        ),
  );
  return detect([drawPage(1, { runs })]).blocks.flatMap((block) =>
    block.type === 'grid' ? [textRows(block)] : [],
  );
};

const words = [
  ['Workshop', 'What is made', 'Open to'],
  ['Pottery', 'Bowls and tiles', 'Members'],
  ['Joinery', 'Chairs', 'Everyone'],
  ['Bindery', 'Notebooks', 'Schools'],
];

describe('a table of words that neither rules nor a known title show', () => {
  test('below its caption', () => {
    expect(gridsOf(['Table 4. Workshops of the guild', ...words, 'The guild meets in spring.'])).toEqual([
      words,
    ]);
    const han = [
      ['工坊', '出品', '开放对象'],
      ['陶艺', '碗碟', '会员'],
      ['木工', '椅凳', '公众'],
      ['装帧', '册页', '学生'],
    ];
    expect(gridsOf(['表4 各工坊情况', ...han])).toEqual([han]);
  });

  test('is none without one', () => expect(gridsOf(['The guild has three rooms.', ...words])).toEqual([]));

  test('cells of several lines are parted from the next row by more white space', () => {
    const drawn = [
      ['Workshop', 'What is made', 'Open to', 80],
      ['Pottery and', 'Bowls, dishes and', 'Members', 97],
      ['glazing', 'tiles for stoves', '', 109],
      ['Joinery', 'Chairs', 'Everyone who', 126],
      ['', '', 'has a permit', 138],
    ] as const;
    const runs = drawn.flatMap(([a, b, c, y]) =>
      drawLine(
        y,
        ...[a, b, c].flatMap((text, i): [string, number][] => (text ? [[text, starts[i] ?? 0]] : [])),
      ),
    );
    const caption = drawRun('Table B.2: Workshops', 60, 60);
    const { blocks } = detect([drawPage(1, { runs: [caption, ...runs] })]);
    expect(blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []))).toEqual([
      [
        ['Workshop', 'What is made', 'Open to'],
        ['Pottery and glazing', 'Bowls, dishes and tiles for stoves', 'Members'],
        ['Joinery', 'Chairs', 'Everyone who has a permit'],
      ],
    ]);
  });
});

test('figures beside words need no caption', () => {
  const rows = [
    ['Workshop', 'Members', 'Remarks'],
    ['Pottery', '41', 'Full'],
    ['Joinery', '8', 'Places left'],
    ['Bindery', '117', 'Full'],
  ];
  expect(gridsOf(['The guild counts its members.', ...rows, 'They pay in May.'], 20)).toEqual([rows]);
});

describe('no tables', () => {
  const sentence = 'and the kilns were fired again when';
  test.each<[string, readonly Drawn[]]>([
    [
      'text in columns, though below a caption',
      ['Table 1 is on the next page', ...Array.from({ length: 8 }, () => [sentence, '', `${sentence} it`])],
    ],
    [
      'a list',
      ['Table 2 says more:', ['1.', 'Bowls are fired twice'], ['2.', 'Tiles once'], ['3.', 'Dishes never']],
    ],
    [
      'addresses side by side',
      [
        ['Pottery', '', 'Joinery'],
        ['Kiln Lane 4', '', 'Mill Road 9'],
        ['Tel. 5550', '', 'Tel. 5551'],
      ],
    ],
    [
      'formulas with their numbers',
      [
        ['a = b + c', '', '(1)'],
        ['d = 2 a', '', '(2)'],
        ['e = d / b', '', '(3)'],
      ],
    ],
    [
      'a contents page with numbers of chapters and points',
      [
        ['1.1', 'Kilns . . . . . . . . . . 3'],
        ['1.2', 'Glazes . . . . . . . . . 9'],
        ['2.1', 'Tools . . . . . . . . . . 14'],
      ],
    ],
    [
      'a contents page',
      [
        ['Kilns', '', '3'],
        ['Glazes', '', '9'],
        ['Tools', '', '14'],
        ['Sources', '', '21'],
      ],
    ],
  ])('%s', (_, lines) => {
    const wide = Math.max(
      ...lines.flatMap((line) => (typeof line === 'string' ? [] : [widthOf(line[0] ?? '')])),
    );
    expect(gridsOf(lines, 14, [60, 80, 80 + wide])).toEqual([]);
  });
});

test('a caption near the table above it is no caption of the text with words in its margin below', () => {
  const { bottom, ...drawn } = drawTable(words, { y: 60, widths: [120, 160, 120], header: 1 });
  const text = ['Pottery', '', 'Joinery'].flatMap((word, i) =>
    drawLine(bottom + 54 + 14 * i, [word, 60], ['is open to members who have a key', 160]),
  );
  const caption = drawRun('Table 4. Workshops of the guild', 60, bottom + 14);
  const { blocks } = detect([drawPage(1, drawn, { runs: [caption, ...text] })]);
  expect(blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []))).toEqual([words]);
});

test('a text that fills its cell ends near the next column, where the text behind it begins', () => {
  const table = [
    ['Workshop', 'What is made', 'Open to'],
    ['Pottery', 'Bowls', 'Members'],
    ['Joinery', 'Chairs', 'Everyone'],
    ['Weaving', 'Rugs, cloths and bags of all kinds.', 'Schools'],
    ['Bindery', 'Notebooks', 'Members'],
  ];
  expect(gridsOf(['Table 4. Workshops of the guild', ...table])).toEqual([table]);
});

test('the rest of a text in the last row begins small, at the distance of rows', () => {
  const lines = [...words, ['', 'and boxes of card', '']];
  expect(gridsOf(['Table 4. Workshops of the guild', ...lines])).toEqual([
    [...words.slice(0, -1), ['Bindery', 'Notebooks and boxes of card', 'Schools']],
  ]);
});

test('below heads a figure near the words of the next column is a cell of its own', () => {
  const table = [
    ['Workshop', 'Seats', 'Planned'],
    ['Pottery', '12.5', 'A new kiln'],
    ['Joinery', '31.0', 'No change'],
    ['Bindery', '24.5', 'A larger press'],
  ];
  const { runs } = drawTable(table, { y: 80, widths: [160, 60, 120], header: 1, rulings: 'none' });
  const page = { ...drawPage(1, { runs }), shadings: [{ x0: 50, x1: 390, y0: 79, y1: 95 }] };
  const { blocks } = detect([page]);
  expect(blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []))).toEqual([table]);
});

test('a label below a line without one begins a row, and so does a text below one that ends early', () => {
  const drawn: [number, ...string[]][] = [
    [80, 'Workshop', 'What is made', 'Visitors'],
    [92, 'Pottery', 'Bowls', 'Members and friends'],
    [112, 'Joinery', 'Chairs and tables', 'Everyone who'],
    [124, '', '', 'has a permit'],
    [136, 'Weaving', 'Cloth', 'Members'],
    [148, 'Smithy', 'Horseshoes', 'Nobody'],
  ];
  const runs = drawn.flatMap(([y, ...texts]) =>
    drawLine(y, ...texts.flatMap((text, i): [string, number][] => (text ? [[text, starts[i] ?? 0]] : []))),
  );
  const caption = drawRun('Table 4. Workshops of the guild', 60, 60);
  const { blocks } = detect([drawPage(1, { runs: [caption, ...runs] })]);
  expect(blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []))).toEqual([
    [
      ['Workshop', 'What is made', 'Visitors'],
      ['Pottery', 'Bowls', 'Members and friends'],
      ['Joinery', 'Chairs and tables', 'Everyone who has a permit'],
      ['Weaving', 'Cloth', 'Members'],
      ['Smithy', 'Horseshoes', 'Nobody'],
    ],
  ]);
});

test('a note whose pieces stand higher and lower is one line, and no table below a caption', () => {
  const note = [
    drawRun('*', 60, 156),
    drawRun('Revised for the second', 75, 160),
    drawRun('2', 200, 165),
    drawRun('nd', 225, 165),
    drawRun('list of the guild', 260, 160),
  ];
  const runs = [drawRun('Table 4. Workshops of the guild', 60, 120), ...note];
  expect(detect([drawPage(1, { runs })]).blocks.filter(({ type }) => type === 'grid')).toEqual([]);
});

describe('what looks like a table without its caption, and is none', () => {
  const columns = [60, 90, 130, 170, 210, 250];

  test('the lines of a program with their numbers', () => {
    const lines = ['total = 0', '}', 'total += 4.5;', 'end', 'print(total);'];
    const listing = lines.map((line, i) => [String(i + 7), line, ...(i % 2 ? [] : ['// all'])]);
    expect(gridsOf(listing, 12, [60, 90, 300])).toEqual([]);
  });

  test('the bars of a chart, their figures at the ends, a scale beside them and years below', () => {
    const chart = [
      ['80', '', '71.2', '', '64.0', ''],
      ['60', '', '', '52.9', '', ''],
      ['40', '41.5', '', '', '', '38.8'],
      ['20', '', '', '', '', ''],
      ['0', '2011', '2012', '2013', '2014', '2015'],
    ];
    expect(gridsOf(chart, 14, columns)).toEqual([]);
  });

  test('the two scales of a chart, its years, and the names of its lines', () => {
    const chart = [
      ['0', '', '', '', '', '0.0'],
      ['', '2011', '2012', '2013', '2014', ''],
      ['', 'Boats', '', 'Nets', '', ''],
    ];
    expect(gridsOf(chart, 14, columns)).toEqual([]);
  });
});

test('a line of hyphens below the header is a ruling of letters of one width', () => {
  const lines = [
    ['Workshop', 'Bowls', 'Lamps'],
    '-'.repeat(40),
    ['Pottery', '120', '–'],
    ['Smithy', '4', '88'],
  ];
  expect(gridsOf(['Table 1. Output', ...lines, ['Joinery', '15', '2']])).toEqual([
    [lines[0], lines[2], lines[3], ['Joinery', '15', '2']],
  ]);
});
