import { expect, test } from 'vitest';
import type { GridDoubt, TableGrid } from './grid.ts';
import { appendRows } from './grid-view.ts';

const part = (doubt?: GridDoubt): TableGrid => ({
  type: 'grid',
  rows: 1,
  columns: 2,
  cells: [],
  strategy: 'aligned',
  location: { page: null, line: 1, box: null },
  columnEdges: null,
  ...(doubt && { doubt }),
});

test('a table is doubtful where any part of it is, and its lines are counted together', () => {
  const aside = (lines: number): GridDoubt => ({ reason: 'aside-of-header', lines });
  expect(appendRows(part(), part(aside(3))).doubt).toEqual(aside(3));
  expect(appendRows(part(aside(2)), part(aside(3))).doubt).toEqual(aside(5));
  expect(appendRows(part({ reason: 'unmarked-pages' }), part()).doubt).toEqual({ reason: 'unmarked-pages' });
  expect(appendRows(part(), part()).doubt).toBeUndefined();
});
