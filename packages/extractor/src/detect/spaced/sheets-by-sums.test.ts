import { expect, test } from 'vitest';
import { cellsOf, placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import type { PlacedSheet } from './model.ts';
import { sheetsBySums } from './sheets-by-sums.ts';

const columns = textColumnsOf('科目编码|科目名称|合计|人员经费|公用经费');

/** @param others for each column the one in which its figures stand in another reading of the sheet */
const sheet = (lines: readonly string[], ...others: number[][]): PlacedSheet => ({
  lines: lines.map(placedLine),
  bands: [],
  sure: others.length === 0,
  others,
  doubts: () => [],
});

const moved = (...sheets: PlacedSheet[]): string[][] =>
  sheetsBySums(sheets, columns).map(({ lines }) => lines.map(cellsOf));

const first = ['|合计|90.00|85.00|5.00', '205|教育支出|50.00|45.00|5.00', '20502|普通教育|30.00|25.00|5.00'];
const second = ['20503|职业教育|20.00||20.00', '206|科技支出|10.00||10.00'];
const third = ['221|住房保障支出|30.00||30.00', '22102|住房改革支出|30.00||30.00'];
const aside = [0, 1, 2, 4, 3];

test('all figures of a page go to the column where the sums hold, page after page', () => {
  expect(moved(sheet(first), sheet(second, aside), sheet(third, aside))).toEqual([
    first,
    ['20503|职业教育|20.00|20.00', '206|科技支出|10.00|10.00'],
    ['221|住房保障支出|30.00|30.00', '22102|住房改革支出|30.00|30.00'],
  ]);
});

test('each figure that was moved is in doubt, until sums prove its column', () => {
  const lines = ['|合计|40.00|35.00|5.00', '205|教育支出|30.00|25.00|5.00'];
  const [, last] = sheetsBySums([sheet(lines), sheet(second.slice(1), aside)], columns);
  expect(last?.doubts().map(({ part, others }) => `${part.text} ${others}`)).toEqual(['10.00 4']);
});

test('where the sums hold in no way, or in two as well, all stay', () => {
  const odd = ['20503|职业教育|21.00||21.00', '206|科技支出|10.00||10.00'];
  expect(moved(sheet(first), sheet(odd, aside), sheet(third, aside))).toEqual([first, odd, third]);
  const twice = [
    ['|合计|30.00|20.00|10.00', '205|教育支出|10.00|10.00'],
    ['206|科技支出|10.00|10.00'],
    ['207|文化支出|10.00|10.00'],
  ];
  expect(moved(...twice.map((lines, i) => (i === 0 ? sheet(lines) : sheet(lines, aside))))).toEqual(twice);
});
