import { expect, test } from 'vitest';
import type { Block } from '../../model/grid.ts';
import { type DrawnCell, lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseTables } from './tables.ts';

type Rows = readonly (readonly DrawnCell[])[];

const head = [lineBlock('2023年度支出决算表'), lineBlock(['部门：青禾区商务局', '单位：元'])];
const leftHeader: Rows = [
  ['科目编码', '科目名称', '本年支出合计', '基本支出'],
  ['栏次', '', '1', '2'],
];
const rightHeader: Rows = [
  ['项目支出', '经营支出'],
  ['3', '4'],
];
const left: Rows = [
  ['', '合计', '30.00', '11.00'],
  ['206', '科学技术支出', '18.00', '5.00'],
  ['214', '交通运输支出', '12.00', '6.00'],
];
const right: Rows = [
  ['17.00', '2.00'],
  ['13.00', ''],
  ['4.00', '2.00'],
];
const page = (number: number, ...rows: Rows) => tableGrid(rows, { page: number });
const read = (...blocks: Block[]) => recogniseTables([...head, ...blocks]);
const valuesOf = ({ tables }: ReturnType<typeof read>) =>
  tables.map(({ rows }) => rows.map(({ name, cells }) => [name, ...cells.map(({ raw }) => raw)].join(' ')));
const whole = [
  '合计 30.00 11.00 17.00 2.00',
  '科学技术支出 18.00 5.00 13.00 ',
  '交通运输支出 12.00 6.00 4.00 2.00',
];
const codesOf = ({ diagnostics }: ReturnType<typeof read>) => diagnostics.map(({ code }) => code);

test('columns on the next page, without labels, are of the same rows', () => {
  const found = read(page(1, ...leftHeader, ...left), page(2, ...rightHeader, ...right));
  expect(valuesOf(found)).toEqual([whole]);
  expect(found.tables[0]?.columns.map(({ column }) => column)).toEqual([
    'total',
    'basic',
    'project',
    'operating',
  ]);
  expect(found.tables[0]?.rows[0]?.cells.map(({ location }) => location.page)).toEqual([1, 1, 2, 2]);
  expect(found.tables[0]?.pages).toEqual([1, 2]);
  expect(codesOf(found)).toEqual(['columns-joined']);
});

test('left pages, then right pages', () => {
  const found = read(
    page(1, ...leftHeader, ...left.slice(0, 2)),
    page(2, ...leftHeader, ...left.slice(2)),
    page(3, ...rightHeader, ...right.slice(0, 2)),
    page(4, ...rightHeader, ...right.slice(2)),
  );
  expect(valuesOf(found)).toEqual([whole]);
});

test('left and right pages by turns, the header on the first of each only', () => {
  const found = read(
    page(1, ...leftHeader, ...left.slice(0, 2)),
    page(2, ...rightHeader, ...right.slice(0, 2)),
    page(3, ...left.slice(2)),
    page(4, ...right.slice(2)),
  );
  expect(valuesOf(found)).toEqual([whole]);
});

test('a header of another height, and rows of other heights', () => {
  const high: Rows = [[{ text: '其他', columns: 2 }], ...rightHeader.slice(0, 1), ...right];
  const found = read(page(1, ...leftHeader, ...left), page(2, ...high));
  expect(valuesOf(found)).toEqual([whole]);
  expect(found.tables[0]?.columns.at(-1)).toEqual({ column: 'operating', label: '其他/经营支出' });
});

test('three pages beside each other', () => {
  const found = read(
    page(1, ...leftHeader, ...left),
    page(2, ['项目支出'], ['3'], ...right.map(([cell]) => [cell ?? ''])),
    page(3, ['经营支出'], ['4'], ...right.map(([, cell]) => [cell ?? ''])),
  );
  expect(valuesOf(found)).toEqual([whole]);
});

test('a unit that stands on the page of the last columns is the table’s', () => {
  const found = recogniseTables([
    lineBlock('支出决算表'),
    page(1, ...leftHeader, ...left),
    lineBlock('单位：万元', 2),
    page(2, ...rightHeader, ...right),
  ]);
  expect(found.tables.map(({ unit, rows }) => [unit, rows.length])).toEqual([['万元', 3]]);
});

