import { expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { form, measured, report } from '../testing/report.ts';

const cost = (level3: string, value: string, unit = '万元') => ({
  level1: '成本指标',
  level2: '经济成本指标',
  level3,
  target: measured('≤', '20', '万元'),
  actual: measured(null, value, unit),
});
const run = (executed: string, ...costs: ReturnType<typeof cost>[]) =>
  auditReport(report({ forms: [form('园区道路养护', ['20', '20', executed, '100'], costs)] }), {
    rules: ['form-cost'],
  }).outcomes[0]?.status;

test('the cost of a project is what was executed, in whatever unit', () => {
  expect(run('18', cost('实际支出成本', '18'))).toBe('pass');
  expect(run('18', cost('实际支出成本', '180000', '元'))).toBe('pass');
  expect(run('18', cost('项目总成本', '20'))).toBe('fail');
});

test('the cost of a piece, one of several costs and columns that slid prove nothing', () => {
  expect(run('18', cost('单位养护成本', '2'))).toBe('not-applicable');
  expect(run('18', cost('实际支出成本', '12'), cost('宣传成本', '6'))).toBe('not-applicable');
  expect(run('100', cost('实际支出成本', '20'))).toBe('unreadable');
});
