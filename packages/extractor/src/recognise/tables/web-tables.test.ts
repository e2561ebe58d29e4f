import { describe, expect, test } from 'vitest';
import { readHtml } from '../../read/html/read.ts';
import { printedWords } from '../../words/printed-words.ts';
import { cutSheets } from '../stacked.ts';
import { recogniseTables } from './tables.ts';

type Rows = readonly (readonly (string | [text: string, attributes: string])[])[];

const table = (...rows: Rows): string =>
  `<table border=1>${rows.map((cells) => `<tr>${cells.map((cell) => (typeof cell === 'string' ? `<td>${cell}</td>` : `<td ${cell[1]}>${cell[0]}</td>`)).join('')}</tr>`).join('')}</table>`;

const read = (...parts: readonly string[]) => {
  const html = `<!doctype html><meta charset=utf-8><title>云栖</title>${parts.map((part) => (part.startsWith('<') ? part : `<p>${part}</p>`)).join('')}`;
  return recogniseTables(cutSheets(readHtml(new TextEncoder().encode(html), printedWords).blocks));
};
const heads = ({ tables }: ReturnType<typeof read>) =>
  tables.map(({ title, kind, unit }) => [title, kind, unit]);
const rowsOf = ({ tables }: ReturnType<typeof read>) =>
  tables.map(({ rows }) => rows.map(({ name, cells }) => [name, ...cells.map(({ raw }) => raw)]));

describe('a table under a title that no catalogue holds', () => {
  const header = ['预算科目', '2023年决算数', '增长%'];
  const first = table(header, ['一、税收收入', '71.30', '2.10%'], ['二、非税收入', '18.40', '-3.30%']);
  const second = table(header, ['一、税收收入', '40.10', '1.70%']);

  test.each([
    ['2024年全市一般公共预算收支总表', '2024年市级一般公共预算收支总表'],
    ['2024年政府性基金收支决算草案', '2024年国有资本经营收支决算草案'],
    [
      '云栖市2023年地方政府一般债务限额和余额情况以及本年还本付息执行情况和预算安排情况余额表',
      '云栖市2023年地方政府专项债务余额表',
    ],
  ])('%s does not join the one before', (one, other) => {
    const found = read('附件1', one, '单位：亿元', first, '附件2', other, '单位：亿元', second);
    expect(heads(found)).toEqual([
      [one, 'other', '亿元'],
      [other, 'other', '亿元'],
    ]);
    expect(rowsOf(found).map((rows) => rows.length)).toEqual([2, 1]);
  });

  test('a part that repeats nothing but the unit goes on with it', () => {
    const found = read(
      '支出决算表',
      '单位：万元',
      table(['科目名称', '本年支出合计'], ['教育支出', '3.00']),
      '单位：万元',
      table(['科目名称', '本年支出合计'], ['农林水支出', '4.00']),
    );
    expect(rowsOf(found)).toEqual([
      [
        ['教育支出', '3.00'],
        ['农林水支出', '4.00'],
      ],
    ]);
  });
});

