import { expect, test } from 'vitest';
import { drawLine, drawPage, drawRun, lattice } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

/** Two ruled rows of 22 pt each under a header; the label of one of them has more lines than it has room for. */
function read(...labels: readonly (readonly [string, number])[]): string[][] {
  const page = drawPage(1, {
    runs: [
      ...drawLine(114, ['项目', 60], ['金额', 230]),
      ...labels.map(([text, baseline]) => drawRun(text, 55, baseline)),
      drawRun('12.30', 260, 139),
      drawRun('4.56', 265, 161),
    ],
    rulings: lattice([50, 220, 300], [100, 120, 142, 164]),
  });
  const [grid] = detect([page]).blocks;
  if (grid?.type !== 'grid') throw new Error('no table');
  return textRows(grid).slice(1);
}

test('a label set at the bottom of a row too low for it runs over the row above', () => {
  const labels = [
    ['财政拨款收入', 139],
    ['非财政拨款结余（含专用', 146.8],
    ['结余）', 161],
  ] as const;
  expect(read(...labels)).toEqual([
    ['财政拨款收入', '12.30'],
    ['非财政拨款结余（含专用结余）', '4.56'],
  ]);
});

test('a label set at the top runs over the row below', () => {
  const labels = [
    ['非财政拨款结余（含专用', 131],
    ['结余）', 145.2],
    ['财政拨款收入', 153],
  ] as const;
  expect(read(...labels)).toEqual([
    ['非财政拨款结余（含专用结余）', '12.30'],
    ['财政拨款收入', '4.56'],
  ]);
});

test('lines of a label with their room stay in its row', () => {
  const labels = [
    ['非财政拨款', 129],
    ['结余', 140],
    ['财政拨款收入', 161],
  ] as const;
  expect(read(...labels).map(([label]) => label)).toEqual(['非财政拨款结余', '财政拨款收入']);
});
