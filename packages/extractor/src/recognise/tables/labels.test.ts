import { describe, expect, test } from 'vitest';
import { type DrawnCell, tableGrid } from '../../testing/table.ts';
import { readLayout } from './layout.ts';
import { readRows } from './rows.ts';

type Rows = readonly (readonly DrawnCell[])[];

const rolesOf = (...rows: Rows) => readLayout(tableGrid(rows)).columns.map(({ role }) => role);
const headerRows = (...rows: Rows) => readLayout(tableGrid(rows)).headerRows;

function labelsOf(...rows: Rows) {
  const grid = tableGrid(rows);
  const layout = readLayout(grid);
  const groups = layout.groups.map((group) => ({
    group,
    side: null,
    columns: group.values.map((column) => ({
      column: null,
      label: '',
      path: layout.columns[column]?.path ?? [],
    })),
  }));
  return readRows(grid, layout, groups, 'other').map(({ code, name }) => [code, name]);
}

describe('rows with a label and no figure right under the header', () => {
  test.each([['项目'], ['科目名称'], ['预算科目'], ['支出功能分类科目名称']])('under %s', (header) => {
    expect(headerRows([header, '决算数'], ['农林水支出', ''], ['动物检疫', ''], ['林业支出', '7.10'])).toBe(
      1,
    );
  });

  test('beside several columns, two labels to a row', () => {
    expect(
      headerRows(
        ['部门', '项目', '合计', '基本支出'],
        ['甲局', '住房公积金', '', ''],
        ['甲局', '提租补贴', '3', '3'],
      ),
    ).toBe(1);
  });

  test('one more line of the header is none', () => {
    expect(
      headerRows(
        [
          { text: '项目', columns: 2 },
          { text: '合计', rows: 2 },
        ],
        ['科目编码', '科目名称'],
        ['205', '教育支出', '1.00'],
      ),
    ).toBe(2);
    expect(
      headerRows(
        ['项目', { text: '本年支出', columns: 2 }],
        ['（按功能分类）', '合计', '基本支出'],
        ['教育支出', '1.00', '1.00'],
      ),
    ).toBe(2);
    expect(headerRows(['项目', '决算数'], ['（按功能分类）', ''], ['教育支出', '1.00'])).toBe(2);
  });
});

describe('columns whose headers no catalogue knows', () => {
  test('codes and the names beside them', () => {
    expect(
      rolesOf(
        ['归口编号', '用途', '合计', '基本支出'],
        ['2130101', '行政运行', '804.20', '804.20'],
        ['213', '农林水支出', '804.20', ''],
      ),
    ).toEqual(['code', 'name', 'value', 'value']);
  });

  test('names left of the codes, and two columns of names', () => {
    expect(
      rolesOf(
        ['用途', '归口编号', '合计', '基本支出'],
        ['行政运行', '2130101', '1.20', '1.20'],
        ['农林水支出', '213', '1.20', ''],
      ),
    ).toEqual(['name', 'code', 'value', 'value']);
  });

  test('the first column of words is the names, others stay what they are', () => {
    const rows: Rows = [
      ['片区', '用途', '合计'],
      ['东片', '造林', '1.20'],
      ['西片', '防火', '2.20'],
    ];
    expect(rolesOf(...rows)).toEqual(['name', 'value', 'value']);
  });

  test('words left of the names that a header tells stand in the same row', () => {
    const rows: Rows = [
      ['序号', '片区', '项目名称', '方式', '金额'],
      ['1', '东片', '造林', '直接', '1.20'],
      ['2', '西片', '防火', '委托', '2.20'],
    ];
    expect(readLayout(tableGrid(rows)).groups).toEqual([{ labels: [0, 2], values: [1, 3, 4] }]);
    expect(labelsOf(...rows)).toEqual([
      ['', '造林'],
      ['', '防火'],
    ]);
  });

  test('whole amounts of three digits are no codes', () => {
    expect(rolesOf(['合计', '因公出国（境）费'], ['584', '120'])).toEqual(['value', 'value']);
    expect(rolesOf(['全年', '上半年'], ['584', '120'])).toEqual(['value', 'value']);
    expect(rolesOf(['项目', '全年', '备注'], ['造林', '584', '续建'], ['防火', '120', '新建'])).toEqual([
      'name',
      'value',
      'value',
    ]);
  });

  test('a table of words alone keeps a column of values', () => {
    expect(rolesOf(['片区', '用途'], ['东片', '造林'])).toEqual(['value', 'value']);
  });
});

describe('code and name in one cell', () => {
  test.each([
    ['213 农林水支出', '213', '农林水支出'],
    ['213　农林水支出', '213', '农林水支出'],
    ['2130101-行政运行', '2130101', '行政运行'],
    ['21301—农业农村', '21301', '农业农村'],
    ['[2130101]行政运行', '2130101', '行政运行'],
    ['（213）农林水支出', '213', '农林水支出'],
    ['21301|农业农村', '21301', '农业农村'],
    ['213“三农”支出', '213', '“三农”支出'],
    ['103070501利润收入', '103070501', '利润收入'],
    ['合计', '', '合计'],
    ['2024年结转', '', '2024年结转'],
  ])('%s', (text, code, name) => {
    expect(labelsOf(['科目编码及名称', '决算数'], [text, '1.00'])).toEqual([[code, name]]);
  });

  test('codes of nine digits of the revenue in a column', () => {
    expect(labelsOf(['科目编码', '科目名称', '决算数'], ['103070501', '利润收入', '1.00'])).toEqual([
      ['103070501', '利润收入'],
    ]);
  });
});
