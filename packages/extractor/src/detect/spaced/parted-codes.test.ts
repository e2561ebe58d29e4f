import { expect, test } from 'vitest';
import { cellsOf, placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { withPartedCodes } from './parted-codes.ts';

const columns = textColumnsOf('类|款|项|科目名称|决算数');
const parted = (cells: string): string => cellsOf(withPartedCodes(placedLine(cells), columns));

test('the parts of a code leave none of its columns blank', () => {
  expect(parted('212||99|其他支出|5.00')).toBe('212|99||其他支出|5.00');
  expect(parted('212|08|01|土地支出|5.00')).toBe('212|08|01|土地支出|5.00');
  expect(parted('||99|其他支出|5.00')).toBe('||99|其他支出|5.00');
});

test('a part that sticks to the name is cut off', () => {
  expect(parted('221|02||03购房补贴|5.00')).toBe('221|02|03|购房补贴|5.00');
  expect(parted('|||12月结转|5.00')).toBe('|||12月结转|5.00');
  expect(parted('221|02|01|12月结转|5.00')).toBe('221|02|01|12月结转|5.00');
});
