import type { ExtractedTable } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../testing/sentences.ts';
import { type DrawnCell, lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseTables } from './tables.ts';

function tableOf(title: string, ...rows: readonly (readonly DrawnCell[])[]): ExtractedTable {
  const { tables } = recogniseTables([lineBlock(title), lineBlock('单位：万元', 1, 80), tableGrid(rows)]);
  expect(tables).toHaveLength(1);
  return tables[0] as ExtractedTable;
}

/** A row as it is printed: 行次, code, name, then what stands in its cells. */
const printed = (table: ExtractedTable): string[][] =>
  table.rows.map(({ lineNo, code, name, cells }) => [lineNo, code, name, ...cells.map(({ raw }) => raw)]);

const header = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'];

test('a long stroke, a blank and a figure are doubtful: the stroke may be a dash of the column beside', () => {
  const cells = ['教育支出', '80.00', '— 26.81', '- 5.00'];
  const { diagnostics } = recogniseTables([lineBlock('支出决算表'), tableGrid([header.slice(1), cells])]);
  const doubts = diagnostics.filter(({ code }) => code === 'amount-doubtful');
  expect(doubts.map(({ params, column }) => [column, params])).toEqual([
    ['基本支出', { readings: ['— 26.81', '—26.81'] }],
  ]);
});

describe('rows with codes', () => {
  test('code, name and values; a blank cell stays a blank cell', () => {
    const table = tableOf('支出决算表', header, ['205', '教育支出', '12.00', '12.00', '']);
    expect(printed(table)).toEqual([['', '205', '教育支出', '12.00', '12.00', '']]);
    expect(table.rows[0]?.cells.map(({ column }) => column)).toEqual(['total', 'basic', 'project']);
  });

  test('类, 款 and 项 of three columns are one code', () => {
    const table = tableOf(
      '支出决算表',
      [
        { text: '科目编码', columns: 3 },
        { text: '科目名称', rows: 2 },
        { text: '本年支出合计', rows: 2 },
      ],
      ['类', '款', '项'],
      ['208', '', '', '社会保障和就业支出', '12.00'],
      ['208', '05', '', '行政事业单位养老支出', '12.00'],
      ['208', '05', '05', '机关事业单位基本养老保险缴费支出', '12.00'],
    );
    expect(table.rows.map(({ code }) => code)).toEqual(['208', '20805', '2080505']);
  });

  test('a total over code and name, and a total in the code’s place', () => {
    const wide = tableOf('支出决算表', header, [{ text: '合计', columns: 2 }, '12.00', '12.00', '']);
    const narrow = tableOf('支出决算表', header, ['合计', '', '12.00', '12.00', '']);
    for (const table of [wide, narrow])
      expect(printed(table)).toEqual([['', '', '合计', '12.00', '12.00', '']]);
  });

  test('code and name in one column are told apart', () => {
    const table = tableOf('支出决算表', ['科目名称', '本年支出合计'], ['2080505机关事业单位养老', '12.00']);
    expect(printed(table)).toEqual([['', '2080505', '机关事业单位养老', '12.00']]);
  });

  test.each([
    ['2130207~森林资源管理', '2130207', '森林资源管理'],
    ['213～农林水支出', '213', '农林水支出'],
  ])('%s: a code and its name', (text, code, name) => {
    expect(printed(tableOf('支出决算表', ['科目名称', '本年支出合计'], [text, '8.00']))).toEqual([
      ['', code, name, '8.00'],
    ]);
  });

  const behind = (...names: string[]): string[][] =>
    tableOf(
      '支出决算表',
      ['科目名称', '本年支出合计'],
      ...[...names, '合计'].map((name) => [name, '8.00']),
    ).rows.map(({ code, name }) => [code, name]);

  test.each([
    ['（', '）'],
    ['[', ']'],
    ['【', '】'],
    [' ', ''],
    ['-', ''],
  ])('codes behind the names of a column: %scode%s', (open, close) => {
    const of = (name: string, code: string) => `${name}${open}${code}${close}`;
    expect(
      behind(of('农林水支出', '213'), of('林业和草原', '21302'), of('其他（草原）支出', '2130299')),
    ).toEqual([
      ['213', '农林水支出'],
      ['21302', '林业和草原'],
      ['2130299', '其他（草原）支出'],
      ['', '合计'],
    ]);
  });

  test('digits behind a few names, or the same behind all, are no codes', () => {
    expect(behind('造林20001', '防火', '道路')[0]).toEqual(['', '造林20001']);
    expect(behind('造林（20001）', '防火（20001）')[0]).toEqual(['', '造林（20001）']);
    expect(behind('造林200', '防火300')[0]).toEqual(['', '造林200']);
    expect(behind('造林2024', '防火2023')[0]).toEqual(['', '造林2024']);
  });

  test.each([
    ['[213]', '213'],
    ['［21302］', '21302'],
    ['【2130299】', '2130299'],
    ['（213）', '213'],
    ['213.0', '213'],
    ['2130299.0', '2130299'],
  ])('%s in a column of codes is %s', (text, code) => {
    expect(printed(tableOf('支出决算表', header, [text, '农林水支出', '8.00', '8.00', '']))).toEqual([
      ['', code, '农林水支出', '8.00', '8.00', ''],
    ]);
  });

  test.each(['213.02', '213.5', '13.0', '[21]', '(2130)'])('%s is no code', (text) => {
    const { tables, diagnostics } = recogniseTables([
      lineBlock('支出决算表'),
      tableGrid([header, [text, '农林水支出', '8.00', '8.00', '']]),
    ]);
    expect(tables[0]?.rows[0]?.code).toBe('');
    expect(diagnostics.map(({ code }) => code)).toContain('code-unreadable');
  });

  test('what stands in the code’s place and is no code is told', () => {
    const { tables, diagnostics } = recogniseTables([
      lineBlock('支出决算表'),
      tableGrid([header, ['20X', '教育支出', '12.00', '12.00', '']]),
    ]);
    expect(tables[0]?.rows[0]).toMatchObject({ code: '', name: '教育支出' });
    expect(sentences(diagnostics.filter(({ code }) => code === 'code-unreadable'))[0]).toContain('20X');
  });

  test('white space within a name goes, radicals become ideographs, the printed name is kept', () => {
    const table = tableOf('支出决算表', header, ['205', '  教 育⽀出', '12.00', '', '']);
    expect(table.rows[0]).toMatchObject({ name: '教育支出', printedName: '教育⽀出' });
  });

  test('dash, zero and blank stay three things', () => {
    const table = tableOf('支出决算表', header, ['205', '教育支出', '-', '0.00', '']);
    expect(table.rows[0]?.cells.map(({ raw }) => raw)).toEqual(['-', '0.00', '']);
  });
});

