import { type ExtractedReport, type ExtractedTable, Report } from '@juesuan/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeReport } from './report.ts';

const place = (x0: number) => ({ page: 3, line: null, box: { x0, y0: 100, x1: x0 + 50, y1: 112 } });

/** An expenditure table (支出决算表) in 万元 of one row, with the given cells under 合计, 基本支出, … */
function table(raws: string[], change: Partial<ExtractedTable> = {}): ExtractedTable {
  const labels = ['合计', '基本支出', '项目支出'].slice(0, raws.length);
  return {
    kind: 'expenditure',
    title: '支出决算表',
    mark: '公开03表',
    department: '某某局',
    unit: '万元',
    strategy: 'ruled',
    columns: labels.map((label) => ({ column: null, label })),
    rows: [
      {
        row: 1,
        lineNo: '',
        code: '2010101',
        name: '行政运行',
        side: null,
        cells: raws.map((raw, i) => ({
          column: null,
          label: labels[i] ?? '',
          raw,
          location: place(100 + 60 * i),
        })),
        location: place(20),
      },
    ],
    notes: [],
    pages: [3],
    joins: [],
    location: place(20),
    ...change,
  };
}

const report = (...tables: ExtractedTable[]): ExtractedReport => ({
  source: { format: 'pdf', sha256: 'ab'.repeat(32), bytes: 1000, pages: 9, producer: null },
  family: 'final_accounts',
  fiscalYear: 2024,
  department: '某某局',
  tables,
  forms: [],
  text: [],
  sections: [],
  coverage: { runs: 10, placed: 10, unplaced: [] },
  diagnostics: [],
});

const cellsOf = (raws: string[], change: Partial<ExtractedTable> = {}) =>
  normalizeReport(report(table(raws, change))).tables[0]?.rows[0]?.cells ?? [];

describe('values', () => {
  test('a unit in the cell beats the header’s and the table’s; counts are no money', () =>
    expect(cellsOf(['12.50元', '5辆', '1,200（亿元）'])).toMatchObject([
      { value: '12.50', unit: '元', yuan: '12.5' },
      { state: 'amount', value: '5', unit: '辆', yuan: null },
      { value: '1200', unit: '亿元', yuan: '120000000000' },
    ]));

  test('amount, dash and blank stay different, each with what was printed', () => {
    expect(cellsOf(['1,234.50', '—', ''])).toMatchObject([
      { raw: '1,234.50', state: 'amount', value: '1234.50', unit: '万元', yuan: '12345000' },
      { raw: '—', state: 'dash', value: null, yuan: null },
      { raw: '', state: 'blank', value: null, yuan: null },
    ]);
  });

  test('without a printed unit there is no 元', () =>
    expect(cellsOf(['5'], { unit: null })).toMatchObject([{ value: '5', unit: null, yuan: null }]));

  test('a unit in the cell is nearer than the table’s', () =>
    expect(cellsOf(['10元', '50%'])).toMatchObject([
      { value: '10', unit: '元', yuan: '10' },
      { value: '50', unit: '%', yuan: null },
    ]));

  test('vehicles counted in a 三公 table are no 万元', () => {
    const printed = table(['14'], { kind: 'three_public' });
    for (const row of printed.rows) row.name = '公务用车保有量（辆）';
    expect(normalizeReport(report(printed)).tables[0]?.rows[0]?.cells).toMatchObject([
      { value: '14', unit: '辆', yuan: null },
    ]);
  });
});

describe('what is unclear is reported with its place', () => {
  test('a placeholder is no amount', () => {
    const { diagnostics } = normalizeReport(report(table(['5', 'XX'])));
    expect(diagnostics).toMatchObject([
      { code: 'amount-unreadable', severity: 'warning', location: place(160) },
    ]);
  });

  test('a long text in place of an amount is quoted by its beginning', () => {
    const words = '见附件所列各项目支出明细'.repeat(5);
    const { diagnostics } = normalizeReport(report(table([words])));
    expect(diagnostics).toMatchObject([{ params: { raw: `${words.slice(0, 40)}…` } }]);
  });

  test('code columns are kept beside the joined code', () => {
    const printed = table(['5']);
    for (const row of printed.rows) row.codeParts = ['201', '01', '01'];
    expect(normalizeReport(report(printed)).tables[0]?.rows[0]).toMatchObject({
      code: '2010101',
      codeParts: ['201', '01', '01'],
    });
  });

  test('a row whose very place is broken stays out and is reported without one', () => {
    const printed = table(['5']);
    for (const row of printed.rows) row.location = { page: -1, line: null, box: null };
    const { tables, diagnostics } = normalizeReport(report(printed));
    expect(tables[0]?.rows).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'record-invalid', location: null }]);
  });

  test('words in a self-evaluation form are in order', () => {
    const form = table(['数量指标'], { kind: 'performance_self_evaluation' });
    expect(normalizeReport(report(form)).diagnostics).toEqual([]);
  });

  test('a number put together is reported', () =>
    expect(normalizeReport(report(table(['9746. 50']))).diagnostics).toMatchObject([
      { code: 'amount-repaired', severity: 'info', location: place(100) },
    ]));

  test('a code of four digits has no level', () => {
    const printed = table(['5']);
    for (const row of printed.rows) row.code = '2010';
    const { tables, diagnostics } = normalizeReport(report(printed));
    expect(tables[0]?.rows[0]).toMatchObject({ code: '2010', level: null });
    expect(diagnostics).toMatchObject([{ code: 'code-unreadable', location: place(20) }]);
  });

  test('a row that breaks the contract stays out, the others stay', () => {
    const printed = table(['5']);
    const [row] = printed.rows;
    if (row) printed.rows.push({ ...row, row: -1 });
    const { tables, diagnostics } = normalizeReport(report(printed));
    expect(tables[0]?.rows).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'record-invalid', severity: 'error', location: place(20) }]);
  });

  test('a table that breaks the contract stays out', () => {
    const { tables, diagnostics } = normalizeReport(report(table(['5'], { pages: [0] }), table(['6'])));
    expect(tables).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'record-invalid', location: place(20) }]);
  });
});

test('whatever is printed, the report keeps its schema and every printed string', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 }),
      fc.string(),
      (raws, code) => {
        const printed = table(raws);
        for (const row of printed.rows) row.code = code;
        const normalized = normalizeReport(report(printed));
        expect(Report.safeParse(normalized).success).toBe(true);
        expect(normalized.tables[0]?.rows[0]?.cells.map((cell) => cell.raw)).toEqual(raws);
      },
    ),
  );
});

test('the extracted report is not changed', () => {
  const extracted = report(table(['XX', '5']));
  const before = structuredClone(extracted);
  normalizeReport(extracted);
  expect(extracted).toEqual(before);
});