describe('a table that the page holds twice', () => {
  const rows: Rows = [
    ['科目编码', '科目名称', '本年支出合计', '基本支出'],
    ['213', '农林水支出', '64.30', '50.10'],
    ['21301', '农业农村', '64.30', '50.10'],
  ];
  const head = ['支出决算表', '公开03表', '部门：云栖市林场', '单位：万元'];
  const codes = ({ diagnostics }: ReturnType<typeof read>) =>
    diagnostics.map(({ code, severity, table }) => [code, severity, table]);
  const told = ['table-printed-twice', 'warning', '支出决算表'];

  test.each([
    [
      'side by side in the source',
      [...head, `<div class=a>${table(...rows)}</div><div class=b>${table(...rows)}</div>`],
    ],
    ['each with its head', [...head, table(...rows), ...head, table(...rows)]],
    [
      'with another table between',
      [
        ...head,
        table(...rows),
        '收入决算表',
        '单位：万元',
        table(
          ['科目编码', '科目名称', '本年收入合计', '财政拨款收入'],
          ['213', '农林水支出', '64.30', '64.30'],
        ),
        ...head,
        table(...rows),
      ],
    ],
  ])('%s is read once, and it is said', (_, parts) => {
    const found = read(...parts);
    expect(found.tables.filter(({ kind }) => kind === 'expenditure').map(({ rows }) => rows.length)).toEqual([
      2,
    ]);
    expect(codes(found).filter(([code]) => code === 'table-printed-twice')).toEqual([told]);
  });

  test('in another form, with a header of one line, it is the same table', () => {
    const tree = table(
      [
        ['项目', 'colspan=2'],
        ['本年支出', 'colspan=2'],
      ],
      ['科目编码', '科目名称', '本年支出合计', '基本支出'],
      ...rows.slice(1),
    );
    for (const parts of [
      [...head, tree, table(...rows)],
      [...head, tree, ...head, table(...rows)],
    ]) {
      const found = read(...parts);
      expect(found.tables.map(({ title, rows }) => [title, rows.length])).toEqual([['支出决算表', 2]]);
      expect(codes(found).map(([code]) => code)).toEqual(['table-printed-twice']);
    }
  });

  test('with fewer columns it is read once, with all of them, whichever stands first', () => {
    const fewer = table(...rows.map((cells) => cells.filter((_, column) => column !== 2)));
    for (const parts of [
      [...head, table(...rows), fewer],
      [...head, table(...rows), ...head, fewer],
      [...head, fewer, table(...rows)],
    ]) {
      const found = read(...parts);
      expect(rowsOf(found)).toEqual([
        [
          ['农林水支出', '64.30', '50.10'],
          ['农业农村', '64.30', '50.10'],
        ],
      ]);
      expect(codes(found).filter(([code]) => code === 'table-printed-twice')).toEqual([told]);
    }
  });

  test('with fewer columns and another figure it is no copy', () => {
    const other = rows.map((cells) =>
      cells.flatMap((cell, column) => (column === 2 ? [] : cell === '50.10' ? '50.20' : cell)),
    );
    const found = read(...head, table(...rows), table(...other));
    expect(codes(found).filter(([code]) => code === 'table-printed-twice')).toEqual([]);
    expect(rowsOf(found).flat(2)).toContain('50.20');
  });

  test('another figure, another department or another title make it another table', () => {
    const other = rows.map((cells) => cells.map((cell) => (cell === '50.10' ? '50.20' : cell)));
    for (const parts of [
      [...head, table(...rows), ...head.with(2, '部门：云栖市园林处'), table(...rows)],
      [...head, table(...rows), '支出决算表（分科目）', '单位：万元', table(...rows)],
      [...head, table(...rows), ...head, table(...other)],
    ])
      expect(codes(read(...parts)).filter(([code]) => code === 'table-printed-twice')).toEqual([]);
  });

  test('tables without figures are different tables', () => {
    const blank = table(['科目编码', '科目名称', '合计'], ['', '', '']);
    const found = read(
      '政府性基金预算财政拨款收入支出决算表',
      '单位：万元',
      blank,
      '国有资本经营预算财政拨款支出决算表',
      '单位：万元',
      blank,
    );
    expect(found.tables.map(({ kind }) => kind)).toEqual(['government_fund', 'state_capital']);
  });
});

