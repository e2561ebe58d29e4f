import { describe, expect, test } from 'vitest';
import { lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseTables } from './tables.ts';

const header = ['科目编码', '科目名称', '本年支出合计', '基本支出'];
const row = ['205', '教育支出', '12.00', '12.00'];
const codesOf = (...rows: string[][]) =>
  recogniseTables([
    lineBlock('支出决算表'),
    lineBlock('单位：万元'),
    tableGrid([header, ...rows]),
  ]).diagnostics.map(({ code }) => code);

describe('what shows that a row was not read right', () => {
  test.each([
    ['two figures in one cell', ['205', '教育支出', '12.00 3.50', '']],
    ['two figures written together', ['205', '教育支出', '97.297.2', '']],
    ['a figure and a label in one cell', ['205', '教育支出', '12.00五、其他支出', '']],
    ['a figure in a label', ['205', '教育支出1,150.50', '', '12.00']],
  ])('%s', (_, printed) => {
    expect(codesOf(printed)).toContain('cell-crowded');
  });

  test('figures without a label', () => {
    expect(codesOf(row, ['', '', '3.00', '3.00'])).toContain('row-unlabelled');
  });

  test('a wrapped label, its figures on the second line', () => {
    const torn = ['20805', '行政事业单位养老', '', ''];
    expect(codesOf(row, torn, ['', '支出', '3.00', '3.00'])).toContain('row-torn');
    expect(codesOf(row, torn, ['05', '支出', '3.00', '3.00'])).toContain('row-torn');
    expect(codesOf(row, torn, ['20807', '就业补助', '3.00', '3.00'])).toEqual([]);
    expect(codesOf(row, torn, ['', '合计', '3.00', '3.00'])).toEqual([]);
  });

  test('figures in doubt about their column, once for the rows that they are in', () => {
    const table = tableGrid([
      header,
      row,
      ['206', '科学技术支出', '36.80', ''],
      ['207', '文化支出', '1.00', ''],
    ]);
    const cells = table.cells.map((cell) =>
      cell.row > 1 && cell.column > 1 ? { ...cell, doubtful: true as const } : cell,
    );
    const { diagnostics } = recogniseTables([
      lineBlock('支出决算表'),
      lineBlock('单位：万元'),
      { ...table, cells },
    ]);
    const params = { reason: 'aside-of-header', columns: ['本年支出合计', '基本支出'], rows: ['2–3'] };
    expect(diagnostics).toMatchObject([{ code: 'grid-inferred', severity: 'warning', row: null, params }]);
  });

  test.each([
    ['may be of the table above it', [], '支出决算表'],
    ['is of none behind another title', [lineBlock('收入决算表', 2)], null],
  ])('a row of figures outside every table %s', (_, between, table) => {
    const { diagnostics } = recogniseTables([
      lineBlock('支出决算表'),
      tableGrid([header, row]),
      ...between,
      lineBlock(['206', '科学技术支出', '36.80', '36.80'], 2),
    ]);
    expect(diagnostics.find(({ code }) => code === 'cell-outside-grid')).toMatchObject({ table });
  });
});

test('a column of remarks is known, and has no canonical name', () => {
  const table = tableGrid([
    [...header, '备注'],
    [...row, ''],
  ]);
  expect(recogniseTables([lineBlock('支出决算表'), lineBlock('单位：万元'), table]).diagnostics).toEqual([]);
});

test('会议费 behind 预算数 and 决算数 is known; that it is neither is worth a note', () => {
  const table = tableGrid([
    ['预算数', '预算数', '决算数', '决算数', '会议费'],
    ['合计', '公务接待费', '合计', '公务接待费', '会议费'],
    ['5.00', '5.00', '4.00', '4.00', '1.00'],
  ]);
  const { diagnostics } = recogniseTables([
    lineBlock('“三公”经费支出决算表'),
    lineBlock('单位：万元'),
    table,
  ]);
  expect(diagnostics.filter(({ code }) => code === 'header-unknown')).toMatchObject([
    { severity: 'info', params: { reason: 'phase' } },
  ]);
});

test.each([
  ['an amount alone', '36.80', 'cell-outside-grid'],
  ['a number', '2024', undefined],
])('a line below a table that is %s', (_, text, code) => {
  const blocks = [lineBlock('支出决算表'), tableGrid([header, row]), lineBlock(text, 2)];
  const outside = recogniseTables(blocks).diagnostics.find((found) => found.code === 'cell-outside-grid');
  expect(outside?.code).toBe(code);
});

describe('what is none', () => {
  test.each([
    ['a row as printed', row],
    [
      'a label with a year, an ordinal and a number of things',
      ['', '1.2024年购置100万元以上设备', '12.00', ''],
    ],
    ['0.00 that pads the shorter of two groups', ['', '', '0.00', '']],
  ])('%s', (_, printed) => {
    const codes = codesOf(printed);
    expect(codes).not.toContain('cell-crowded');
    expect(codes).not.toContain('row-unlabelled');
  });

  test('a sentence with two amounts', () => {
    const { diagnostics } = recogniseTables([
      lineBlock('支出决算表'),
      tableGrid([header, row]),
      lineBlock('2024年度支出合计12.00万元，比上年增加3.00万元。'),
    ]);
    expect(diagnostics.map(({ code }) => code)).not.toContain('cell-outside-grid');
  });
});
