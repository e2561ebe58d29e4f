import { normalizeReport } from '@juesuan/normalizer';
import { diagnostic, type ExtractedReport } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { displayWidth } from '../columns.ts';
import { expenditureTable, extractedReport } from '../testing/report.ts';
import { summary } from './summary.ts';

const summaryOf = (extracted: ExtractedReport) =>
  summary.body({ id: 'b1946ac92492', file: 'a.pdf', report: normalizeReport(extracted) });

test('each table with its place, rows, values and unit; Han titles do not shift the columns', () => {
  const tables = [
    expenditureTable([['', '合计', '5', '—', '6']], { pages: [7, 8] }),
    expenditureTable([['', '合计', '5']], {
      kind: 'government_fund',
      title: '政府性基金预算财政拨款收入支出决算表',
      unit: null,
    }),
  ];
  const lines = summaryOf(extractedReport({ tables })).split('\n');
  const [head, first, second] = lines.filter((line) => /^(kind|expenditure|government_fund)\s/.test(line));
  expect(first).toMatch(/支出决算表 +p\. 7–8 +1 +2 +万元$/);
  expect(second).toMatch(/p\. 5 +1 +1 +\?$/);
  const start = (line = '', column: string) => displayWidth(line.slice(0, line.indexOf(column)));
  expect(start(first, 'p. 7')).toBe(start(head, 'place'));
  expect(start(second, 'p. 5')).toBe(start(head, 'place'));
});

test('public tables that were not found are named', () =>
  expect(summaryOf(extractedReport())).toMatch(/not found: .*three_public/));

test('coverage and diagnostics with their places, the worst first', () => {
  const table = expenditureTable([['2010', '行政运行', 'XX']]);
  const text = summaryOf(
    extractedReport({
      tables: [table],
      coverage: {
        runs: 200,
        placed: 199,
        unplaced: [{ text: '草稿', location: { page: 3, line: null, box: null } }],
      },
      diagnostics: [diagnostic('page-unreadable', 'error', { reason: 'page', cause: 'no map' }, null)],
    }),
  );
  expect(text).toContain('coverage: 199 of 200 runs of text placed (99.50 %)\n  unplaced p. 3: 草稿\n');
  expect(text).toContain(
    'diagnostics: 1 error, 2 warnings\n  error page-unreadable report: page could not be read: no map\n',
  );
  expect(text).toContain('warning amount-unreadable p. 5 at 200,100: "XX" is no amount');
});

test('many of the same are counted', () => {
  const rows = Array.from({ length: 9 }, () => ['', '合计', 'XX'] as const);
  expect(summaryOf(extractedReport({ tables: [expenditureTable(rows)] }))).toContain(
    '… and 4 more of the same',
  );
});
