import { expect, test } from 'vitest';
import { drawLine, drawPage, horizontal, vertical } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const xs = [50, 150, 300, 400];
const header = ['Sensor', 'Mounting', 'Interface'];

/** Lines of texts in a frame whose columns are ruled and whose rows are not, but for the header's. */
function read(lines: readonly (readonly string[])[], underHeader: boolean): string[][][] {
  const bottom = 106 + 14 * lines.length;
  const runs = lines.flatMap((texts, i) => {
    const placed = texts.map((text, column) => [text, (xs[column] ?? 0) + 6] as const);
    return drawLine(112 + 14 * i, ...placed.filter(([text]) => text !== ''));
  });
  const ys = [100, ...(underHeader ? [117] : []), bottom];
  const rulings = [...ys.map((y) => horizontal(y, 50, 400)), ...xs.map((x) => vertical(x, 100, bottom))];
  const { blocks } = detect([drawPage(1, { runs, rulings })]);
  return blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));
}

const rows = {
  words: [
    header,
    ['Pressure', 'Flange', 'Serial'],
    ['Humidity', 'Bracket', 'Analog'],
    ['Turbidity', 'Immersed', 'Radio'],
  ],
  signs: [
    ['Platform', 'Export', 'Import'],
    ['Linux', '✓', '✗'],
    ['Windows', '✓', '✓'],
    ['Android', '✗', '✓'],
  ],
  Han: [
    ['设备', '安装', '接口'],
    ['压力计', '法兰', '串口'],
    ['湿度计', '支架', '模拟'],
    ['浊度计', '浸入', '无线'],
  ],
};

test.each([
  ['words', true],
  ['words', false],
  ['signs', true],
  ['signs', false],
  ['Han', true],
  ['Han', false],
] as const)(
  'lines with texts in the same columns are rows where no ruling parts them: %s, header ruled: %s',
  (kind, underHeader) => {
    expect(read(rows[kind], underHeader)).toEqual([rows[kind]]);
  },
);

test.each([true, false])(
  'a line with text in one column continues the row above, header ruled: %s',
  (underHeader) => {
    const [, pressure = [], ...others] = rows.words;
    const lines = [header, ['Pressure', 'Flange of cast', 'Serial'], ['', 'bronze', ''], ...others];
    expect(read(lines, underHeader)).toEqual([
      [header, pressure.with(1, 'Flange of cast bronze'), ...others],
    ]);
  },
);

test('cells whose words fill their lines are those of one row', () => {
  const lines = [
    header,
    ['Pressure and level', 'Flange of cast bronze, or', 'Serial and analog'],
    ['measurement with', 'bracket for masts of round', 'outputs together'],
    ['compensation of', 'steel, both delivered with', 'with one radio'],
    ['temperature', 'all bolts', 'module'],
  ];
  expect(read(lines, true).map((table) => table.length)).toEqual([2]);
});

test('steps of a plan in boxes side by side are no table', () => {
  expect(
    read(
      [
        ['Collect', 'Weigh', 'Compare'],
        ['samples', 'each one', 'results'],
      ],
      false,
    ),
  ).toEqual([]);
  const filled = [
    ['Collect all of the', 'Weigh each one of them on', 'Compare results'],
    ['Samples in a room', 'Scales that were checked a', 'With those of last'],
    ['Year Four', 'Week Before', 'Years'],
  ];
  expect(read(filled, false)).toEqual([]);
});

test('words in columns that no ruling parts, in one cell of few rulings: its rows and columns are found by their text', () => {
  const rows = [
    ['Bowl', 'Clay', 'Blue'],
    ['Lamp', 'Glass', 'Green'],
    ['Stool', 'Oak', 'Brown'],
    ['Rake', 'Ash', 'Grey'],
  ];
  const edges: readonly number[] = [60, 160, 240];
  const printed = [['Thing', 'Made of', 'Colour'], ...rows];
  const runs = printed.flatMap((row, r) =>
    drawLine(
      114 + 14 * r + (r > 0 ? 6 : 0),
      ...row.map((text, c): [string, number] => [text, edges[c] ?? 0]),
    ),
  );
  const rulings = [
    ...[100, 120, 184].map((y) => horizontal(y, 50, 300)),
    ...[50, 140, 300].map((x) => vertical(x, 100, 184)),
  ];
  const grids = detect([drawPage(1, { runs, rulings })]).blocks.flatMap((block) =>
    block.type === 'grid' ? [textRows(block)] : [],
  );
  expect(grids).toEqual([printed]);
});
