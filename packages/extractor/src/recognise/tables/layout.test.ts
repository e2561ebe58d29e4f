import { describe, expect, test } from 'vitest';
import { type DrawnCell, tableGrid } from '../../testing/table.ts';
import { readLayout, unitOfHeader } from './layout.ts';

const layoutOf = (...rows: readonly (readonly DrawnCell[])[]) => readLayout(tableGrid(rows));
const rolesOf = (...rows: readonly (readonly DrawnCell[])[]) =>
  layoutOf(...rows).columns.map(({ role }) => role);
const pathsOf = (...rows: readonly (readonly DrawnCell[])[]) =>
  layoutOf(...rows).columns.map(({ path }) => path.join('/'));

describe('header and body', () => {
  test('a plain table: one header row, codes, names and values', () => {
    const layout = layoutOf(['科目编码', '科目名称', '合计', '基本支出'], ['205', '教育支出', '12.00', '']);
    expect(layout.headerRows).toBe(1);
    expect(layout.columns.map(({ role }) => role)).toEqual(['code', 'name', 'value', 'value']);
    expect(layout.groups).toEqual([{ labels: [0, 1], values: [2, 3] }]);
  });

  test('a header tree gives paths from the outside in', () => {
    expect(
      pathsOf(
        [
          { text: '科目编码', rows: 3 },
          { text: '科目名称', rows: 3 },
          { text: '本年支出', columns: 4 },
        ],
        [
          { text: '合计', rows: 2 },
          { text: '基本支出', columns: 2 },
          { text: '项目支出', rows: 2 },
        ],
        ['人员经费', '公用经费'],
        ['205', '教育支出', '3.00', '1.00', '1.00', '1.00'],
      ),
    ).toEqual([
      '科目编码',
      '科目名称',
      '本年支出/合计',
      '本年支出/基本支出/人员经费',
      '本年支出/基本支出/公用经费',
      '本年支出/项目支出',
    ]);
  });

  test('the 栏次 row is neither header nor part of a path', () => {
    const layout = layoutOf(
      ['科目编码', '科目名称', '合计', '基本支出'],
      [{ text: '栏次', columns: 2 }, '1', '2'],
      [{ text: '合计', columns: 2 }, '12.00', '12.00'],
    );
    expect(layout.headerRows).toBe(1);
    expect(layout.columns[2]?.path).toEqual(['合计']);
  });

  test('white space within header words goes, a unit in brackets stays', () => {
    expect(pathsOf(['项 目', '决 算 数（万元）', '本年收入\n合计'], ['教育支出', '1.00', '2.00'])).toEqual([
      '项目',
      '决算数（万元）',
      '本年收入合计',
    ]);
  });

  test('a cell over every column is a caption and in no path', () => {
    expect(
      pathsOf(
        [{ text: '财政拨款支出', columns: 3 }],
        ['科目名称', '基本支出', '项目支出'],
        ['教育支出', '1.00', ''],
      ),
    ).toEqual(['科目名称', '基本支出', '项目支出']);
  });

  test('rows without figures under the header are rows: 一、…', () => {
    const layout = layoutOf(
      ['项目', '决算数'],
      ['一、一般公共预算财政拨款收入', ''],
      ['二、政府性基金预算财政拨款收入', ''],
    );
    expect(layout.headerRows).toBe(1);
  });

  test('a total too wide for its columns is a row: ###', () => {
    const layout = layoutOf(
      ['科目编码', '科目名称', '合计', '项目支出'],
      ['', '合计', '###', '###'],
      ['205', '教育支出', '46.10', '12.05'],
    );
    expect(layout.headerRows).toBe(1);
  });

  test('a grid that begins with rows has no header', () => {
    expect(layoutOf(['205', '教育支出', '12.00'], ['20502', '普通教育', '12.00']).headerRows).toBe(0);
  });
});

