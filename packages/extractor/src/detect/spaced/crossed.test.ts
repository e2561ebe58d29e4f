import { expect, test } from 'vitest';
import { placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { crossedRows } from './crossed.ts';

const columns = textColumnsOf('科目编码|科目名称|合计|事业收入|经营收入');
const total = '|合计|90.00|70.00|20.00';
const found = (...lines: string[]) => read(lines, columns);

/** Doubtful figures with the columns that they may stand in as well. */
function read(lines: readonly string[], columns: ReturnType<typeof textColumnsOf>) {
  const { lists, doubts } = crossedRows(lines.map(placedLine), columns);
  return { lists: lists.length, doubts: doubts.map(({ part, others }) => `${part.text} ${others}`) };
}

test('rows that add up in every column are not crossed', () => {
  expect(
    found(total, '205|教育支出|70.00|70.00', '20503|职业教育|70.00|70.00', '206|科学|20.00||20.00'),
  ).toEqual({
    lists: 1,
    doubts: [],
  });
});

test('a figure in the neighbouring column is one too few there and one too many here', () => {
  expect(found(total, '205|教育支出|70.00||70.00', '206|科学|20.00||20.00')).toMatchObject({
    lists: 0,
    doubts: ['70.00 4', '20.00 3', '70.00 3', '20.00 3'],
  });
});

test('a row counts below the nearest code above it', () => {
  expect(
    found('205|教育|70.00|70.00', '20503|职业教育|70.00||70.00', '2050302|中专|70.00||70.00'),
  ).toMatchObject({
    doubts: ['70.00 4', '70.00 3'],
  });
});

test('rows that lack something in one column only are another’s error', () => {
  expect(found(total, '205|教育支出|70.00|70.00', '206|科学|10.00||10.00')).toMatchObject({ doubts: [] });
});

test('a code that is printed twice tells nothing', () => {
  expect(found(total, '205|教育支出|70.00||70.00', '205|教育支出|20.00||20.00')).toMatchObject({
    doubts: [],
  });
});

test('figures a line below or above their code are those of its row', () => {
  const rows = ['205|教育支出|', '||70.00|70.00', '||12.00', '206|科学||12.00', '207|文化|8.00||8.00'];
  expect(found(total, ...rows)).toMatchObject({
    lists: 0,
    doubts: ['70.00 4', '20.00 3', '70.00 4', '12.00 4', '8.00 3'],
  });
  expect(found(total, ...rows.slice(0, 3), '206|科学|||12.00', rows[4] ?? '')).toEqual({
    lists: 1,
    doubts: [],
  });
});

test('figures that their cells cut are whole, with the ends below and the rest of their rows between', () => {
  const lines = [
    '||116,559.|100,000.',
    '|合计|||16,559.00',
    '||00|00',
    '||100,000.0',
    '205|教育支出|||100,000.00',
    '||0',
    '206|科学|16,559.00||16,559.00',
  ];
  expect(found(...lines).doubts).toEqual(['16,559.00 3', '100,000. 4', '100,000.00 3', '16,559.00 3']);
  const straight = lines.with(4, '205|教育支出||100,000.00');
  expect(found(...straight)).toEqual({ lists: 1, doubts: [] });
});

test('a row whose code is parted by a line end has the whole code', () => {
  const parted = textColumnsOf('类|款|科目名称|合计|事业收入|经营收入');
  const lines = [
    '205||教育支出|70.00|70.00',
    '205||职业教育',
    '|03|支出|60.00||60.00',
    '205|08|进修|10.00|10.00',
  ];
  expect(read(lines, parted).doubts).toEqual(['70.00 5', '60.00 4', '10.00 5']);
});

test('rows without codes are parts of the total', () => {
  const lines = ['合计|90.00|70.00|20.00', '实训楼维修|70.00||70.00', '科普馆|20.00||20.00'];
  const { doubts } = read(lines, textColumnsOf('项目名称|合计|一般公共预算财政拨款|政府性基金预算财政拨款'));
  expect(doubts).toEqual(['70.00 3', '20.00 2', '70.00 2', '20.00 2']);
});