describe('“三公” beside 会议费 and 培训费', () => {
  const columnsOf = (title: string, under: string) =>
    read(
      title,
      '部门：云栖市林场 单位：万元',
      table(
        [
          ['合计', 'rowspan=3'],
          [under, 'colspan=6'],
          ['会议费', 'rowspan=3'],
          ['培训费', 'rowspan=3'],
        ],
        [
          ['小计', 'rowspan=2'],
          ['因公出国（境）费', 'rowspan=2'],
          ['公务用车购置及运行费', 'colspan=3'],
          ['公务接待费', 'rowspan=2'],
        ],
        ['小计', '公务用车购置费', '公务用车运行费'],
        ['97.10', '61.40', '8.20', '41.00', '30.00', '11.00', '12.20', '15.50', '20.20'],
      ),
    ).tables.map(({ kind, columns }) => [kind, columns.map(({ column }) => column)]);

  test.each([
    ['“三公”经费、会议费和培训费支出决算表', '“三公”经费'],
    ['2023年度财政拨款“三公”经费及会议费、培训费支出决算表', '“三公”经费支出'],
    ['一般公共预算财政拨款“三公”经费支出表', '三公经费'],
  ])('%s: the total under the heading is that of the “三公”', (title, under) => {
    expect(columnsOf(title, under)).toEqual([
      [
        'three_public',
        [
          null,
          'final.total',
          'final.overseas_travel',
          'final.vehicle',
          'final.vehicle.purchase',
          'final.vehicle.operation',
          'final.reception',
          'final.meeting',
          'final.training',
        ],
      ],
    ]);
  });

  test('a 合计 with no heading of the “三公” beside it is their total', () => {
    const { tables } = read(
      '财政拨款“三公”经费支出决算表',
      '单位：万元',
      table(['合计', '因公出国（境）费', '公务接待费'], ['20.40', '8.20', '12.20']),
    );
    expect(tables[0]?.columns.map(({ column }) => column)).toEqual([
      'final.total',
      'final.overseas_travel',
      'final.reception',
    ]);
  });
});

describe("a government's accounts", () => {
  const rows: Rows = [
    ['一、教育支出', '2,210', '2,190', '99.1'],
    ['支出合计', '2,210', '2,190', '99.1'],
  ];

  test.each([
    ['2022年云栖县一般公共预算支出决算表', ['科目名称', '预算数', '决算数', '决算数为预算数的%']],
    ['2022年云栖县政府性基金支出决算表', ['预算科目', '预算数', '决算数', '为上年决算数的%']],
    ['2022年全县一般公共预算支出决算表', ['科目名称', '预算数', '决算数', '备注']],
  ])('%s is no public table of a department', (title, header) => {
    const found = read(title, '单位：万元', table(header, ...rows));
    expect(heads(found)).toEqual([[title, 'other', '万元']]);
  });

  test("a department's table of the same title is one", () => {
    const header = ['科目名称', '年初预算数', '决算数', '决算数为预算数的%'];
    expect(
      heads(
        read('2022年一般公共预算支出决算表', '部门：云栖县林场 单位：万元', table(header, ...rows)),
      )[0]?.[1],
    ).toBe('general_public_expenditure');
  });
});

describe('a second header within a table', () => {
  test('names the columns of the rows below it', () => {
    const found = read(
      '部门决算公开相关信息统计表',
      '单位：元',
      table(
        ['项目', '行次', '采购预算', '采购金额'],
        ['货物', '1', '880,100.00', '790,200.50'],
        ['项目', '行次', ['统计数', 'colspan=2']],
        ['机关运行经费', '2', ['1,200,300.00', 'colspan=2']],
        ['车辆数（辆）', '3', ['12', 'colspan=2']],
      ),
    );
    expect(found.tables[0]?.columns.map(({ label }) => label)).toEqual(['采购预算', '采购金额', '统计数']);
    expect(
      found.tables[0]?.rows.map(({ row, name, lineNo, cells }) => [
        row,
        name,
        lineNo,
        ...cells.map(({ label, raw }) => `${label} ${raw}`),
      ]),
    ).toEqual([
      [1, '货物', '1', '采购预算 880,100.00', '采购金额 790,200.50'],
      [2, '机关运行经费', '2', '统计数 1,200,300.00'],
      [3, '车辆数（辆）', '3', '统计数 12'],
    ]);
  });

  test('a row of words is none', () => {
    const found = read(
      '信息统计表',
      '单位：元',
      table(
        ['项目', '内容', '金额'],
        ['绿化', '道路', '3.00'],
        ['项目管理', '园区', ''],
        ['防火', '林区', '4.00'],
      ),
    );
    expect(found.tables[0]?.columns.length).toBe(
      read('信息统计表', '单位：元', table(['项目', '内容', '金额'], ['绿化', '道路', '3.00'])).tables[0]
        ?.columns.length,
    );
    expect(found.tables[0]?.rows.length).toBe(3);
  });
});
