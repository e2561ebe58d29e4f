import { describe, expect, test } from 'vitest';
import type { ReadRow } from './model.ts';
import { placeRows } from './placed-rows.ts';
import type { RowCell } from './row.ts';

type Down = RowCell['down'];

/** A row of cells with these texts; `^` continues the cell above, `v` begins such a one, `<` is merged with the one before. */
function row(edges: readonly number[], ...texts: readonly string[]): ReadRow {
  const down = (text: string): Down => (text === '^' ? 'continued' : text.startsWith('v') ? 'first' : 'none');
  return {
    cells: texts.map((text) => ({
      items: /^[\^<]?$/u.test(text) ? [] : [{ type: 'text', text, parts: [text], runs: 1 }],
      asides: [],
      isRed: false,
    })),
    properties: {
      edges: [...edges],
      cells: texts.map((text, i) => ({
        down: down(text),
        across: text === '<' ? 1 : texts[i + 1] === '<' ? 2 : 0,
      })),
    },
    isDeleted: false,
  };
}

const drawn = (...rows: readonly ReadRow[]) =>
  placeRows(rows)
    .groups.flat()
    .map(({ cells }) =>
      cells.map(({ items, rowSpan, columnSpan }) => {
        const [item] = items;
        return `${item?.type === 'text' ? item.text : ''}:${rowSpan}x${columnSpan}`;
      }),
    );

describe('rows on the columns of a table', () => {
  test('with other counts of cells share the edges that they have in common', () => {
    expect(drawn(row([0, 500, 1500], 'a', 'b'), row([0, 500, 1000, 1500], 'c', 'd', 'e'))).toEqual([
      ['a:1x1', 'b:1x2'],
      ['c:1x1', 'd:1x1', 'e:1x1'],
    ]);
  });

  test('whose edges are hardly apart are on one column, unless a cell stands between them', () => {
    expect(drawn(row([0, 500, 1000], 'a', 'b'), row([-12, 530, 990], 'c', 'd'))).toEqual([
      ['a:1x1', 'b:1x1'],
      ['c:1x1', 'd:1x1'],
    ]);
    expect(drawn(row([0, 500, 540, 1000], 'a', 'b', 'c'))).toEqual([['a:1x1', 'b:1x1', 'c:1x1']]);
  });

  test('that begin or end within the table leave a gap', () => {
    expect(drawn(row([0, 500, 1000], 'a', 'b'), row([500, 1000], 'c'))).toEqual([
      ['a:1x1', 'b:1x1'],
      [':1x1', 'c:1x1'],
    ]);
  });

  test('go on from the cell above between the same edges only', () => {
    expect(
      drawn(row([0, 500, 1000], 'va', 'b'), row([0, 500, 1000], '^', 'c'), row([0, 400, 1000], '^', 'd')),
    ).toEqual([['va:2x2', 'b:1x1'], ['c:1x1'], [':1x1', 'd:1x2']]);
  });

  test('have cells merged at their sides', () => {
    expect(drawn(row([0, 500, 1000, 1500], 'a', '<', 'b'), row([0, 500, 1000, 1500], 'c', 'd', 'e'))).toEqual(
      [
        ['a:1x2', 'b:1x1'],
        ['c:1x1', 'd:1x1', 'e:1x1'],
      ],
    );
  });

  test('keep the text of cells that their properties do not know', () => {
    const texts = drawn(row([0, 500], 'a', 'b'), row([], 'c', 'd'))
      .flat()
      .map((cell) => cell[0]);
    expect(texts).toEqual(['a', 'b', 'c', 'd']);
  });
});
