import { describe, expect, test } from 'vitest';
import type { Block } from '../../model/grid.ts';
import { sentences } from '../../testing/sentences.ts';
import { type DrawnCell, lineBlock, tableGrid } from '../../testing/table.ts';
import { recogniseTables } from './tables.ts';

const expenditure: DrawnCell[][] = [
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['205', '教育支出', '12.00', '12.00', ''],
];
const more = ['208', '社会保障和就业支出', '3.00', '', '3.00'];
const grid = (page: number, ...rows: readonly (readonly DrawnCell[])[]) => tableGrid(rows, { page });
const read = (...blocks: Block[]) => recogniseTables(blocks);
const codesOf = ({ diagnostics }: ReturnType<typeof recogniseTables>) => diagnostics.map(({ code }) => code);

test.each([
  ['its header', [['科目编码', '科目名称', '基本支出']]],
  [
    'its header with the numbers of columns',
    [
      ['科目编码', '科目名称', '基本支出'],
      ['栏次', '', '1'],
    ],
  ],
])(
  'the last page of a table may have its head and %s again, the rest of its notes, and no row',
  (_, header) => {
    const headAndHeader = [lineBlock('支出决算表'), tableGrid(header, { page: 2 })];
    const { tables } = recogniseTables([
      lineBlock('支出决算表'),
      tableGrid([
        ['科目编码', '科目名称', '基本支出'],
        ['205', '教育支出', '12.00'],
      ]),
      lineBlock('注：1.本表反映部门本年度各项支出情况。'),
      ...headAndHeader,
      lineBlock('2.金额单位转换时可能存在尾数误差。', 2),
    ]);
    expect(tables.map(({ title, rows }) => [title, rows.length])).toEqual([['支出决算表', 1]]);
  },
);

describe('one table', () => {
  test('whose second part runs over two pages, of which the later says the head again', () => {
    const head = (page: number) => [lineBlock('表3', page), lineBlock('支出决算表', page)];
    const rest = grid(2, ...expenditure.slice(0, 1), more);
    const { tables, text } = read(...head(1), grid(1, ...expenditure), ...head(2), ...head(3), rest);
    expect(tables.map(({ title, rows }) => [title, rows.length])).toEqual([['支出决算表', 2]]);
    expect(text.filter(({ role }) => role !== 'caption' && role !== 'furniture')).toEqual([]);
  });

  test('head, columns, rows, notes and the role of every line', () => {
    const { tables, text, diagnostics } = read(
      lineBlock('第二部分 2024年度部门决算表'),
      lineBlock('支出决算表'),
      lineBlock(['部门：云江省商务厅', '公开03表', '单位：万元']),
      grid(1, ...expenditure),
      lineBlock('注：1.本表反映部门本年度各项支出情况。'),
      lineBlock('2.本套报表金额单位转换时可能存在尾数误差。'),
      lineBlock('第三部分 2024年度部门决算情况说明'),
    );
    expect(tables).toMatchObject([
      {
        kind: 'expenditure',
        title: '支出决算表',
        mark: '公开03表',
        department: '云江省商务厅',
        unit: '万元',
        strategy: 'ruled',
        pages: [1],
        notes: ['注：1.本表反映部门本年度各项支出情况。', '2.本套报表金额单位转换时可能存在尾数误差。'],
        joins: [],
      },
    ]);
    expect(tables[0]?.columns).toEqual([
      { column: 'total', label: '本年支出合计' },
      { column: 'basic', label: '基本支出' },
      { column: 'project', label: '项目支出' },
    ]);
    expect(text.map(({ role }) => role)).toEqual(['text', 'caption', 'caption', 'note', 'note', 'text']);
    expect(diagnostics).toEqual([]);
  });

  test('captions and notes that are rows of the grid', () => {
    const wide = (text: string): DrawnCell[] => [{ text, columns: 5 }];
    const { tables } = read(
      grid(
        1,
        wide('支出决算表'),
        [
          { text: '编制单位：青禾区商务局', columns: 3 },
          { text: '金额单位：元', columns: 2 },
        ],
        ...expenditure,
        wide('注：本表反映部门本年度各项支出情况。'),
      ),
    );
    expect(tables).toMatchObject([
      {
        kind: 'expenditure',
        title: '支出决算表',
        department: '青禾区商务局',
        unit: '元',
        notes: ['注：本表反映部门本年度各项支出情况。'],
      },
    ]);
    expect(tables[0]?.rows).toHaveLength(1);
  });

  test('the unit in the header’s brackets, where no line names one', () => {
    const { tables } = read(
      lineBlock('支出决算表'),
      grid(1, ['科目名称', '本年支出合计（万元）', '基本支出（万元）'], ['教育支出', '12.00', '12.00']),
    );
    expect(tables[0]).toMatchObject({
      unit: '万元',
      columns: [
        { column: 'total', label: '本年支出合计（万元）' },
        { column: 'basic', label: '基本支出（万元）' },
      ],
    });
  });
});