test('rows without a figure that are not drawn beside: the others stand at their heights', () => {
  const columns = page(2, ...rightHeader, ...right.slice(0, 2));
  expect(valuesOf(read(page(1, ...leftHeader, ...left), columns))).toEqual([
    [...whole.slice(0, 2), '交通运输支出 12.00 6.00  '],
  ]);
});

test('heights say nothing where the headers stand at others: kept apart, with a warning', () => {
  const drawn = page(2, ...rightHeader, ...right.slice(0, 2));
  const lower = {
    ...drawn,
    cells: drawn.cells.map((cell) => {
      const { box } = cell.location;
      return {
        ...cell,
        location: { ...cell.location, box: box && { ...box, y0: box.y1, y1: 2 * box.y1 - box.y0 } },
      };
    }),
  };
  const found = read(page(1, ...leftHeader, ...left), lower);
  expect(found.tables).toHaveLength(2);
  expect(codesOf(found)).toContain('columns-apart');
});

test('other rows are kept apart, with a warning', () => {
  const found = read(page(1, ...leftHeader, ...left), page(2, ...rightHeader, ...right, ['9.00', '1.00']));
  expect(found.tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([
    ['expenditure', 3],
    ['other', 4],
  ]);
  expect(found.diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'columns-apart',
      severity: 'warning',
      params: { before: '2023年度支出决算表' },
    }),
  );
});

test('rows without a header whose columns may be any of the table’s are kept apart, with a warning', () => {
  const part = tableGrid([['206', '科学技术支出', '18.00']], { page: 2, columnEdges: [50, 130, 300, 420] });
  const found = read(page(1, ...leftHeader, ...left), part);
  expect(found.tables).toHaveLength(2);
  expect(found.diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'part-apart',
      severity: 'warning',
      params: { before: '2023年度支出决算表' },
    }),
  );
});

test('a part with more labels than the table before has columns is none of its further columns', () => {
  const narrow: Rows = [
    ['项目', '金额'],
    ['合计', '30.00'],
  ];
  const labelled: Rows = [
    ['类', '款', '项', '科目名称', '项目支出'],
    ['206', '', '', '科学技术支出', '13.00'],
    ['214', '', '', '交通运输支出', '4.00'],
  ];
  const { tables } = read(page(1, ...narrow), page(2, ...labelled));
  expect(tables.map(({ rows }) => rows.length)).toEqual([1, 2]);
});

const down = (text: string): DrawnCell => ({ text, rows: 2 });

test.each([
  ['the next', '', '本年支出'],
  ['the first', '本年支出', ''],
])(
  'a heading that the paper’s edge cuts, printed on %s page, is over the columns of both',
  (_, first, next) => {
    const found = read(
      page(1, [down('科目编码'), down('科目名称'), down('本年收入'), first], ['小计'], ...left),
      page(2, [next, down('年末结转和结余')], ['项目支出'], ...right),
    );
    expect(found.tables[0]?.columns.map(({ label }) => label)).toEqual([
      '本年收入',
      '本年支出/小计',
      '本年支出/项目支出',
      '年末结转和结余',
    ]);
  },
);

const items = ['合计', '因公出国（境）费', '公务接待费'];
const threePublic = (...blocks: Block[]) =>
  recogniseTables([lineBlock('财政拨款“三公”经费支出决算表'), lineBlock('单位：万元'), ...blocks]);
const phase = (heading: string, amounts: readonly string[]): Rows => [
  [{ text: heading, columns: 3 }],
  items,
  amounts,
];

test('预算数 over all columns of a page, 决算数 over those of the next: of one row without labels', () => {
  const budget = page(1, ...phase('预算数', ['9.40', '5.20', '4.20']));
  const { tables } = threePublic(budget, page(2, ...phase('决算数', ['7.10', '3.80', '3.30'])));
  expect(tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ column }) => column)))).toEqual([
    [
      ['budget', 'final'].flatMap((of) =>
        ['total', 'overseas_travel', 'reception'].map((item) => `${of}.${item}`),
      ),
    ],
  ]);
});

test.each([
  ['2024年预算数', 'budget.total', '2024年预算数/合计'],
  ['决算数', 'final.total', '决算数/合计'],
  ['“三公”经费', 'final.total', '合计'],
])('%s over all columns of a table', (heading, column, label) => {
  const { tables } = threePublic(page(1, ...phase(heading, ['9.40', '5.20', '4.20'])));
  expect(tables[0]?.rows[0]?.cells[0]).toMatchObject({ column, label, raw: '9.40' });
});
