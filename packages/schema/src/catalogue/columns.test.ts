import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { publicTableKinds } from './kinds.ts';

const names = (kind: Parameters<typeof columnsOf>[0]) => columnsOf(kind).map(({ column }) => column);

test('both halves of a two-sided table have the columns', () => {
  expect(names('appropriation_summary')).toContain('income.amount');
  expect(names('appropriation_summary')).toContain('expenditure.government_fund');
});

test('the “三公” table has every item budgeted and spent', () => {
  expect(names('three_public')).toEqual(
    expect.arrayContaining(['budget.vehicle.purchase', 'final.vehicle.purchase', 'final.reception']),
  );
});

test('a column that two shapes of a table share is named once', () => {
  for (const kind of publicTableKinds) {
    expect(names(kind).length).toBeGreaterThan(0);
    expect(new Set(names(kind)).size).toBe(names(kind).length);
  }
});

test('other tables have no canonical columns', () => {
  expect(names('other')).toEqual([]);
});