describe('label columns', () => {
  test('类 | 款 | 项 in three columns and the name', () => {
    expect(
      rolesOf(
        [
          { text: '科目编码', columns: 3 },
          { text: '科目名称', rows: 2 },
          { text: '合计', rows: 2 },
        ],
        ['类', '款', '项'],
        ['208', '05', '05', '机关事业单位基本养老保险缴费支出', '12.00'],
      ),
    ).toEqual(['code', 'code', 'code', 'name', 'value']);
  });

  test('项目 over three columns of codes and the name, without words below', () => {
    expect(
      rolesOf(
        [{ text: '项目', columns: 4 }, '合计'],
        ['208', '05', '05', '机关事业单位基本养老保险缴费支出', '12.00'],
        ['208', '05', '06', '机关事业单位职业年金缴费支出', '6.00'],
      ),
    ).toEqual(['code', 'code', 'code', 'name', 'value']);
  });

  test('行次 stands beside the label', () => {
    expect(rolesOf(['项目', '行次', '金额'], ['一、财政拨款收入', '1', '12.00'])).toEqual([
      'name',
      'line-no',
      'value',
    ]);
  });

  test('a table without label columns has values only', () => {
    expect(rolesOf(['合计', '因公出国（境）费', '公务接待费'], ['12.00', '', '12.00'])).toEqual([
      'value',
      'value',
      'value',
    ]);
  });
});

describe('groups side by side', () => {
  const twoSides: DrawnCell[][] = [
    [
      { text: '收入', columns: 3 },
      { text: '支出', columns: 3 },
    ],
    ['项目', '行次', '决算数', '项目', '行次', '决算数'],
    ['一、财政拨款收入', '1', '12.00', '一、一般公共服务支出', '31', '12.00'],
  ];

  test('收入 and 支出 are two groups, and head no label', () => {
    const layout = layoutOf(...twoSides);
    expect(layout.groups).toEqual([
      { labels: [0, 1], values: [2] },
      { labels: [3, 4], values: [5] },
    ]);
    expect(layout.columns[2]).toMatchObject({ path: ['决算数'], groupPath: ['收入'] });
    expect(layout.columns[5]).toMatchObject({ path: ['决算数'], groupPath: ['支出'] });
  });

  test('three groups of the economic table under 人员经费 and 公用经费', () => {
    const group = ['经济分类科目编码', '科目名称', '决算数'];
    const layout = layoutOf(
      [
        { text: '人员经费', columns: 3 },
        { text: '公用经费', columns: 6 },
      ],
      [...group, ...group, ...group],
      ['301', '工资福利支出', '1.00', '302', '商品和服务支出', '1.00', '310', '资本性支出', '1.00'],
    );
    expect(layout.groups.map(({ labels, values }) => [labels, values])).toEqual([
      [[0, 1], [2]],
      [[3, 4], [5]],
      [[6, 7], [8]],
    ]);
    expect(layout.columns[8]?.path).toEqual(['决算数']);
  });
});

describe('a row that is header and label in one', () => {
  test('合计 at the left of 小计 | 基本支出 | 项目支出', () => {
    const layout = layoutOf(
      [{ text: '科目编码', rows: 1 }, '科目名称', { text: '本年支出', columns: 3 }],
      [{ text: '合计', columns: 2 }, '小计', '基本支出', '项目支出'],
      ['205', '教育支出', '3.00', '2.00', '1.00'],
    );
    expect(layout).toMatchObject({ headerRows: 1, mixedRow: 1 });
    expect(layout.columns.map(({ path }) => path.join('/')).slice(2)).toEqual([
      '本年支出/小计',
      '本年支出/基本支出',
      '本年支出/项目支出',
    ]);
  });
});

describe('the unit in the header’s brackets', () => {
  test.each([
    ['the same in every one', ['项目', '预算数（万元）', '决算数（万元）'], '万元'],
    ['two that differ', ['项目', '预算数（元）', '决算数（万元）'], null],
    ['none', ['项目', '预算数', '公务用车（辆）'], null],
  ])('%s', (_, header, unit) => {
    const grid = tableGrid([header, ['公务接待费', '1.00', '1.00']]);
    expect(unitOfHeader(grid, 1)).toBe(unit);
  });
});

test('a caption over all columns but an empty one at the side is no part of a column’s path', () => {
  expect(
    pathsOf(
      [{ text: '财政拨款“三公”经费', columns: 2 }, ''],
      ['预算数', '决算数', ''],
      ['12.00', '11.00', ''],
    ),
  ).toEqual(['预算数', '决算数', '']);
});

test('类, 款 and 项 beside 合计 are no row of the header, figures or none', () => {
  const grid = tableGrid([
    [{ text: '科目编码', columns: 3 }, '科目名称', '基本支出', '项目支出'],
    ['类', '款', '项', '合计', '', ''],
  ]);
  expect(readLayout(grid).headerRows).toBe(1);
});

test('a row of amounts that nothing parts is no header', () => {
  const total = [{ text: '合 计 8,120.05 7,300.00 820.05', columns: 4 }];
  expect(layoutOf(['科目编码', '科目名称', '本年收入合计', '事业收入'], total).headerRows).toBe(1);
});
