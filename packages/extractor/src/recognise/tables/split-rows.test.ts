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

describe('a name alone at the end of a page, with the rest beside its figures on the next', () => {
  test('is that of the code there', () => {
    const result = read(['', '机关事业单位基本', ''], ['2080505', '养老保险缴费支出', '8.00']);
    expect(rowsOf(result)?.slice(1)).toEqual([
      ['2080505', '机关事业单位基本养老保险缴费支出', '8.00'],
      ['229', '其他支出', '3.00'],
    ]);
    expect(result.diagnostics.map(({ code }) => code)).toContain('row-joined-across-pages');
  });

  test.each([
    ['the code has another name', ['', '抚恤', ''], ['2080505', '养老保险缴费支出', '8.00']],
    ['the two are the name of none', ['', '其他', ''], ['2080801', '死亡抚恤', '8.00']],
  ])('is a row where %s', (_, last, next) => {
    expect(rowsOf(read(last, next))?.slice(1, 3)).toEqual([last, next]);
  });

  test('is that of some code where none is printed', () => {
    const { tables } = recogniseTables([
      lineBlock('支出决算表'),
      tableGrid([
        ['项目', '本年支出合计', '基本支出'],
        ['合计', '9.00', '9.00'],
        ['城乡社区', '', ''],
      ]),
      tableGrid([['支出', '9.00', '9.00']], { page: 2 }),
    ]);
    expect(tables[0]?.rows.map(({ name }) => name)).toEqual(['合计', '城乡社区支出']);
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

  test('a 类 behind its ordinal', () => {
    expect(
      summary(
        ['项目', '金额', '项目', '金额'],
        ['', '', '八、社会保障和就业支', '262.49'],
        ['', '', '出', ''],
      ),
    ).toEqual([['', '八、社会保障和就业支出', '262.49']]);
  });
});

describe('amounts that the end of a page cuts within their digits', () => {
  const amounts = (last: readonly string[], rest: readonly string[], others = ['2.00', '1.00']) =>
    recogniseTables([
      lineBlock('支出决算表'),
      tableGrid([
        ['科目编码', '科目名称', '本年支出合计', '基本支出'],
        ['205', '教育支出', ...others],
        ['20502', '普通教育', ...others],
        last,
      ]),
      tableGrid([rest, ['229', '其他支出', ...others]], { page: 2 }),
    ]).tables[0]?.rows.map(({ code, cells }) => [code, ...cells.map(({ raw }) => raw)]);

  test.each([
    [
      'in a group of three',
      ['118,266,5', '84,063,4'],
      ['00.00', '00.00'],
      ['118,266,500.00', '84,063,400.00'],
    ],
    ['before the point', ['300,000', '120,000'], ['.00', '.50'], ['300,000.00', '120,000.50']],
    ['without separators', ['1182665', '5217'], ['00.00', '300.25'], ['118266500.00', '5217300.25']],
    [
      'where one of them ends on the page',
      ['118,266,5', '12.00'],
      ['00.00', ''],
      ['118,266,500.00', '12.00'],
    ],
  ])('%s', (_, last, rest, whole) => {
    const rows = amounts(['208', '社会保障和就业支出', ...last], ['', '', ...rest]);
    expect(rows).toContainEqual(['208', ...whole]);
    expect(rows).toHaveLength(4);
  });

  test.each([
    ['two amounts with decimals', ['118.20', ''], ['12.00', ''], undefined],
    ['two whole numbers', ['118', ''], ['12', ''], undefined],
    ['a whole number and an amount, where others are whole too', ['118', ''], ['12.00', ''], ['2', '1']],
  ])('%s are not joined', (_, last, rest, others) => {
    const rows = amounts(['208', '社会保障和就业支出', ...last], ['', '', ...rest], others);
    expect(rows).toContainEqual(['208', ...last]);
  });
});
