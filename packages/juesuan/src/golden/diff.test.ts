import { describe, expect, test } from 'vitest';
import { diffRecords } from './diff.ts';
import { changeLines } from './print.ts';
import { shapes } from './shapes.ts';

const cells = shapes['expected.tidy.csv'];

/** A cell of 一般公共预算财政拨款支出决算表 as the tidy CSV has it. */
const cell = (row: number, code: string, name: string, label: string, value: string, more = {}) => ({
  kind: 'general_public_expenditure',
  title: '一般公共预算财政拨款支出决算表',
  row: String(row),
  code,
  name,
  label,
  value,
  raw: value,
  page: '9',
  x0: '100',
  y0: String(100 + row),
  ...more,
});
const retired = cell(1, '2080505', '机关事业单位基本养老保险缴费支出', '基本支出', '989.86');
const annuity = cell(2, '2080506', '机关事业单位职业年金缴费支出', '基本支出', '494.93');

const told = (before: Parameters<typeof diffRecords>[1], after: Parameters<typeof diffRecords>[2]) =>
  changeLines(diffRecords(cells, before, after));

describe('a difference is told by the cell', () => {
  test('another amount', () =>
    expect(told([retired], [{ ...retired, value: '98.986', raw: '98.986' }])).toEqual([
      '一般公共预算财政拨款支出决算表/2080505/基本支出: 989.86 → 98.986',
    ]));

  test('a row that came does not shift the others', () =>
    expect(told([annuity], [retired, { ...annuity, row: '3' }])).toEqual([
      '+ 一般公共预算财政拨款支出决算表/2080505/基本支出: 989.86',
      '一般公共预算财政拨款支出决算表/2080506/基本支出 [row]: 2 → 3',
    ]));

  test('a row that went', () =>
    expect(told([retired, annuity], [annuity])).toEqual([
      '- 一般公共预算财政拨款支出决算表/2080505/基本支出: 989.86',
    ]));

  test('a code misread is the same cell in the same row', () =>
    expect(told([retired], [{ ...retired, code: '208505' }])).toEqual([
      '一般公共预算财政拨款支出决算表/208505/基本支出 [code]: 2080505 → 208505',
    ]));

  test('an amount under another header is the same ink', () =>
    expect(told([retired], [{ ...retired, label: '项目支出' }])).toEqual([
      '一般公共预算财政拨款支出决算表/2080505/项目支出 [label]: 基本支出 → 项目支出',
    ]));

  test('of two rows with one name only the changed one is told', () => {
    const twin = cell(5, '', '一般公共预算财政拨款', '收入/金额', '1.00');
    const other = { ...twin, row: '6', y0: '106', value: '2.00', raw: '2.00' };
    expect(told([twin, other], [twin, { ...other, value: '3.00', raw: '3.00' }])).toEqual([
      '一般公共预算财政拨款支出决算表/一般公共预算财政拨款/收入/金额: 2.00 → 3.00',
    ]);
  });

  test('a dash that became a blank amount shows what is printed', () =>
    expect(told([{ ...retired, value: '', raw: '—' }], [{ ...retired, value: '0', raw: '0' }])).toEqual([
      '一般公共预算财政拨款支出决算表/2080505/基本支出: — → 0',
    ]));
});

describe('what changed alike is told once', () => {
  const all = Array.from({ length: 6 }, (_, i) =>
    cell(i + 1, `20805${10 + i}`, `项${i}`, '基本支出', `${i}.00`),
  );

  test('a kind', () =>
    expect(
      told(
        all,
        all.map((line) => ({ ...line, kind: 'other' })),
      ),
    ).toEqual([
      '一般公共预算财政拨款支出决算表/2080510/基本支出 [kind]: general_public_expenditure → other, and so in 5 more',
    ]));

  test('boxes that moved', () =>
    expect(
      told(
        all,
        all.map((line) => ({ ...line, x0: '101.5' })),
      ),
    ).toEqual(['一般公共预算财政拨款支出决算表: 6 boxes moved, by at most 1.5']));

  test('amounts never are', () =>
    expect(
      told(
        all,
        all.map((line) => ({ ...line, value: '7', raw: '7' })),
      ),
    ).toHaveLength(6));
});

test('a diagnostic that came is a line', () =>
  expect(
    changeLines(
      diffRecords(shapes['expected.diagnostics.txt'], [], [{ line: 'warning unit-missing p. 4: no unit' }]),
    ),
  ).toEqual(['+ warning unit-missing p. 4: no unit']));
