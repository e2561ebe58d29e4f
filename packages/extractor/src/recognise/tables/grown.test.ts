import { expect, test } from 'vitest';
import { counts } from '../../model/tolerances.ts';
import { tableGrid } from '../../testing/table.ts';
import { growBy, rowLabels, topOf } from './grown.ts';

const page = (number: number) =>
  tableGrid(
    Array.from({ length: 30 }, (_, row) => [`${number}页${row}行`, '1.00']),
    { page: number },
  );

test('further pages leave the beginning of a table as it is, and every row is there', () => {
  let grid = page(1);
  const seen = new Set([topOf(grid)]);
  for (let number = 2; number <= 40; number++) {
    grid = growBy(grid, page(number));
    seen.add(topOf(grid));
  }
  expect(grid.rows).toBe(1200);
  expect(topOf(grid).rows).toBe(Math.ceil(counts.rowsOfTop / 30) * 30);
  // One for each page up to that size, and none more.
  expect(seen.size).toBe(Math.ceil(counts.rowsOfTop / 30));
  expect(grid.cells.map(({ row }) => row)).toEqual(grid.cells.map((_, i) => Math.floor(i / 2)));
  expect(topOf(grid).cells).toHaveLength(2 * topOf(grid).rows);
});

test('labels of rows that were read before are not read again', () => {
  const first = page(1);
  expect(rowLabels(first, 1).texts[29]).toBe('1页29行');
  const grid = growBy(first, page(2));
  for (const cell of grid.cells.slice(0, 60)) cell.text = 'changed';
  const { texts: labels, rowsOf } = rowLabels(grid, 1);
  expect(labels).toHaveLength(60);
  expect([labels[0], labels[30], labels[59]]).toEqual(['1页0行', '2页0行', '2页29行']);
  expect(rowsOf('2页29行')).toEqual([59]);
  expect(rowLabels(page(1), 2).texts[0]).toBe('1页0行 1.00');
});
