import { describe, expect, test } from 'vitest';
import { economicNames } from './economic-names.ts';
import type { Facts } from './facts.ts';
import { allFacts } from './index.ts';
import { ledgerOf, type SubjectRow } from './ledger.ts';

/** 分 of an amount in the facts' own unit, worked out apart from the ledger. */
const fenIn = (facts: Facts) => (amount: number) => Math.round(amount * facts.yuanPerUnit * 100);
const total = (rows: SubjectRow[], column: string) =>
  rows.find((row) => row.code === '')?.values[column] ?? 0;
const add = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describe.each(Object.values(allFacts))('勾稽 of $department', (facts) => {
  const ledger = ledgerOf(facts);
  const fen = fenIn(facts);

  test('every code has its 款 and 类, and every one of them a name', () => {
    const leaves = [...facts.general, ...facts.fund, ...facts.stateCapital, ...facts.other];
    for (const { code } of leaves)
      for (const part of [code.slice(0, 3), code.slice(0, 5), code])
        expect(facts.names[part], part).toBeTruthy();
    for (const code of Object.keys(facts.economic)) expect(economicNames[code], code).toBeTruthy();
  });

  test('T1 income side and expenditure side end in the same 总计', () => {
    const {
      income,
      nonFiscalBalanceUsed,
      opening,
      expenditure,
      allocated,
      closing,
      total: all,
    } = ledger.summary;
    expect(income + nonFiscalBalanceUsed + opening).toBe(all);
    expect(expenditure + allocated + closing).toBe(all);
  });

  test('what is left outside 财政拨款 is not less than nothing', () => {
    const left = ledger.summary.closing - add(Object.values(ledger.appropriation.closing));
    expect(left).toBeGreaterThanOrEqual(0);
    for (const closing of Object.values(ledger.appropriation.closing))
      expect(closing).toBeGreaterThanOrEqual(0);
  });

  test('T1 tells T2 by source and T3 by 类', () => {
    const source = ledger.summary.bySource;
    expect(total(ledger.income, 'fiscal_appropriation')).toBe(
      source.general + source.fund + source.stateCapital,
    );
    expect(total(ledger.income, 'total')).toBe(add(Object.values(source)));
    expect(add(ledger.summary.byClass.values())).toBe(ledger.summary.expenditure);
  });

  test.each([
    ['T2', ledger.income],
    ['T3', ledger.expenditure],
    ['T5', ledger.general],
    ['T7', ledger.fund],
    ['T8', ledger.stateCapital],
  ])('%s: 合计 = Σ类, 类 = Σ款, 款 = Σ项 in every column', (_, rows) => {
    for (const [parentLength, childLength] of [
      [0, 3],
      [3, 5],
      [5, 7],
    ] as const)
      for (const parent of rows.filter((row) => row.code.length === parentLength))
        for (const [column, amount] of Object.entries(parent.values)) {
          const children = rows.filter(
            (row) => row.code.length === childLength && row.code.startsWith(parent.code),
          );
          expect(add(children.map((row) => row.values[column] ?? 0)), `${parent.code} ${column}`).toBe(
            amount,
          );
        }
  });

  test('T4 by pool: 年初 + 收入 = 支出 + 年末, and its general column is T5', () => {
    const { opening, income, expenditure, closing, byClass } = ledger.appropriation;
    for (const pool of ['general', 'fund', 'stateCapital'] as const)
      expect(opening[pool] + income[pool]).toBe(expenditure[pool] + closing[pool]);
    for (const row of ledger.general.filter(({ code }) => code.length === 3))
      expect(byClass.get(row.code)?.general).toBe(row.values.total);
    expect(expenditure.fund).toBe(total(ledger.fund, 'expenditure'));
  });

  test('T5 人员经费 and 公用经费 are those of T6', () => {
    const under = (...parents: string[]) =>
      add(
        Object.entries(facts.economic)
          .filter(([code]) => parents.some((parent) => code.startsWith(parent)))
          .map(([, amount]) => fen(amount)),
      );
    expect(add(facts.general.map((leaf) => fen(leaf.personnel)))).toBe(under('301', '303'));
    expect(add(facts.general.map((leaf) => fen(leaf.publicFunds)))).toBe(under('302', '307', '310', '399'));
  });

  test('no subject spent more in T5 than in T3', () => {
    const all = new Map(ledger.expenditure.map((row) => [row.code, row.values.total ?? 0]));
    for (const row of ledger.general)
      expect(row.values.total ?? 0).toBeLessThanOrEqual(all.get(row.code) ?? 0);
  });

  test('T6 tells no more 三公 than T9', () => {
    const { final } = facts.threePublic;
    const pairs: [string, number][] = [
      ['30212', final.overseasTravel],
      ['30217', final.reception],
      ['30231', final.vehicleOperation],
      ['31013', final.vehiclePurchase],
    ];
    for (const [code, most] of pairs) expect(facts.economic[code] ?? 0, code).toBeLessThanOrEqual(most);
  });

  test('the vehicles told by use are the vehicles held', () => {
    const { vehiclesOwned, vehicles } = facts.narrative;
    expect(add(Object.values(vehiclesOwned))).toBe(vehicles.held);
  });
});

test('云江: the totals as reckoned on paper', () => {
  const facts = allFacts['yunjiang-2024'];
  if (!facts) throw new Error('no facts of 云江');
  const { summary, personnel, publicFunds } = ledgerOf(facts);
  expect(summary.income).toBe(11_655_990_000);
  expect(summary.expenditure).toBe(11_826_650_000);
  expect(summary.total).toBe(12_204_720_000);
  expect(personnel).toBe(7_313_520_000);
  expect(publicFunds).toBe(1_011_170_000);
});
