import { expect, test } from 'vitest';
import { drawRun, horizontal } from '../../testing/draw.ts';
import { read, right, row } from '../../testing/statistics.ts';

const sentences = [
  'The ponds were drained in May. Carp of',
  'more than two pounds were counted, and',
  'the rest was set out again. In June the',
  'rangers came back. They found herons at',
  'most of the dams. Otters were rare. All',
  'of this was written down by the wardens',
  'of the parks. Nobody was paid for that.',
  'A second count is planned. It begins in',
  'spring. The dams will be closed by then',
  'unless it rains. Reports are sent to us',
];
const text = (x: number, y: number, lines: readonly string[]) =>
  lines.map((line, i) => drawRun(line, x, y + 12 * i));
const rows = [
  ['Mill pond', '1,204', '31'],
  ['Long pond', '880', '17'],
  ['Moat', '95', '4'],
];
const ends = [480, 520];
const table = (y: number) => [
  drawRun('Pond', 300, y),
  ...['Carp', 'Pike'].map((word, i) => right(word, ends[i] ?? 0, y)),
  ...rows.flatMap(([label = '', ...figures], i) => row(y + 14 + 12 * i, label, figures, ends, 300)),
];
const printed = [['Pond', 'Carp', 'Pike'], ...rows];

test('a table in one of two columns of text has nothing of the other', () => {
  const blocks = read([
    drawRun('Ponds of the northern parks, and what lives in them or comes to them from elsewhere', 60, 60),
    ...text(60, 90, [...sentences, ...sentences.slice(0, 5)]),
    ...text(300, 90, sentences.slice(0, 5)),
    ...table(160),
    ...text(300, 226, sentences.slice(5)),
  ]);
  expect(blocks.filter((block) => typeof block !== 'string')).toEqual([printed]);
  // The left column is read to its end before the right one begins.
  const lines = blocks.filter((block) => typeof block === 'string');
  expect(lines.slice(1)).toEqual([...sentences, ...sentences.slice(0, 5), ...sentences]);
});

test('a table that ends its column goes on below the end of the other one', () => {
  const blocks = read([...text(60, 90, sentences), ...text(300, 90, sentences.slice(0, 8)), ...table(191)]);
  expect(blocks.filter((block) => typeof block !== 'string')).toEqual([printed]);
});

test('texts in the cells of a ruled table are no columns of the page', () => {
  const short = sentences.map((sentence) => sentence.slice(0, 27));
  const cells = [0, 1, 2].flatMap((i) => [
    drawRun(`Count ${i + 1}`, 60, 102 + 72 * i),
    ...text(150, 102 + 72 * i, short.slice(0, 5)),
    ...text(400, 102 + 72 * i, short.slice(5)),
  ]);
  const blocks = read(
    [
      drawRun('Year', 60, 84),
      drawRun('What was seen', 150, 84),
      drawRun('What is planned', 400, 84),
      ...cells,
    ],
    [72, 90, 162, 234, 306].map((y) => horizontal(y, 50, 620)),
  );
  const [grid] = blocks.filter((block) => typeof block !== 'string');
  expect(grid?.map((row) => row.length)).toEqual([3, 3, 3, 3]);
});

test('labels with points behind them are no text of a column: their table is below both columns', () => {
  const pitch = 12;
  const below = 90 + pitch * sentences.length + 48;
  const led = rows.map(([label = '', ...figures], i) =>
    row(below + pitch * i, `${label}${' .'.repeat(14)}`, figures, ends, 60),
  );
  const heads = ['Carp', 'Pike'].map((word, i) => right(word, ends[i] ?? 0, below - pitch));
  const blocks = read([
    ...text(60, 90, sentences),
    ...text(300, 90, sentences),
    drawRun('Pond', 60, below - pitch),
    ...heads,
    ...led.flat(),
  ]);
  const [grid] = blocks.filter((block) => typeof block !== 'string');
  expect(grid?.map((line) => line.slice(1))).toEqual(printed.map((line) => line.slice(1)));
  expect(grid?.map(([label = '']) => label.replaceAll(' .', ''))).toEqual(printed.map(([label]) => label));
});

test('tables side by side under captions of their own, row beside row, are two', () => {
  const beside = (x: number, caption: string, lines: readonly (readonly string[])[]) => [
    drawRun(caption, x, 90),
    ...[right('2018', x + 140, 104), right('2019', x + 190, 104)],
    ...lines.flatMap(([label = '', ...figures], i) =>
      row(118 + 12 * i, label, figures, [x + 140, x + 190], x),
    ),
  ];
  const other = [
    ['Heath', '51', '48'],
    ['Fen', '7', '12'],
    ['Wood', '340', '322'],
  ];
  const blocks = read([...beside(60, 'Table 1. Ponds', rows), ...beside(300, 'Table 2. Paths', other)]);
  const years = ['', '2018', '2019'];
  expect(blocks).toEqual(['Table 1. Ponds', [years, ...rows], 'Table 2. Paths', [years, ...other]]);
});

test('tables between rulings side by side are two', () => {
  const rules = (x: number) => [90, 108, 150].map((y) => horizontal(y, x, x + 200));
  const beside = (x: number) => [
    ...[right('Carp', x + 140, 104), right('Pike', x + 190, 104)],
    ...rows.flatMap(([label = '', ...figures], i) =>
      row(120 + 12 * i, label, figures, [x + 140, x + 190], x + 4),
    ),
  ];
  const blocks = read([...beside(60), ...beside(300)], [...rules(60), ...rules(300)]);
  expect(blocks).toEqual([
    [['', 'Carp', 'Pike'], ...rows],
    [['', 'Carp', 'Pike'], ...rows],
  ]);
});
