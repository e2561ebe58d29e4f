import { normalizeReport } from '@juesuan/normalizer';
import { diagnostic } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { expenditureTable, extractedReport } from '../../packages/juesuan/src/testing/report.ts';
import { figuresOf } from './figures.ts';

const report = normalizeReport(
  extractedReport({
    tables: [
      expenditureTable([
        ['201', '一般公共服务支出', '10.00', '10.00'],
        ['205', '教育支出', '5.00', '5.00'],
      ]),
    ],
    coverage: { runs: 1000, placed: 999, unplaced: [] },
    diagnostics: [diagnostic('unit-missing', 'warning', {}, null)],
  }),
);
const line = (code: string, name: string, column: string, value: string) =>
  `支出决算表,${code},${name},${column},${value}\n`;
const truth = [
  'table,code,name,column,value\n',
  line('201', '一般公共服务支出', '本年支出合计', '10.00'),
  line('201', '一般公共服务支出', '基本支出', '10.00'),
  line('205', '教育支出', '本年支出合计', '5.00'),
  line('205', '教育支出', '基本支出', '4.00'),
  line('208', '社会保障和就业支出', '本年支出合计', '4.00'),
].join('');

test('figures of a report that was read with one slip and one row too few', () =>
  expect(figuresOf(report, { 'truth.csv': truth })).toEqual({
    recall: 60,
    precision: 75,
    rows: 66.66,
    kinds: 1,
    coverage: 99.9,
    warnings: 1,
    errors: 0,
  }));

test('without a truth there is no recall', () => expect(figuresOf(report, {})).not.toHaveProperty('recall'));
