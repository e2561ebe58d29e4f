import { expect, test } from 'vitest';
import { compareRelations, f1, type PrintedCell, relationsOf } from './adjacency.ts';

const grid = (rows: readonly (readonly string[])[]): PrintedCell[] =>
  rows.flatMap((row, r) => row.map((text, column) => ({ row: r, column, rowSpan: 1, columnSpan: 1, text })));

test('texts beside and under one another, over blank cells', () => {
  expect(
    relationsOf(
      grid([
        ['a', '', 'b'],
        ['', 'c d', ''],
      ]),
    ),
  ).toEqual(['a → b']);
  expect(relationsOf(grid([['a'], [''], ['b']]))).toEqual(['a ↓ b']);
});

test('a cell over two columns stands over both', () => {
  const cells = [
    { row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: 'Men' },
    ...grid([
      ['', ''],
      ['1', '2'],
    ]).slice(2),
  ];
  expect(relationsOf(cells)).toEqual(['Men ↓ 1', 'Men ↓ 2', '1 → 2']);
});

test('what is read too much and too little', () => {
  const printed = [
    grid([
      ['a', 'b'],
      ['c', 'd'],
    ]),
  ];
  expect(f1(compareRelations(printed, printed))).toBe(1);
  const short = compareRelations([grid([['a', 'b']])], printed);
  expect(short).toEqual({ right: 1, read: 1, printed: 4 });
  expect(f1(short)).toBe(0.4);
  expect(compareRelations([grid([['x', 'y', 'z']])], [])).toEqual({ right: 0, read: 2, printed: 0 });
});
