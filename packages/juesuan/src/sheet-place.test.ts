import { normalizeReport } from '@juesuan/normalizer';
import { diagnostic, type Finding, type Location, type Report } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { auditTable } from './format/audit-table.ts';
import { writtenTables } from './format/found-tables.ts';
import { sarif } from './format/sarif.ts';
import { summary } from './format/summary.ts';
import { sheetPlace } from './sheet-place.ts';
import { extractedReport } from './testing/report.ts';

const location: Location = { page: null, line: null, box: null, sheet: '收入<决算>', cell: 'C12' };

test('a place in a workbook is sheet and cell, and there is none in other sources', () => {
  expect(sheetPlace(location)).toBe('收入<决算>!C12');
  expect(sheetPlace({ page: null, line: null, box: null, sheet: '封面' })).toBe('封面');
  expect(sheetPlace({ page: 1, line: null, box: null })).toBeNull();
});

test('summary, findings and tables print it', () => {
  const report = normalizeReport(extractedReport());
  const workbook: Report = {
    ...report,
    tables: report.tables.map((table) => ({ ...table, pages: [], location })),
    diagnostics: [diagnostic('unit-missing', 'warning', {}, location)],
  };
  const text = summary.body({ id: 'x', file: 'a.xls', report: workbook }, 'zh');
  expect(text).toContain('收入<决算>!C12');

  const finding: Finding = {
    rule: 'expenditure-row',
    severity: 'error',
    message: { zh: '不符', en: 'differs' },
    figures: [{ label: '合计', raw: '1', value: '1', unit: '万元', location }],
    computed: '2',
    tolerance: '0.01',
    suspect: null,
    location,
  };
  const audited = { file: 'a.xls', report: workbook, findings: [finding], outcomes: [] };
  expect(auditTable(audited, 'zh')).toContain('  收入<决算>!C12  错误  不符');
  const [result] = sarif([audited], 'zh').runs[0]?.results ?? [];
  expect(result?.locations[0]).toMatchObject({
    logicalLocations: [{ name: '合计', fullyQualifiedName: '收入<决算>!C12/合计' }],
    properties: { sheet: '收入<决算>', cell: 'C12' },
  });

  const table = { page: null, box: null, sheet: '收入<决算>', cell: 'C12', strategy: 'markup' } as const;
  expect(writtenTables.html.tables([{ ...table, rows: 0, columns: 0, cells: [] }], null, true)).toContain(
    'data-sheet="收入&lt;决算&gt;" data-cell="C12"',
  );
});