describe('what is unclear is told', () => {
  test('a header that the catalogue does not know is kept under its printed label', () => {
    const result = read(
      lineBlock('支出决算表'),
      lineBlock('单位：万元'),
      grid(1, ['科目名称', '本年支出合计', '结转\n下年'], ['教育支出', '12.00', '1.00']),
    );
    expect(result.tables[0]?.columns[1]).toEqual({ column: null, label: '结转下年' });
    expect(result.tables[0]?.rows[0]?.cells[1]).toMatchObject({
      column: null,
      label: '结转下年',
      raw: '1.00',
    });
    expect(result.diagnostics).toMatchObject([{ code: 'header-unknown', severity: 'warning' }]);
    expect(sentences(result.diagnostics)[0]).toContain('结转下年');
  });

  test('no unit', () => {
    expect(codesOf(read(lineBlock('支出决算表'), grid(1, ...expenditure)))).toEqual(['unit-missing']);
  });

  test('no title: the kind by the header, with a warning', () => {
    const result = read(
      lineBlock('单位：万元'),
      grid(
        1,
        ['科目名称', '本年支出合计', '基本支出', '项目支出', '经营支出', '对附属单位补助支出'],
        ['教育支出', '12.00', '12.00', '', '', ''],
      ),
    );
    expect(result.tables[0]).toMatchObject({ kind: 'expenditure', title: '' });
    expect(result.diagnostics).toMatchObject([{ code: 'table-unrecognised', severity: 'warning' }]);
  });

  test('no title and no telling header: kept as another table', () => {
    const result = read(grid(1, ['名称', '数量'], ['公务用车', '3'], ['电梯', '2']));
    expect(result.tables[0]).toMatchObject({ kind: 'other', title: '' });
    expect(result.tables[0]?.rows.map(({ name }) => name)).toEqual(['公务用车', '电梯']);
    expect(result.diagnostics).toMatchObject([{ code: 'table-unrecognised', severity: 'info' }]);
  });

  test('cells that were found by alignment', () => {
    const aligned = { ...grid(1, ...expenditure), strategy: 'aligned' as const };
    expect(codesOf(read(lineBlock('支出决算表'), lineBlock('单位：万元'), aligned))).toEqual([
      'grid-inferred',
    ]);
  });
});

describe('a table over pages', () => {
  const head = [lineBlock('支出决算表'), lineBlock('单位：万元')];

  test('rows go on without a header', () => {
    const { tables, diagnostics } = read(
      ...head,
      grid(1, ...expenditure),
      lineBlock('5', 1, 800),
      grid(2, more),
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ pages: [1, 2], joins: [{ page: 2, headerRepeated: false }] });
    expect(tables[0]?.rows.map(({ row, code }) => [row, code])).toEqual([
      [1, '205'],
      [2, '208'],
    ]);
    expect(diagnostics).toMatchObject([{ code: 'table-joined', severity: 'info' }]);
    expect(sentences(diagnostics)[0]).toContain('no header');
  });

  test('title, unit and header again', () => {
    const { tables, text } = read(
      ...head,
      grid(1, ...expenditure),
      lineBlock('支出决算表', 2),
      lineBlock('单位：万元', 2),
      grid(2, expenditure[0] ?? [], more),
    );
    expect(tables).toMatchObject([{ joins: [{ page: 2, headerRepeated: true }] }]);
    expect(tables[0]?.rows).toHaveLength(2);
    expect(text.map(({ role }) => role)).toEqual(['caption', 'caption', 'caption', 'caption']);
  });

  test('three pages', () => {
    const { tables } = read(
      ...head,
      grid(1, ...expenditure),
      grid(2, more),
      grid(3, ['229', '其他支出', '1.00', '', '1.00']),
    );
    expect(tables).toMatchObject([{ pages: [1, 2, 3], joins: [{ page: 2 }, { page: 3 }] }]);
  });

  test('another title begins another table, with the same header or not', () => {
    const { tables } = read(
      ...head,
      grid(1, ...expenditure),
      lineBlock('一般公共预算财政拨款支出决算表', 2),
      grid(2, expenditure[0] ?? [], more),
    );
    expect(tables.map(({ kind, joins }) => [kind, joins.length])).toEqual([
      ['expenditure', 0],
      ['general_public_expenditure', 0],
    ]);
  });

  test('a note ends a table, but not at the foot of a page with its rest at the top of the next', () => {
    const note = lineBlock('注：本表金额单位转换时可能存在尾数误差。');
    const above = [...head, grid(1, ...expenditure), note];
    expect(read(...above, grid(1, more)).tables).toHaveLength(2);
    expect(read(...above, grid(3, more)).tables).toHaveLength(2);
    expect(read(...above, lineBlock('单位：元', 2), grid(2, more)).tables).toHaveLength(2);
    const again = lineBlock('注：本表含上年结转。', 2);
    const { tables } = read(...above, grid(2, expenditure[0] ?? [], more), again, grid(3, more));
    expect(tables).toMatchObject([
      { pages: [1, 2, 3], joins: [{ page: 2 }, { page: 3 }], notes: [note.text, again.text] },
    ]);
  });

  test('a paragraph between parts them', () => {
    const { tables } = read(
      ...head,
      grid(1, ...expenditure),
      lineBlock('本部门2024年度没有其他支出。'),
      grid(2, more),
    );
    expect(tables).toHaveLength(2);
  });
});
