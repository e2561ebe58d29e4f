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
      cells.records({ id: 'r', report: read }, to).map(({ fiscal_year, column }) => [fiscal_year, column]),
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
