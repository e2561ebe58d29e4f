import { describe, expect, test } from 'vitest';
import type { MarkupCell, MarkupRow } from './model.ts';
import { placeCells } from './place.ts';

/** `名称:2x3` is a cell of two rows and three columns; `(…)` around a row hides it. */
function group(...rows: string[]): MarkupRow[] {
  return rows.map((text) => ({
    hidden: text.startsWith('('),
    cells: text.replace(/[()]/g, '').split(' ').filter(Boolean).map(cell),
    asides: [],
  }));
}

function cell(text: string): MarkupCell {
  const [name = '', spans = '1x1'] = text.split(':');
  const [rowSpan = 1, columnSpan = 1] = spans.split('x').map(Number);
  return {
    rowSpan,
    columnSpan,
    items: [{ type: 'text', text: name, parts: [name], runs: 1 }],
    overflows: name.endsWith('>'),
    asides: [],
  };
}

/** The grid as drawn: each place shows the first letter of its cell, `.` where the markup has none. */
function drawn(...groups: MarkupRow[][]): string[] {
  const { rows, columns, cells } = placeCells(groups);
  const places = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, rowSpan, columnSpan, cell: from } of cells)
    for (let y = row; y < row + rowSpan; y++)
      for (let x = column; x < column + columnSpan; x++) {
        const line = places[y];
        const name = from?.items[0];
        if (line) line[x] += name?.type === 'text' ? (name.text[0] ?? '') : '.';
      }
  return places.map((line) => line.join(''));
}

describe('cells on the grid', () => {
  test('a header of two rows', () => {
    expect(drawn(group('a:2x1 b:1x2 c:2x1', 'd e', 'f g h i'))).toEqual(['abbc', 'adec', 'fghi']);
  });

  test('a short row is filled with empty cells, a long one makes the table wider', () => {
    expect(drawn(group('a b c', 'd', 'e f g h'))).toEqual(['abc.', 'd...', 'efgh']);
  });

  test('rowspan=0 reaches to the end of the row group, and no span further', () => {
    expect(drawn(group('a:0x1 b', 'c'), group('d e'))).toEqual(['ab', 'ac', 'de']);
    expect(drawn(group('a:9x1 b', 'c'), group('d e'))).toEqual(['ab', 'ac', 'de']);
  });

  test('a column span that meets a cell from above is cut', () => {
    expect(drawn(group('a b:2x1 c', 'd:1x3 e'))).toEqual(['abc', 'dbe']);
  });

  test('a title over more columns than the table has', () => {
    expect(drawn(group('t:1x20', 'a b c'))).toEqual(['ttt', 'abc']);
  });

  test('columns that only exist in spans, as word processors write them, are none', () => {
    expect(drawn(group('a:1x2 b:1x3', 'c:1x2 d:1x3'))).toEqual(['ab', 'cd']);
  });

  test('rows without a cell of their own are none', () => {
    expect(drawn(group('a:2x1 b:2x1', '', 'c d'))).toEqual(['ab', 'cd']);
  });

  test('text that runs over empty cells leaves them empty', () => {
    expect(drawn(group('说>:1x3 d', 'a b c d'))).toEqual(['说..d', 'abcd']);
  });

  test('hidden rows are no rows, whether the spans over them counted them or not', () => {
    expect(drawn(group('a:2x1 b c', '(x y)', 'd e', 'f g h'))).toEqual(['abc', 'ade', 'fgh']);
    expect(drawn(group('a:3x1 b c', '(x y)', 'd e', 'f g h'))).toEqual(['abc', 'ade', 'fgh']);
  });

  test('a table of nothing has no places', () => {
    expect(placeCells([group('', '')])).toEqual({ rows: 0, columns: 0, cells: [] });
  });
});