describe('which rows there are', () => {
  test('the row that numbers the columns is none', () => {
    const table = tableOf(
      '支出决算表',
      header,
      [{ text: '栏次', columns: 2 }, '1', '2', '3'],
      ['205', '教育支出', '1', '2', '3'],
    );
    expect(printed(table)).toEqual([['', '205', '教育支出', '1', '2', '3']]);
  });

  test('padding at the foot is none; a row with a name and nothing else is one', () => {
    const blank = ['', '', '', '', ''];
    const table = tableOf('支出决算表', header, ['205', '教育支出', '', '', ''], blank, blank);
    expect(printed(table)).toEqual([['', '205', '教育支出', '', '', '']]);
  });

  test('a row with a 行次 and nothing else is one', () => {
    const table = tableOf(
      '收入支出决算总表',
      ['项目', '行次', '决算数', '项目', '行次', '决算数'],
      ['一、财政拨款收入', '1', '12.00', '', '31', ''],
    );
    expect(printed(table)).toEqual([
      ['1', '', '一、财政拨款收入', '12.00'],
      ['31', '', '', ''],
    ]);
  });

  test('a table without labels has its rows', () => {
    const table = tableOf(
      '财政拨款“三公”经费支出决算表',
      ['合计', '因公出国（境）费', '公务接待费'],
      ['12.00', '', '12.00'],
    );
    expect(printed(table)).toEqual([['', '', '', '12.00', '', '12.00']]);
  });
});

describe('groups side by side', () => {
  test('each half of a two-sided table is a row with its side', () => {
    const table = tableOf(
      '收入支出决算总表',
      [
        { text: '收入', columns: 2 },
        { text: '支出', columns: 2 },
      ],
      ['项目', '决算数', '项目', '决算数'],
      ['一、财政拨款收入', '12.00', '一、一般公共服务支出', '11.00'],
    );
    expect(table.rows.map(({ side, name }) => [side, name])).toEqual([
      ['income', '一、财政拨款收入'],
      ['expenditure', '一、一般公共服务支出'],
    ]);
    expect(table.columns).toEqual([
      { column: 'income.amount', label: '收入/决算数' },
      { column: 'expenditure.amount', label: '支出/决算数' },
    ]);
  });

  test('a figure that stands in a later group belongs to the total in an earlier one', () => {
    const group = ['科目编码', '科目名称', '决算数'];
    const table = tableOf(
      '一般公共预算财政拨款基本支出决算表',
      [...group, ...group],
      ['301', '工资福利支出', '10.00', '302', '商品和服务支出', '2.00'],
      [{ text: '公用经费合计', columns: 5 }, '2.00'],
    );
    expect(printed(table)).toEqual([
      ['', '301', '工资福利支出', '10.00'],
      ['', '302', '商品和服务支出', '2.00'],
      ['', '', '公用经费合计', '2.00'],
    ]);
  });

  test('a label that is merged over both groups’ rows counts once', () => {
    const group = ['科目编码', '科目名称', '决算数'];
    const table = tableOf(
      '一般公共预算财政拨款基本支出决算表',
      [...group, ...group],
      ['301', '工资福利支出', '10.00', '', '', ''],
      [{ text: '人员经费合计', columns: 2 }, '10.00', { text: '公用经费合计', columns: 2 }, '2.00'],
    );
    expect(printed(table).slice(1)).toEqual([
      ['', '', '人员经费合计', '10.00'],
      ['', '', '公用经费合计', '2.00'],
    ]);
  });
});

describe('“三公” with the items in the rows', () => {
  test('every cell has the name of item and phase', () => {
    const table = tableOf(
      '财政拨款“三公”经费支出决算表',
      ['项目', '行次', '预算数', '决算数'],
      ['合计', '1', '12.00', '9.00'],
      ['（二）公务用车运行维护费', '2', '8.00', '6.00'],
      ['三、公务接待费', '3', '4.00', '3.00'],
    );
    expect(table.rows.flatMap(({ cells }) => cells.map(({ column }) => column))).toEqual([
      'budget.total',
      'final.total',
      'budget.vehicle.operation',
      'final.vehicle.operation',
      'budget.reception',
      'final.reception',
    ]);
  });
});

describe('provenance', () => {
  test('a row’s box is that of its label and its cells, a cell’s its own', () => {
    const table = tableOf('支出决算表', header, ['205', '教育支出', '12.00', '', '1.00']);
    const [row] = table.rows;
    expect(row?.location.box).toEqual({ x0: 50, y0: 120, x1: 550, y1: 140 });
    expect(row?.cells[2]?.location.box).toEqual({ x0: 450, y0: 120, x1: 550, y1: 140 });
  });
});
