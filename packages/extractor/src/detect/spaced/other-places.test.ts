import { expect, test } from 'vitest';
import { placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { placesBySums } from './other-places.ts';

const columns = textColumnsOf('项目|金额|项目|合计|甲|乙|丙');
const relations = { sums: [{ column: 3, parts: [4, 5, 6], isPartial: false }], twins: [] };
const other = (cells: string) => placesBySums(placedLine(cells), columns, relations);

test('nothing where the sums hold, or where none is printed', () => {
  expect(other('总计|9.00|总计|9.00|5.00|4.00')).toEqual([]);
  expect(other('总计|9.00|总计||5.00')).toEqual([]);
});

test('the one way in which they hold; the other side of the table stays', () => {
  expect(other('总计|9.00|总计||9.00|5.00|4.00')).toEqual([
    [0, 1, 2, 3, 4, 5],
    [0, 1, 2, 3, 4, 6],
    [0, 1, 2, 3, 5, 6],
  ]);
  expect(other('总计|1.00|总计||9.00|5.00|4.00')).toHaveLength(3);
  expect(other('总计|1.00|总计|2.00|9.00|5.00|4.00')).toEqual([]);
});
