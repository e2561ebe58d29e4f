import { describe, expect, test } from 'vitest';
import { lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseTables } from './tables.ts';

const header = ['科目编码', '科目名称', '本年支出合计'];
const read = (last: readonly string[], next: readonly string[]) =>
  recogniseTables([
    lineBlock('支出决算表'),
    tableGrid([header, ['205', '教育支出', '12.00'], last]),
    tableGrid([next, ['229', '其他支出', '3.00']], { page: 2 }),
  ]);
const rowsOf = (result: ReturnType<typeof read>) =>
  result.tables[0]?.rows.map(({ code, name, cells }) => [code, name, ...cells.map(({ raw }) => raw)]);

describe('a row that the end of a page cuts', () => {
  test('a name that goes on', () => {
    const result = read(['2080505', '机关事业单位基本', '8.00'], ['', '养老保险缴费支出', '']);
    expect(rowsOf(result)).toContainEqual(['2080505', '机关事业单位基本养老保险缴费支出', '8.00']);
    expect(result.diagnostics.map(({ code }) => code)).toContain('row-joined-across-pages');
  });

  test('figures that stand on the next page', () => {
    const result = read(['2080505', '机关事业单位基本', ''], ['', '养老保险缴费支出', '8.00']);
    expect(rowsOf(result)).toContainEqual(['2080505', '机关事业单位基本养老保险缴费支出', '8.00']);
  });
});

describe('rows of their own', () => {
  test.each([
    ['a row with a code', ['20805', '行政事业单位养老支出', '8.00']],
    ['a total', ['', '合计', '23.00']],
    ['a row with an ordinal', ['', '二、结转', '1.00']],
  ])('%s', (_, next) => {
    const result = read(['208', '社会保障和就业支出', '8.00'], next);
    expect(rowsOf(result)).toContainEqual(next);
    expect(rowsOf(result)).toContainEqual(['208', '社会保障和就业支出', '8.00']);
  });

  test('in a table without codes a label without figures is a row', () => {
    const { tables } = recogniseTables([
      lineBlock('收入支出决算总表'),
      tableGrid([
        ['项目', '决算数', '项目', '决算数'],
        ['一、财政拨款收入', '12.00', '一、一般公共服务支出', '12.00'],
      ]),
      tableGrid([['二、上级补助收入', '', '二、外交支出', '']], { page: 2 }),
    ]);
    expect(tables[0]?.rows.map(({ name }) => name)).toEqual([
      '一、财政拨款收入',
      '一、一般公共服务支出',
      '二、上级补助收入',
      '二、外交支出',
    ]);
  });
});

describe('a row of a summary table that the end of a page cuts', () => {
  const summary = (header: string[], last: string[], next: string[]) =>
    recogniseTables([
      lineBlock('财政拨款收入支出决算总表'),
      tableGrid([header, last]),
      tableGrid([next], { page: 2 }),
    ]).tables[0]?.rows.map(({ lineNo, name, cells }) => [lineNo, name, cells[0]?.raw]);

  test('the rest has no 行次', () => {
    expect(
      summary(
        ['项目', '行次', '金额', '项目', '行次', '金额'],
        ['年初财政拨款结转和', '12', '514.63', '年末财政拨款结转和', '28', '328.41'],
        ['结余', '', '', '结余', '', ''],
      ),
    ).toEqual([
      ['12', '年初财政拨款结转和结余', '514.63'],
      ['28', '年末财政拨款结转和结余', '328.41'],
    ]);
  });

  test('the two labels are one known label', () => {
    expect(
      summary(['项目', '金额', '项目', '金额'], ['政府性基金预算财', '2.00', '', ''], ['政拨款', '', '', '']),
    ).toEqual([['', '政府性基金预算财政拨款', '2.00']]);
  });
});
