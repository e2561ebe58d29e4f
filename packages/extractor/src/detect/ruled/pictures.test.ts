import type { Box } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { drawPage, drawRun, lattice } from '../../testing/draw.ts';
import { sentences } from '../../testing/sentences.ts';
import { detect } from '../detect.ts';

const runs = ['科目名称', '合计', '教育支出', '96.40', '住房支出'].map((text, i) =>
  drawRun(text, 55 + 100 * (i % 2), 114 + 20 * Math.floor(i / 2)),
);
const rulings = lattice([50, 150, 250, 350], [100, 120, 140, 160]);
const said = (pasted: Box[]) =>
  detect([{ ...drawPage(1, { runs, rulings }), images: pasted, pasted }]).diagnostics;

test('a picture on empty cells of a row is told with its place', () => {
  const diagnostics = said([{ x0: 152, y0: 122, x1: 348, y1: 158 }]);
  expect(sentences(diagnostics)).toEqual([
    'page 1: a picture lies on empty cells of the row "教育支出 96.40"; what it shows there cannot be known',
    'page 1: a picture lies on empty cells of the row "住房支出"; what it shows there cannot be known',
  ]);
  expect(diagnostics.map(({ location }) => location?.box)).toEqual([
    { x0: 250, y0: 120, x1: 350, y1: 140 },
    { x0: 150, y0: 140, x1: 350, y1: 160 },
  ]);
});

test.each<[string, Box[]]>([
  ['beside the table', [{ x0: 400, y0: 100, x1: 500, y1: 160 }]],
  ['at the edge of a cell', [{ x0: 340, y0: 100, x1: 420, y1: 160 }]],
  ['none', []],
])('a picture that hides no cell is nothing to tell of: %s', (_, pasted) => {
  expect(said(pasted)).toEqual([]);
});
