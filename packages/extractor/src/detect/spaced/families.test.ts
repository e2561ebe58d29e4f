import { describe, expect, test } from 'vitest';
import { placedLine, textColumnsOf } from '../../testing/spaced-lines.ts';
import { ancestorOf, codeOf, strangerCost } from './families.ts';
import type { PlacedSheet } from './model.ts';
import { PlacedSheets } from './placed-sheets.ts';

const columns = textColumnsOf('科目编码|科目名称|合计|事业收入|经营收入');
const relations = { sums: [{ column: 2, parts: [3, 4], isPartial: false }], twins: [], seldom: [] };
const sheetOf = (...lines: string[]): PlacedSheet => ({
  lines: lines.map(placedLine),
  bands: [],
  sure: true,
  doubts: () => [],
});

test.each([
  ['2080501|行政单位离退休|3.00', '2080501'],
  ['208|05|01|行政单位离退休|3.00', '2080501'],
  ['208|05|行政事业单位养老支出|3.00', '20805'],
  ['|合计|3.00', null],
])('%s has the code %s', (cells, code) => {
  expect(codeOf(placedLine(cells))).toBe(code);
});

describe('what earlier rows say of one', () => {
  const placed = new PlacedSheets(columns, relations);
  const first = sheetOf('|合计|9.00|6.00|3.00', '205|教育|6.00|6.00', '206|科学|3.00|1.00');
  placed.add(first);
  const families = placed.families(null);

  test('the nearest code above its own, else the total; a row whose sum does not hold says nothing', () => {
    expect(ancestorOf('20503', families)?.get(3)).toBe('6.00');
    expect(ancestorOf('206', families)?.get(4)).toBe('3.00');
    expect(ancestorOf('20601', families)?.get(4)).toBe('3.00');
    expect(ancestorOf(null, families)).toBeUndefined();
  });

  test('of rows with one code the last sheet’s tells, and none of the sheet that asks', () => {
    const again = new PlacedSheets(columns, relations);
    const last = sheetOf('205|教育|5.00|5.00', '205|教育|4.00|4.00');
    for (const sheet of [first, last]) again.add(sheet);
    expect(again.families(null).get('205')?.get(2)).toBe('4.00');
    expect(again.families(last).get('205')?.get(2)).toBe('6.00');
    expect(again.families(first).get('')).toBeUndefined();
  });

  test('a figure where the row above has none is a stranger, and one that it prints elsewhere stands aside', () => {
    const [above, here, aside] = [new Map([[3, '6.00']]), new Map([[3, '2.00']]), new Map([[4, '6.00']])];
    expect(strangerCost(here, above)).toBe(0);
    expect(strangerCost(aside, above)).toBeGreaterThan(0);
    expect(
      strangerCost(
        new Map([[3, '3.00']]),
        new Map([
          [3, '6.00'],
          [4, '3.00'],
        ]),
      ),
    ).toBeGreaterThan(0);
  });
});
