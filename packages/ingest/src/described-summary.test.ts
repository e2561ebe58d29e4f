import { expect, test } from 'vitest';
import { describeSummary } from './described-summary.ts';
import type { IngestSummary } from './summary.ts';

const summary: IngestSummary = {
  files: 12,
  reports: 9,
  duplicates: 1,
  together: { reports: 1, files: 2 },
  tables: { income: 9 },
  facts: 40,
  forms: 3,
  diagnostics: { 'unit-missing': 2 },
  findings: {},
  failures: { encrypted: 1 },
  skipped: { '.exe': 4 },
  store: 'out.duckdb.store',
  output: { written: true, mode: 'update', reports: 9, superseded: 2 },
};

test('every count of a run is stated, in English and in Chinese', () => {
  const shape = (text: string): string[] =>
    text.split('\n').map((line) => line.match(/\d+/g)?.join(' ') ?? '');
  const [english, chinese] = [describeSummary(summary), describeSummary(summary, 'zh')];
  expect(english).toContain('files: 12 (1 duplicates)\nreports: 9\nput together: 1 of these, from 2 files\n');
  expect(chinese).toContain('文件: 12（重复1个）\n报告: 9\n合成: 其中1份，由2个文件合成\n');
  expect(shape(chinese)).toEqual(shape(english));
});

test('why nothing was written is stated too', () => {
  const unwritten = (reason: 'no-reports' | 'input-missing') => ({
    ...summary,
    output: { written: false as const, reason },
  });
  expect(describeSummary(unwritten('no-reports'), 'zh')).toContain('输出: 未改变：没有读出任何报告\n');
  expect(describeSummary(unwritten('input-missing'))).toContain(
    'output: unchanged: an input is not there, and --mode replace would drop its reports\n',
  );
});
