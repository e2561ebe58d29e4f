import { describe, expect, test } from 'vitest';
import { type DrawnRow, subjectsOf, wholeTable } from '../testing/subjects.ts';

describe('parents', () => {
  const parents = (drawn: readonly DrawnRow[]) =>
    subjectsOf('expenditure', drawn).rows.map(({ subject }) => [
      subject?.parent ?? null,
      subject?.parentRow ?? null,
    ]);

  test('are the rows above in level', () =>
    expect(parents(wholeTable)).toEqual([
      [null, null],
      [null, null],
      ['208', 2],
      ['20805', 3],
      ['20805', 3],
      ['208', 2],
      ['20808', 6],
      [null, null],
      ['221', 8],
      ['22102', 9],
    ]));

  test('are found wherever they stand', () =>
    expect(
      parents([
        ['2080505', '机关事业单位基本养老保险缴费支出'],
        ['208', '社会保障和就业支出'],
        ['20805', '行政事业单位养老支出'],
      ]),
    ).toEqual([
      ['20805', 3],
      [null, null],
      ['208', 2],
    ]));

  test('skip a level that the table leaves out', () =>
    expect(
      parents([
        ['208', '社会保障和就业支出'],
        ['2080505', '机关事业单位基本养老保险缴费支出'],
        ['2210201', '住房公积金'],
      ]),
    ).toEqual([
      [null, null],
      ['208', 1],
      [null, null],
    ]));

  test('are the last before where a code stands twice', () =>
    expect(
      parents([
        ['221', '住房保障支出'],
        ['22102', '住房改革支出'],
        ['221', '住房保障支出'],
        ['22102', '住房改革支出'],
      ]),
    ).toEqual([
      [null, null],
      ['221', 1],
      [null, null],
      ['221', 3],
    ]));

  test('are found under their padded code', () =>
    expect(
      parents([
        ['2290000', '其他支出'],
        ['2290400', '其他政府性基金及对应专项债务收入安排的支出'],
      ])[1],
    ).toEqual(['229', 1]));
});
