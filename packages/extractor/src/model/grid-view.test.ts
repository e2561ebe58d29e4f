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

test('a table is doubtful where any part of it is', () => {
  expect(appendRows(part({ reason: 'unmarked-pages' }), part()).doubt).toEqual({ reason: 'unmarked-pages' });
  expect(appendRows(part(), part({ reason: 'other-columns', pages: ['2'] })).doubt).toMatchObject({
    pages: ['2'],
  });
  expect(appendRows(part(), part()).doubt).toBeUndefined();
});
