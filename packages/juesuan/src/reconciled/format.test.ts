import type { Reconciliation } from '@juesuan/ingest';
import { expect, test } from 'vitest';
import { reconciliationText } from './format.ts';

test('a figure is said with its page, its line, or no place where it has neither', () => {
  const figure = { report: 'a', label: '合计', raw: '1.00', value: '1.00' };
  const places = [
    { page: 3, line: null },
    { page: null, line: 7 },
    { page: null, line: null },
  ];
  const figures = places.map((location) => ({ ...figure, location }));
  const message = { zh: '不符', en: 'they differ' };
  const finding = { rule: 'year', severity: 'warning', department: '某局', message, figures };
  const found = { reports: 1, findings: [finding], outcomes: [], kept: null } as unknown as Reconciliation;
  const lines = reconciliationText(found, 'en').split('\n').slice(1, 4);
  expect(lines).toEqual(['    a page 3  合计  1.00', '    a line 7  合计  1.00', '    a  合计  1.00']);
});
