import { expect, test } from 'vitest';
import type { TextRun } from '../../model/source.ts';
import { drawLine, drawPage, drawRun, EM, lattice } from '../../testing/draw.ts';
import { textRows } from '../../testing/table.ts';
import { detect } from '../detect.ts';

/** One label beside two lines of figures, set right in a cell so wide, so far from its border. */
function read(above: string, below: string, width: number, padding: number) {
  const right = (text: string): number => 150 + width - padding - (text.length * EM) / 2;
  const page = drawPage(1, {
    runs: [
      ...drawLine(114, ['项目', 60], ['金额', 155]),
      ...drawLine(134, ['公务用车', 60], [above, right(above)]),
      ...drawLine(146, [below, right(below)]),
    ],
    rulings: lattice([50, 150, 150 + width], [100, 120, 155]),
  });
  const [grid] = detect([page]).blocks;
  if (grid?.type !== 'grid') throw new Error('no table');
  const cells = grid.cells.filter(({ row, column }) => row > 0 && column === 1);
  return cells.map(({ text, joined }) => (joined === undefined ? text : `${text} or ${joined}`)).join(' | ');
}

test.each([
  // A digit more would have had its place: two figures, whatever stands in them.
  ['12', '34', 80, 3, /^12( \| | )34$/],
  ['120.5', '88.1', 60, 3, /^120\.5( \| | )88\.1$/],
  // The line is full to its padding on both sides: the figure goes on.
  ['1165599', '00.00', 40, 2, /^116559900\.00$/],
  ['7770320', '0.00', 42, 2, /^77703200\.00$/],
  ['4130250', '8.10', 46, 5, /^41302508\.10$/],
])('%s over %s in a cell of %d pt with %d pt of padding', (above, below, width, padding, expected) => {
  expect(read(above, below, width, padding)).toMatch(expected);
});

test('where it cannot be seen whether a digit had its place, both readings are kept', () => {
  expect(read('4130250', '8.10', 46, 1)).toBe('4130250 8.10 or 41302508.10');
});

/** Type whose digits are wider than half an em, as in fonts without serifs. */
function widened(text: string, right: number, baseline: number, digit: number, one = digit): TextRun {
  const glyphs = [...text];
  const widths = glyphs.map((glyph) => (glyph === '.' ? digit / 2 : glyph === '1' ? one : digit));
  const x0 = right - widths.reduce((sum, width) => sum + width, 0);
  const edges = [x0];
  for (const width of widths) edges.push((edges.at(-1) ?? x0) + width);
  const run = drawRun(text, x0, baseline);
  return { ...run, glyphs, edges, box: { ...run.box, x0, x1: right } };
}

test.each([
  ['as wide as its own', 6, 145],
  ['as wide as the next, though one of its own is narrower,', 4, 145.8],
])('a line is full where no digit %s has a place', (_, one, left) => {
  const page = drawPage(1, {
    runs: [
      ...drawLine(114, ['项目', 60], ['金额', 155]),
      ...drawLine(140, ['公务用车', 60]),
      widened('51300.0', 190.5, 134, 6, one),
      widened('0', 190.5, 146, 6),
    ],
    rulings: lattice([50, left, 192], [100, 120, 155]),
  });
  const [grid] = detect([page]).blocks;
  expect(
    grid?.type === 'grid' && grid.cells.find(({ row, column }) => row === 1 && column === 1),
  ).toMatchObject({
    text: '51300.00',
  });
});

test('seven digits over the cents that had no place are one amount, beside a name of two lines', () => {
  const page = drawPage(1, {
    runs: [
      ...drawLine(114, ['科目编码', 52], ['科目名称', 110], ['本年支出', 182], ['基本支出', 222]),
      ...drawLine(134, ['办公用房维修', 110], ['5203000', 183], ['5203000', 223]),
      ...drawLine(146, ['2010507', 52], ['改造', 110], ['.00', 203], ['.00', 243]),
    ],
    rulings: lattice([50, 105, 180, 220, 260], [100, 120, 150]),
  });
  const [grid] = detect([page]).blocks;
  if (grid?.type !== 'grid') throw new Error('no table');
  expect(textRows(grid).slice(1)).toEqual([['2010507', '办公用房维修改造', '5203000.00', '5203000.00']]);
});
