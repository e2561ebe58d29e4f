import type { ExtractedReport, ExtractedRow, ExtractedTable } from '@juesuan/schema';

/** Builders of small extracted reports for the tests: a table is drawn as its printed rows. */

const labels = ['本年支出合计', '基本支出', '项目支出'];

const boxAt = (x: number, y: number) => ({ x0: x, y0: y, x1: x + 60.005, y1: y + 12 });

/** A printed row: code, name, then the cells under 本年支出合计, 基本支出, 项目支出. */
export type PrintedRow = readonly [code: string, name: string, ...cells: string[]];

export function expenditureTable(
  printed: readonly PrintedRow[],
  change: Partial<ExtractedTable> = {},
): ExtractedTable {
  return {
    kind: 'expenditure',
    title: '支出决算表',
    mark: '公开03表',
    department: '云江市商务局',
    unit: '万元',
    strategy: 'ruled',
    columns: labels.map((label) => ({ column: null, label })),
    rows: printed.map(([code, name, ...cells], i) => rowAt(i, code, name, cells)),
    notes: [],
    pages: [5],
    joins: [],
    location: { page: 5, line: null, box: { x0: 50, y0: 80, x1: 500, y1: 300 } },
    ...change,
  };
}

function rowAt(i: number, code: string, name: string, cells: readonly string[]): ExtractedRow {
  const y = 100 + 20 * i;
  const location = (x: number) => ({ page: 5, line: null, box: boxAt(x, y) });
  return {
    row: i + 1,
    lineNo: '',
    code,
    name,
    side: null,
    cells: cells.map((raw, c) => ({
      column: null,
      label: labels[c] ?? '',
      raw,
      location: location(200 + 80 * c),
    })),
    location: location(50),
  };
}

export function extractedReport(change: Partial<ExtractedReport> = {}): ExtractedReport {
  return {
    source: { format: 'pdf', sha256: 'b1946ac92492d2347c62', bytes: 12_345, pages: 9, producer: 'WPS' },
    family: 'final_accounts',
    fiscalYear: 2024,
    department: '云江市商务局',
    tables: [expenditureTable([['2010101', '行政运行', '1,234.50', '—', '']])],
    forms: [],
    text: [],
    sections: [],
    coverage: { runs: 200, placed: 200, unplaced: [] },
    diagnostics: [],
    ...change,
  };
}
