import { expect, expectTypeOf, test } from 'vitest';
import { columnsOf } from './catalogue/columns.ts';
import { publicTableKinds } from './catalogue/kinds.ts';
import { amountOf, type ColumnOf, cellOf, type ReportTable, tableOf, tablesOf } from './look-up.ts';
import { CellState, GridStrategy, type Report, type Table, type TableKind } from './named.ts';

const location = { page: 4, line: null, box: null };

const cell = (column: string | null, raw: string, value: string | null = null) => ({
  column,
  label: column ?? '其他',
  raw,
  state: CellState.enum[value === null ? 'dash' : 'amount'],
  value,
  unit: '万元',
  yuan: value && `${value}0000`,
  location,
});

const tableWith = (kind: TableKind, title: string, cells: Table['rows'][number]['cells']): Table => ({
  kind,
  title,
  mark: '',
  department: '',
  unit: '万元',
  strategy: GridStrategy.enum.ruled,
  columns: cells.map(({ column, label }) => ({ column, label })),
  rows: [
    {
      row: 1,
      lineNo: '',
      code: '',
      level: null,
      name: '合计',
      subject: null,
      side: null,
      cells,
      location,
    },
  ],
  notes: [],
  pages: [4],
  joins: [],
  location,
});

const report: Pick<Report, 'tables'> = {
  tables: [
    tableWith('income', '收入决算表', [cell('total', '7', '7')]),
    tableWith('expenditure', '支出决算表', [
      cell('total', '12', '12'),
      cell('basic', '—'),
      cell('project', '3', '3'),
      cell('project', '4', '4'),
    ]),
    tableWith('expenditure', '支出决算表（续）', []),
  ],
};

test('a table by its kind, the first where there are several', () => {
  expect(tableOf(report, 'expenditure')?.title).toBe('支出决算表');
  expect(tablesOf(report, 'expenditure').map(({ title }) => title)).toEqual([
    '支出决算表',
    '支出决算表（续）',
  ]);
  expect(tableOf(report, 'three_public')).toBeUndefined();
});

test('an amount by its column; a dash and a column that stands twice are none', () => {
  const [row] = tableOf(report, 'expenditure')?.rows ?? [];
  if (row === undefined) return expect.unreachable();
  expect(amountOf(row, 'total')).toBe('12');
  expect(cellOf(row, 'total')?.yuan).toBe('120000');
  expect(amountOf(row, 'basic')).toBeNull();
  expect(cellOf(row, 'basic')?.raw).toBe('—');
  expect(amountOf(row, 'project')).toBeNull();
  expect(amountOf(row, 'operating')).toBeNull();
});

test('columns are typed by the kind', () => {
  expectTypeOf<ColumnOf<'general_public_basic_expenditure'>>().toEqualTypeOf<
    'amount' | 'amount.personnel' | 'amount.public_funds'
  >();
  expectTypeOf<ColumnOf<'other'>>().toEqualTypeOf<string>();
  const narrowed = (table: ReportTable) => (table.kind === 'expenditure' ? table.columns[0]?.column : null);
  expectTypeOf(narrowed).returns.toEqualTypeOf<ColumnOf<'expenditure'> | null | undefined>();
  const [row] = tableOf(report, 'expenditure')?.rows ?? [];
  // @ts-expect-error an expenditure table has no such column
  if (row) amountOf(row, 'fiscal_appropriation');
  const [plain] = report.tables[0]?.rows ?? [];
  expect(plain && amountOf(plain, 'total')).toBe('7');
  // The types are made of the catalogue: every kind has its columns there.
  for (const kind of publicTableKinds) expect(columnsOf(kind)).not.toEqual([]);
});
