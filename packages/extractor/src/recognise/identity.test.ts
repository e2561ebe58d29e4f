import type { TextLine } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { lineBlock, tableGrid } from '../testing/table.ts';
import { departmentOf } from './identity.ts';
import { fiscalYearOf } from './tables/fiscal-year.ts';
import { recogniseTables } from './tables/tables.ts';

const text = (...lines: string[]): TextLine[] =>
  lines.map((line) => ({ text: line, role: 'text', location: { page: 1, line: null, box: null } }));
const tables = (...heads: string[][]) =>
  recogniseTables(
    heads.flatMap((head, i) => [
      ...head.map((line) => lineBlock(line, i + 1)),
      tableGrid(
        [
          ['科目名称', '合计'],
          ['教育支出', '1.00'],
        ],
        { page: i + 1 },
      ),
    ]),
  ).tables;

describe('fiscal year', () => {
  test.each([
    ['on the cover', ['云江省商务厅2024年度部门决算'], 2024],
    ['in Han digits', ['云江省商务厅', '二〇二三年度部门决算'], 2023],
    ['with ○ for zero', ['二○二四年度部门决算公开'], 2024],
    ['with spaces between', ['2 0 2 4 年 度 部 门 决 算'], 2024],
    ['of the accounts, not of the print', ['2025年9月10日', '2024年度部门决算'], 2024],
    ['of the accounts, not of the plan', ['云江省商务厅2024年度决算', '与2023年度相比增加'], 2024],
    ['broken over lines', ['2024年', '云江省商务厅部门', '决算公开'], 2024],
    ['told nowhere', ['云江省商务厅部门决算'], null],
  ])('%s', (_, lines, year) => {
    expect(fiscalYearOf(text(...lines), [])).toBe(year);
  });

  test('in a table’s title, where no cover is', () => {
    expect(fiscalYearOf([], ['2022年度支出决算表'])).toBe(2022);
  });
});

describe('department', () => {
  test('that the tables name most often', () => {
    const named = ['部门：云江省商务厅', '部门：云江省商务厅', '部门：云江省商务厅本级'].map((line) => [
      '支出决算表',
      line,
    ]);
    expect(departmentOf(text('云江省财政厅监制'), tables(...named))).toBe('云江省商务厅');
  });

  test.each([
    ['the cover', ['云江省商务厅2024年度部门决算'], '云江省商务厅'],
    ['the cover with the year in front', ['2024年度青禾区商务局部门决算公开'], '青禾区商务局'],
    ['a cover on two lines', ['澜川市青禾区商务局', '2024年度部门决算'], '澜川市青禾区商务局'],
    ['a unit’s accounts', ['澜川市第三中学2024年度单位决算'], '澜川市第三中学'],
    ['nobody', ['2024年度部门决算公开'], ''],
  ])('%s', (_, lines, department) => {
    expect(departmentOf(text(...lines), [])).toBe(department);
  });
});
