import { expect, test } from 'vitest';
import { drawLine, drawPage, horizontal, lattice, vertical } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

/** Three rows whose rulings begin right of the first column, which holds `labels`. */
function read(labels: readonly (readonly [string, number])[]): string[][][] {
  const page = drawPage(1, {
    runs: [
      ...drawLine(114, ['部门', 60], ['人数', 190]),
      ...['17', '23', '9'].flatMap((text, i) => drawLine(131 + 16 * i, [text, 190])),
      ...labels.flatMap(([text, y]) => drawLine(y, [text, 60])),
    ],
    rulings: [
      ...[103, 119, 167].map((y) => horizontal(y, 50, 280)),
      ...[135, 151].map((y) => horizontal(y, 170, 280)),
      ...[50, 170, 280].map((x) => vertical(x, 103, 167)),
    ],
  });
  return detect([page]).blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));
}

test('each label stands beside its row', () => {
  const labels = [
    ['办公室', 131],
    ['人事科', 147],
    ['财务科', 163],
  ] as const;
  expect(read(labels)).toEqual([
    [
      ['部门', '人数'],
      ['办公室', '17'],
      ['人事科', '23'],
      ['财务科', '9'],
    ],
  ]);
});

test('one label over three rows stays one, wrapped or not', () => {
  const whole = [['部门', '人数'], ['机关各科室', '17'], ['23'], ['9']];
  expect(read([['机关各科室', 147]])).toEqual([whole]);
  expect(
    read([
      ['机关', 135],
      ['各科', 147],
      ['室', 159],
    ]),
  ).toEqual([whole]);
});

test('labels that stand at the left of a grid of figures are its first column', () => {
  const rows = [
    ['Elm Street', '41', '12'],
    ['Harbour', '8', '3'],
    ['Mill', '19', '27'],
  ];
  const runs = [
    ...drawLine(114, ['2018', 215], ['2019', 275]),
    ...rows.flatMap(([label = '', a = '', b = ''], i) =>
      drawLine(134 + 20 * i, [label, 120], [a, 215], [b, 275]),
    ),
  ];
  const rulings = lattice([200, 260, 320], [100, 120, 140, 160, 180]);
  const read = detect([drawPage(1, { runs, rulings })]).blocks;
  expect(read.map((block) => (block.type === 'grid' ? textRows(block) : block.text))).toEqual([
    [['', '2018', '2019'], ...rows],
  ]);
});

test('a header of two lines stays one where these are level with rows of the header beside it', () => {
  const page = drawPage(1, {
    runs: [
      ...drawLine(114, ['因公出国', 60], ['公务用车购置及运行费', 130]),
      ...drawLine(130, ['（境）费', 60], ['小计', 140], ['运行费', 210]),
      ...drawLine(154, ['7.20', 70], ['3.15', 140], ['3.15', 210]),
    ],
    rulings: [
      ...[103, 141, 160].map((y) => horizontal(y, 50, 270)),
      horizontal(119, 120, 270),
      ...[50, 120, 270].map((x) => vertical(x, 103, 160)),
      vertical(195, 119, 160),
    ],
  });
  const [grid] = detect([page]).blocks;
  expect(grid?.type === 'grid' && textRows(grid)).toEqual([
    ['因公出国（境）费', '公务用车购置及运行费'],
    ['小计', '运行费'],
    ['7.20', '3.15', '3.15'],
  ]);
});
