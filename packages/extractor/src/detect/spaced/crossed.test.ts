import { expect, test } from 'vitest';
import { placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { crossedRows } from './crossed.ts';

const columns = textColumnsOf('科目编码|科目名称|合计|事业收入|经营收入');
const total = '|合计|90.00|70.00|20.00';
const found = (...lines: string[]) => crossedRows(lines.map(placedLine), columns);

test('rows that add up in every column are not crossed', () => {
  expect(
    found(total, '205|教育支出|70.00|70.00', '20503|职业教育|70.00|70.00', '206|科学|20.00||20.00'),
  ).toEqual({
    confirmed: true,
    columns: 0,
    rows: 0,
  });
});

test('a figure in the neighbouring column is one too few there and one too many here', () => {
  expect(found(total, '205|教育支出|70.00||70.00', '206|科学|20.00||20.00')).toMatchObject({
    confirmed: false,
    columns: 2,
    rows: 2,
  });
});

test('a row counts below the nearest code above it', () => {
  expect(
    found('205|教育|70.00|70.00', '20503|职业教育|70.00||70.00', '2050302|中专|70.00||70.00'),
  ).toMatchObject({
    columns: 2,
    rows: 1,
  });
});

test('rows that lack something in one column only are another’s error', () => {
  expect(found(total, '205|教育支出|70.00|70.00', '206|科学|10.00||10.00')).toMatchObject({ rows: 0 });
});

test('a code that is printed twice tells nothing', () => {
  expect(found(total, '205|教育支出|70.00||70.00', '205|教育支出|20.00||20.00')).toMatchObject({ rows: 0 });
});

test('rows without codes are parts of the total', () => {
  const lines = ['合计|90.00|70.00|20.00', '实训楼维修|70.00||70.00', '科普馆|20.00||20.00'].map(placedLine);
  expect(
    crossedRows(lines, textColumnsOf('项目名称|合计|一般公共预算财政拨款|政府性基金预算财政拨款')),
  ).toMatchObject({
    columns: 2,
    rows: 2,
  });
});
