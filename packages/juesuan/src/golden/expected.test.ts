import { normalizeReport } from '@juesuan/normalizer';
import { diagnostic } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { expenditureTable, extractedReport } from '../testing/report.ts';
import { expectedFiles, expectedNames } from './expected.ts';
import { parseCsv, parseNdjson } from './fields.ts';
import { shapes } from './shapes.ts';

const place = { page: 5, line: null, box: { x0: 10.26, y0: 20.04, x1: 30, y1: 40 } };

const report = normalizeReport(
  extractedReport({
    tables: [expenditureTable([['2010101', '行政运行', '1,234.50', '—', '']])],
    diagnostics: [
      diagnostic('cell-outside-grid', 'warning', { text: 'two\nlines' }, null),
      diagnostic('funding-unknown', 'info', { label: '小计' }, place),
    ],
  }),
);
const audit = {
  findings: [],
  outcomes: [
    {
      rule: 'expenditure-row',
      status: 'pass' as const,
      reason: { zh: '比对1处', en: '1 check' },
      checks: 1,
      rounding: 0,
      failed: 0,
      skipped: 0,
    },
  ],
};
const files = expectedFiles(report, audit, 'yunjiang-2024');

describe('expected files', () => {
  test('are all there and can be read again', () => {
    expect(Object.keys(files)).toEqual([...expectedNames]);
    for (const name of expectedNames) expect(() => shapes[name].parse(files[name])).not.toThrow();
  });

  test('cells carry the id of the fixture and boxes in tenths of a point', () => {
    expect(parseCsv(files['expected.tidy.csv'])).toMatchObject([
      { report_id: 'yunjiang-2024', code: '2010101', label: '本年支出合计', value: '1234.50', x1: '260' },
      { label: '基本支出', value: '', raw: '—', x0: '280', x1: '340' },
    ]);
  });

  test('records tell the report and the heads of its tables', () =>
    expect(parseNdjson(files['expected.records.ndjson'])).toMatchObject([
      { record: 'report', fiscalYear: '2024', placed: '200' },
      { record: 'table', title: '支出决算表', unit: '万元', rows: '1', 'columns.1.label': '基本支出' },
    ]));

  test('outcomes of rules are a line each, with the fixture that they are of', () => {
    expect(files['expected.findings.ndjson']).toBe('');
    expect(files['outcomes.csv']).toBe(
      'rule,fixture,status,checks,rounding,failed,skipped,reason\nexpenditure-row,yunjiang-2024,pass,1,0,0,0,比对1处\n',
    );
  });

  test('diagnostics are one a line, wherever their sentences break', () =>
    expect(files['expected.diagnostics.txt']).toContain(
      'warning cell-outside-grid report: “two lines” looks like a row of a table and stands in none\ninfo funding-unknown p. 5 at 10,20: money from “小计” is not',
    ));
});
