import { ruleDescriptions } from '@juesuan/audit';
import type { Finding, Report } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { sarif } from './sarif.ts';

const report = {
  source: { format: 'text', sha256: 'ab'.repeat(32), bytes: 12, pages: null, producer: null },
  department: '云江市商务局',
  fiscalYear: 2024,
} as Report;

const finding = (page: number | null, line: number | null): Finding => {
  const location = { page, line, box: page === null ? null : { x0: 1, y0: 2, x1: 3, y1: 4 } };
  return {
    rule: 'expenditure-row',
    severity: 'info',
    message: { zh: '印为1', en: 'printed 1' },
    figures: [
      { label: '合计', raw: '1', value: '1', unit: '万元', location },
      { label: '基本支出', raw: '2', value: '2', unit: '万元', location },
    ],
    computed: '2',
    tolerance: '0.01',
    suspect: null,
    location,
  };
};

const logOf = (file: string, ...findings: Finding[]) => {
  const [run] = sarif([{ file, report, findings, outcomes: [] }], 'zh').runs;
  if (!run) throw new Error('a log has one run');
  return run;
};

test('a log has the version, the tool with its rules, and the files', () => {
  const log = sarif([], 'en');
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  const [run] = log.runs;
  expect(run?.tool.driver).toMatchObject({ name: 'juesuan' });
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(ruleDescriptions.map(({ id }) => id));
  expect(run?.results).toEqual([]);
});

test('a line of a text source is a region', () => {
  const [result] = logOf('年/报告 1.txt', finding(null, 7)).results;
  expect(result).toMatchObject({ ruleId: 'expenditure-row', level: 'note', message: { text: '印为1' } });
  expect(ruleDescriptions[result?.ruleIndex ?? -1]?.id).toBe('expenditure-row');
  expect(result?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: '%E5%B9%B4/%E6%8A%A5%E5%91%8A%201.txt', index: 0 },
    region: { startLine: 7 },
  });
  expect(result?.relatedLocations).toHaveLength(1);
});

test('a page of a PDF has no line: it is a logical location, with the box in the properties', () => {
  const [result] = logOf('/reports/a.pdf', finding(3, null)).results;
  const [location] = result?.locations ?? [];
  expect(location?.physicalLocation).toEqual({
    artifactLocation: { uri: 'file:///reports/a.pdf', index: 0 },
  });
  expect(location?.logicalLocations[0]?.fullyQualifiedName).toBe('page 3/合计');
  expect(location?.properties).toEqual({ page: 3, box: { x0: 1, y0: 2, x1: 3, y1: 4 } });
});
