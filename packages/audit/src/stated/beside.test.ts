import { describe, expect, test } from 'vitest';
import { auditReport } from '../audit.ts';
import { fact, report, twoSided } from '../testing/report.ts';

const head = '一、收入支出决算总体情况说明';
const both = (measure: string, first: string, second: string, unit = '万元') => [
  fact(head, '收、支总计', measure, first, unit, { direction: measure === '决算数' ? null : 'down' }),
  fact(head, '收、支总计', measure, second, unit, {
    direction: measure === '决算数' ? null : 'down',
    raw: `${second}${unit}`,
  }),
];
const findings = (rates: readonly [string, string]) =>
  auditReport(
    report({
      facts: [
        ...both('决算数', '100.00', '200.00'),
        ...both('同比增减额', '25.00', '300.00'),
        ...both('同比增减率', ...rates, '%'),
      ],
    }),
    { rules: ['told-growth', 'told-twice'] },
  ).findings;

describe('lists of figures for both sides', () => {
  test('each rate goes with its own change and amount, and none repeats another', () =>
    expect(findings(['20.0', '60.0'])).toEqual([]));

  test('a wrong one is found, wherever it stands', () => {
    expect(findings(['60.0', '60.0']).map(({ figures }) => figures[0]?.raw)).toEqual(['60.0%']);
    expect(findings(['20.0', '20.0'])).toHaveLength(1);
  });
});

test('a balance below zero is the table’s, sign and all', () => {
  const tables = [
    twoSided(
      'income_expenditure_summary',
      [['总计', '10.00']],
      [
        ['本年支出合计', '13.50'],
        ['年末结转和结余', '-3.50'],
        ['总计', '10.00'],
      ],
    ),
  ];
  const stated = (value: string) =>
    auditReport(report({ tables, facts: [fact(head, '年末结转和结余', '决算数', value)] }), {
      rules: ['told-summary'],
    }).outcomes[0]?.status;
  expect([stated('-3.5'), stated('3.5')]).toEqual(['pass', 'fail']);
});
