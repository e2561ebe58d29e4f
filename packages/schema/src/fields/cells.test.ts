import { expect, test } from 'vitest';
import type { Cell, Report, Row, Table } from '../named.ts';
import { cells } from './cells.ts';

const cell = (label: string, raw: string, more: Partial<Cell> = {}): Cell => ({
  column: null,
  label,
  raw,
  state: 'amount',
  value: raw,
  unit: '万元',
  yuan: null,
  location: { page: 1, line: null, box: null },
  ...more,
});
const row = {
  row: 1,
  lineNo: '',
  code: '301',
  level: null,
  name: '工资福利支出',
  subject: null,
  side: null,
  location: { page: 1, line: null, box: null },
} as const;
const report = (fiscalYear: number | null, ...own: Cell[]) =>
  ({
    fiscalYear,
    department: '青禾区商务局',
    tables: [
      { kind: 'other', title: '', unit: '万元', rows: [{ ...row, cells: own } as Row] } as unknown as Table,
    ],
  }) as Report;

test.each(['csv', 'database'] as const)(
  '%s: a column of another year has that year, the others the report’s',
  (to) => {
    const read = report(
      2024,
      cell('2022年决算数', '1.00', { fiscalYear: 2022 }),
      cell('2024年决算数', '2.00', { column: 'amount' }),
    );
    expect(
      cells
        .records({ id: 'r', report: read }, to)
        .map(({ fiscal_year, column, canonical_column }) => [
          fiscal_year,
          column ?? canonical_column ?? null,
        ]),
    ).toEqual([
      [2022, null],
      [2024, 'amount'],
    ]);
  },
);

test('last year’s column has no year where the report’s is not known, and there is one column for it', () => {
  const read = report(null, cell('上年数', '1.00', { fiscalYear: null }));
  expect(cells.records({ id: 'r', report: read }, 'csv')[0]?.fiscal_year).toBeNull();
  expect(cells.fields('csv').filter(({ name }) => name === 'fiscal_year')).toHaveLength(1);
});

test('a total, a row of a subject with others beneath it, and one without', () => {
  const subject = { classification: 'functional', parentRow: null, status: 'match', by: 'code' } as const;
  const rows = [
    { ...row, row: 1, code: '', name: '合计' },
    { ...row, row: 2, code: '201', subject: { ...subject, code: '201' } },
    { ...row, row: 3, code: '20105', subject: { ...subject, code: '20105', parentRow: 2 } },
    { ...row, row: 4, code: '', name: '其中：专项' },
  ].map((one) => ({ ...one, cells: [] }) as unknown as Row);
  const tables = [{ kind: 'expenditure', title: '', unit: '万元', rows } as unknown as Table];
  const read = { fiscalYear: 2024, department: '', tables } as unknown as Report;
  expect(
    cells.records({ id: 'r', report: read }, 'database').map(({ is_total, is_leaf }) => [is_total, is_leaf]),
  ).toEqual([
    [true, false],
    [false, false],
    [false, true],
    [false, false],
  ]);
});

test('the department is the report’s, else the one that its tables name, in every record alike', () => {
  const table = (department: string) => ({ kind: 'income', title: '', unit: null, department, rows: [row] });
  const named = (report: string, ...tables: string[]) => {
    const read = {
      fiscalYear: 2024,
      department: report,
      tables: tables.map((department) => ({ ...table(department), rows: [{ ...row, cells: [] }] })),
    } as unknown as Report;
    return cells.records({ id: 'r', report: read }, 'database').map(({ department }) => department);
  };
  expect(named('青禾区商务局', '青禾区商务局本级')).toEqual(['青禾区商务局']);
  expect(named('', '青禾区商务局', '')).toEqual(['青禾区商务局', '青禾区商务局']);
  expect(named('', '青禾区商务局', '青禾区招商中心')).toEqual(['青禾区商务局', '青禾区招商中心']);
});
