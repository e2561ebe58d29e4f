import { expect, test } from 'vitest';
import type { TextRun } from '../../model/source.ts';
import { drawLine, drawPage, drawRun } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const starts = [60, 260, 330, 420];
const at = (y: number, ...texts: string[]): TextRun[] =>
  drawLine(y, ...texts.flatMap((text, i): [string, number][] => (text ? [[text, starts[i] ?? 0]] : [])));
const read = (...pages: TextRun[][]): string[][][] =>
  detect(pages.map((runs, i) => drawPage(i + 1, { runs }))).blocks.flatMap((block) =>
    block.type === 'grid' ? [textRows(block)] : [],
  );
const rows = [
  ['Kennel', 'Dogs', 'Cats taken in', 'Remarks'],
  ['Elm Street', '41', '12', 'Full'],
  ['Harbour', '8', '3', 'Places left'],
  ['Mill', '19', '27', 'Closed in May'],
];

test('header words on several lines, a label of three, and a text that ends in a year', () => {
  const runs = [
    drawRun(
      'Kennels of the county are visited twice a year, 14 of them in spring and in winter again.',
      60,
      60,
    ),
    ...at(100, '', '', 'Cats'),
    ...at(112, 'Kennel', 'Dogs', 'taken in', 'Remarks'),
    ...at(128, 'Elm Street, with', '41', '12', 'Full since'),
    ...at(140, 'its yard and the', '', '', '2014'),
    ...at(152, 'stables'),
    ...at(168, 'Harbour', '8', '3', 'Places left'),
    ...at(184, 'Mill', '19', '27', 'Closed'),
  ];
  expect(read(runs)).toEqual([
    [
      rows[0],
      ['Elm Street, with its yard and the stables', '41', '12', 'Full since 2014'],
      rows[2],
      ['Mill', '19', '27', 'Closed'],
    ],
  ]);
});

test('a group of rows whose lines stand as near as those of a cell are rows all the same', () => {
  const runs = [
    ...at(100, ...(rows[0] ?? [])),
    ...at(116, ...(rows[1] ?? [])),
    ...at(128, ...(rows[2] ?? [])),
    ...at(144, ...(rows[3] ?? [])),
    ...at(156, 'Total', '68', '42'),
  ];
  expect(read(runs)).toEqual([[...rows, ['Total', '68', '42', '']]]);
});

test('one column of figures goes on on the next page, and another table does not', () => {
  const table = (y: number, ...lines: string[][]): TextRun[] =>
    lines.flatMap((line, i) => at(y + 16 * i, ...line));
  const first = [
    drawRun('Table 2. Dogs', 60, 500),
    ...table(516, ['Kennel', 'Dogs'], ['Elm Street', '41'], ['Mill', '19']),
  ];
  const more = table(60, ['Harbour', '8'], ['Quarry', '5']);
  expect(read(first, more)).toEqual([
    [
      ['Kennel', 'Dogs'],
      ['Elm Street', '41'],
      ['Mill', '19'],
      ['Harbour', '8'],
      ['Quarry', '5'],
    ],
  ]);
  const other = table(60, ['Stable', 'Horses'], ['Harbour', '8'], ['Quarry', '5']);
  expect(read(first, other)[0]).toHaveLength(3);
});

test('one figure among signs is no end of a header', () => {
  const flags = [
    ['Key', 'Web', 'Print', 'Mail'],
    ['Include', '*', '0', '*'],
    ['Empty', '*', '0', '*'],
    ['Format', '1', '0', '0'],
    ['Embed', '0', '0', '0'],
  ];
  const runs = flags.flatMap((row, i) => at(100 + 14 * i, ...row));
  expect(read([...runs, drawRun('Table 2: Keys', 60, 84)])).toEqual([flags]);
});
