import type { Cell, Location } from '@juesuan/schema';
import { readAmount } from '@juesuan/schema/words';
import { expect, test } from 'vitest';
import { readCell } from './cell.ts';
import { onePerColumnOfWords } from './words-columns.ts';

const location: Location = { page: 2, line: null, box: null };
const about = { kind: 'expenditure', title: '支出决算表', unit: '万元', location } as const;

/** What is told of a table whose rows are these cells of the columns 合计 and 备注. */
function told(...rows: readonly (readonly [total: string, remark: string])[]) {
  const found: Parameters<typeof readCell>[3] = [];
  const read = rows.map((raws, i) => ({
    cells: raws.map((raw, at): Cell => {
      const label = ['合计', '备注'][at] ?? '';
      return readCell({ column: null, label, raw, location }, { name: `第${i}项`, row: i + 1 }, about, found);
    }),
  }));
  return onePerColumnOfWords(found, read, about).map(({ code, row, column, params }) => [
    code,
    row,
    column,
    params,
  ]);
}

test('a column of words is one warning', () => {
  expect(told(['1.00', '续建'], ['2.00', ''], ['—', '新建'], ['3.00', '据实'])).toEqual([
    ['amount-unreadable', null, '备注', { reason: 'column', count: 3, sample: '续建' }],
  ]);
});

test('words among amounts, and placeholders, are told cell by cell', () => {
  expect(
    told(['1.00', '续建'], ['2.00', '4.00'], ['3.00', '据实'], ['5.00', '新建']).map(([, row]) => row),
  ).toEqual([1, 3, 4]);
  expect(told(['XX', ''], ['XX', ''], ['XX', '']).map(([, row]) => row)).toEqual([1, 2, 3]);
  expect(readAmount('XX').state).toBe('text');
});
