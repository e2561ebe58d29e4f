import type { TextLine } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseTables } from '../tables/tables.ts';
import { fiscalYearOf } from './fiscal-year.ts';
import { departmentOf } from './index.ts';

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
    ['of the accounts, though a comparison stands before', ['较2022年度增加', '2023年度部门决算'], 2023],
    ['of the accounts, beside the next budget', ['2025年“三公”经费预算情况', '2024年“三公”经费决算'], 2024],
    ['of a statement of “三公”', ['2020年云江乡“三公”经费情况说明'], 2020],
    ['in a clause', ['经县财政局汇总，2017年县级“三公”经费支出13.1万元'], 2017],
    ['in running text alone', ['2018年云江市各部门（含街道）因公出国费等（“三公”经费）决算总额27万元'], 2018],
    ['never of a comparison', ['与2022年度决算数相比增加1万元'], null],
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
    ['a heading of the text', ['大川县司法局', '2017年部门决算编制说明'], '大川县司法局'],
    ['a title in 【】', ['【大川县卫生健康局2022年度部门决算】'], '大川县卫生健康局'],
    ['accounts and “三公” together', ['大川县法院2021年度部门决算及“三公”经费公开'], '大川县法院'],
    ['the department alone', ['大川县林业局（本级）2024年度决算公开说明'], '大川县林业局'],
    ['a department with its units', ['大川镇汇总2024年度部门决算'], '大川镇'],
    ['a school’s short name', ['大川三中2022年度部门决算公开'], '大川三中'],
    [
      'a name with brackets',
      ['中共大川县委党校（行政学校）2021年度部门决算'],
      '中共大川县委党校（行政学校）',
    ],
    ['a notice', ['大川县教育局关于2023年度部门决算公开的说明'], '大川县教育局'],
    ['a statement of “三公”', ['大川县人大机关2018年度“三公”经费决算公开'], '大川县人大机关'],
    ['a place', ['2019年度大川县“三公”经费支出决算情况'], '大川县'],
    ['a field of the page', ['标题：大川县财政局2023年度（本级）决算公开报告'], '大川县财政局'],
    [
      'the whole of a short name',
      ['驻京办事处2019年度决算', '大川市政府驻京办事处', '2019年度决算'],
      '大川市政府驻京办事处',
    ],
    [
      'a clause',
      ['一、总体情况', '大川市环保局2019年度“三公”经费支出决算为17.06万元，完成预算的63%'],
      '大川市环保局',
    ],
    ['a form', ['主管部门 |', '大川县发改局本级 |'], '大川县发改局'],
    ['who gathered the accounts', ['经大川市财政局汇总，2018年支出27万元'], '大川市'],
    ['a title in Traditional characters', ['大川縣圖書館2013年度部門決算'], '大川县图书馆'],
    [
      'a sentence about units',
      ['大川县文体局2024年度部门决算', '纳入大川县文体局2024年度部门决算编制范围的有：'],
      '大川县文体局',
    ],
    ['we', ['我单位2022年度“三公”经费支出决算为3万元'], ''],
    ['nobody', ['2024年度部门决算公开'], ''],
  ])('%s', (_, lines, department) => {
    expect(departmentOf(text(...lines), [])).toBe(department);
  });
});
