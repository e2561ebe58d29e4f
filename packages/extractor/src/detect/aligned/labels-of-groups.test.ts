import { expect, test } from 'vitest';
import { drawLine, drawPage, drawRun, horizontal, widthOf } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

const read = (page: ReturnType<typeof drawPage>): string[][][] =>
  detect([page]).blocks.flatMap((block) => (block.type === 'grid' ? [textRows(block)] : []));

/** A label at the left and figures that end at 300 and 400. */
const row = (y: number, label: string, figures: readonly string[] = [], indent = 0) => [
  drawRun(label, 60 + indent, y),
  ...figures.map((figure, i) => drawRun(figure, 300 + 100 * i - widthOf(figure), y)),
];
const header = drawLine(100, ['Crop', 60], ['Hectares', 262], ['Tonnes', 372]);

test('labels of groups are rows of their own', () => {
  const runs = [
    ...header,
    ...row(118, 'Cereals'),
    ...row(132, 'Barley', ['1,044', '7,120'], 10),
    ...row(146, 'Wheat', ['1,816', '15,203'], 10),
    ...row(160, 'Fodder and other crops'),
    ...row(174, 'Maize', ['197', '8,046'], 10),
    ...row(188, 'All crops', ['3,057', '30,369']),
  ];
  const table = [
    ['Crop', 'Hectares', 'Tonnes'],
    ['Cereals', '', ''],
    ['Barley', '1,044', '7,120'],
    ['Wheat', '1,816', '15,203'],
    ['Fodder and other crops', '', ''],
    ['Maize', '197', '8,046'],
    ['All crops', '3,057', '30,369'],
  ];
  expect(read(drawPage(1, { runs }))).toEqual([table]);
  const rulings = [88, 105, 193].map((y) => horizontal(y, 55, 410));
  expect(read(drawPage(1, { runs, rulings }))).toEqual([table]);
});

test('a label that is broken over lines is one: small letters, or words that ask for more', () => {
  const runs = [
    ...header,
    ...row(118, 'Peas and beans harvested'),
    ...row(130, 'dry, seed included', ['55', '203'], 6),
    ...row(144, 'Potatoes', ['141', '5,300']),
    ...row(158, 'Sugar beet grown for'),
    ...row(170, 'Refineries', ['110', '8,900'], 6),
  ];
  expect(read(drawPage(1, { runs }))[0]?.map(([label]) => label)).toEqual([
    'Crop',
    'Peas and beans harvested dry, seed included',
    'Potatoes',
    'Sugar beet grown for Refineries',
  ]);
});

test('a lone sign of a currency belongs to the amount behind it', () => {
  const signs = (y: number) => [drawRun('$', 250, y), drawRun('$', 350, y)];
  const runs = [
    ...drawLine(100, ['Account', 60], ['Planned', 265], ['Spent', 375]),
    ...row(118, 'Library', ['1,310.50', '1,298.00']),
    ...signs(118),
    ...row(132, 'Museum', ['402.25', '390.75']),
    ...row(146, 'Total', ['1,712.75', '1,688.75']),
    ...signs(146),
  ];
  expect(read(drawPage(1, { runs }))).toEqual([
    [
      ['Account', 'Planned', 'Spent'],
      ['Library', '$ 1,310.50', '$ 1,298.00'],
      ['Museum', '402.25', '390.75'],
      ['Total', '$ 1,712.75', '$ 1,688.75'],
    ],
  ]);
});
