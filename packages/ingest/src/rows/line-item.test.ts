import { columnsOf, publicTableKinds, tableCatalogue } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { lineItem } from './line-item.ts';

test('budget and final account of one thing differ in their phase only', () => {
  const budget = lineItem('three_public', 'budget.vehicle.purchase');
  expect(lineItem('three_public', 'final.vehicle.purchase')).toEqual({ ...budget, phase: 'executed' });
  expect(budget?.phase).toBe('approved');
  expect(lineItem('appropriation_summary', 'income.annual_budget')).toEqual({
    ...lineItem('appropriation_summary', 'income.amount'),
    phase: 'adjusted',
  });
});

test('money of the three budgets is told apart by the table or by the column', () => {
  expect(lineItem('government_fund', 'income')).toMatchObject({
    fund: 'government_fund',
    direction: 'revenue',
  });
  expect(lineItem('appropriation_summary', 'expenditure.state_capital')?.fund).toBe('state_capital');
  expect(lineItem('income', 'fiscal_appropriation')?.fund).toBeNull();
});

test.each(publicTableKinds)(
  'no two columns that one table of %s prints mean the same, and balances mean nothing',
  (kind) => {
    const { layouts = [] } = tableCatalogue.find((entry) => entry.kind === kind) ?? {};
    for (const layout of layouts.length > 0 ? layouts : [columnsOf(kind)]) {
      const columns = new Set(layout.map(({ column }) => column));
      const meanings = [...columns]
        .filter((column) => !column.includes('balance'))
        .map((column) => JSON.stringify(lineItem(kind, column)));
      expect(new Set(meanings).size).toBe(meanings.length);
      expect(meanings).not.toContain('null');
    }
    expect(lineItem(kind, 'opening_balance.basic')).toBeNull();
  },
);
