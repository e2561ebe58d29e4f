import type { Facts, ThreePublic } from '../facts/facts.ts';
import { ledgerOf } from '../facts/ledger.ts';

/** Whole cents of the facts' unit: sums and products of printed amounts stay printed amounts. */
export const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** What one unit of a department has of the department's leaves, and how its year differs from the first. */
interface Part {
  base: Facts;
  /** Every `of`-th leaf, from `at`. */
  at: number;
  of: number;
  /** Of all amounts, against the base. */
  growth: number;
}

/** Income grows a little faster than expenditure, so that no balance falls below nothing. */
const INCOME_AHEAD = 1.02;

/** The accounts of one unit in one year; what leads on from the year before is filled in by `following`. */
export function unitFacts({ base, at, of, growth }: Part, name: string, fiscalYear: number): Facts {
  const mine = <Leaf>(leaves: readonly Leaf[]): Leaf[] => leaves.filter((_, i) => i % of === at);
  const scaled = (amount = 0): number => cents((amount * growth * (10 + at)) / 10);
  const general = mine(base.general).map((leaf) => ({
    ...leaf,
    income: cents(scaled(leaf.income) * INCOME_AHEAD),
    personnel: scaled(leaf.personnel),
    publicFunds: scaled(leaf.publicFunds),
    project: scaled(leaf.project),
    budget: scaled(leaf.budget),
    reason: leaf.reason === '' ? '年中据实调整' : leaf.reason,
  }));
  const share = (amount: number): number => cents((amount * growth) / of);
  const shared = (amounts: ThreePublic): ThreePublic => mapped(amounts, share);
  const { narrative } = base;
  return {
    ...base,
    id: `${name}-${fiscalYear}`,
    fiscalYear,
    department: name,
    level: '单位',
    published: `${fiscalYear + 1}年8月20日`,
    overview: { ...base.overview, units: [name] },
    general,
    fund: mine(base.fund).map((leaf) => ({
      ...leaf,
      opening: scaled(leaf.opening),
      income: cents(scaled(leaf.income) * 1.1),
      basic: scaled(leaf.basic),
      project: scaled(leaf.project),
    })),
    other: mine(base.other).map(({ code, ...leaf }) => ({ code, ...mapped(leaf, scaled) })),
    balances: mapped({ ...base.balances, nonFiscalBalanceUsed: 0, allocated: 0 }, share),
    economic: economicOf(general),
    threePublic: {
      budget: shared(base.threePublic.budget),
      final: shared(base.threePublic.final),
      prior: shared(base.threePublic.prior),
    },
    narrative: {
      ...narrative,
      operatingExpenses: {
        ...narrative.operatingExpenses,
        thisYear: share(narrative.operatingExpenses.thisYear),
        prior: share(narrative.operatingExpenses.prior),
      },
    },
    projects: [],
  };
}

/** The accounts of a department: those of its units together. */
export function departmentFacts(units: readonly Facts[], name: string): Facts {
  const [first] = units;
  if (!first) throw new Error(`${name} has no unit`);
  const general = units.flatMap((unit) => unit.general).sort((a, b) => (a.code < b.code ? -1 : 1));
  const together = (of: (unit: Facts) => ThreePublic): ThreePublic => summed(units.map(of));
  const running = summed(
    units.map(({ narrative }) => ({
      thisYear: narrative.operatingExpenses.thisYear,
      prior: narrative.operatingExpenses.prior,
    })),
  );
  return {
    ...first,
    id: `${name}-${first.fiscalYear}`,
    department: name,
    level: '部门',
    overview: { ...first.overview, units: units.map((unit) => unit.department) },
    general,
    fund: units.flatMap((unit) => unit.fund),
    other: units.flatMap((unit) => unit.other),
    balances: summed(units.map((unit) => unit.balances)),
    economic: economicOf(general),
    threePublic: {
      budget: together((unit) => unit.threePublic.budget),
      final: together((unit) => unit.threePublic.final),
      prior: together((unit) => unit.threePublic.prior),
    },
    narrative: {
      ...first.narrative,
      operatingExpenses: { ...first.narrative.operatingExpenses, ...running },
    },
  };
}

/** The accounts of a year, led on from those of the year before: openings, and what the prose compares with. */
export function following(before: Facts, now: Facts): Facts {
  const { summary, appropriation, expenditure, general, income } = ledgerOf(before);
  const amount = (fen = 0): number => fen / (before.yuanPerUnit * 100);
  const appropriated = (of: Record<string, number>): number =>
    Object.values(of).reduce((all, one) => all + one, 0);
  const closings = new Map(before.fund.map((leaf) => [leaf.code, leaf]));
  return {
    ...now,
    balances: {
      ...now.balances,
      generalOpening: cents(amount(appropriation.closing.general)),
      otherOpening: cents(amount(summary.closing - appropriated(appropriation.closing))),
    },
    fund: now.fund.map((leaf) => {
      const last = closings.get(leaf.code);
      return last === undefined
        ? leaf
        : { ...leaf, opening: cents(last.opening + last.income - last.basic - last.project) };
    }),
    threePublic: { ...now.threePublic, prior: before.threePublic.final },
    narrative: {
      ...now.narrative,
      prior: {
        grandTotal: cents(amount(summary.total)),
        fiscalIncome: cents(amount(income[0]?.values.fiscal_appropriation)),
        basic: cents(amount(expenditure[0]?.values.basic)),
        project: cents(amount(expenditure[0]?.values.project)),
        appropriationTotal: cents(
          amount(appropriated(appropriation.opening) + (income[0]?.values.fiscal_appropriation ?? 0)),
        ),
        generalExpenditure: cents(amount(general[0]?.values.total)),
      },
      operatingExpenses: {
        ...now.narrative.operatingExpenses,
        prior: before.narrative.operatingExpenses.thisYear,
      },
    },
  };
}

/** Two 款 of 工资福利 and one of 商品和服务, which add up to what the leaves spent. */
function economicOf(leaves: Facts['general']): Record<string, number> {
  const personnel = cents(leaves.reduce((all, leaf) => all + leaf.personnel, 0));
  const wages = cents(personnel * 0.6);
  return {
    30101: wages,
    30102: cents(personnel - wages),
    30201: cents(leaves.reduce((all, leaf) => all + leaf.publicFunds, 0)),
  };
}

function mapped<Amounts extends object>(amounts: Amounts, of: (amount: number) => number): Amounts {
  return Object.fromEntries(
    Object.entries(amounts).map(([name, amount]) => [name, of(amount)]),
  ) as unknown as Amounts;
}

function summed<Amounts extends object>(all: readonly Amounts[]): Amounts {
  const sums: Record<string, number> = {};
  for (const amounts of all)
    for (const [name, amount] of Object.entries(amounts)) sums[name] = cents((sums[name] ?? 0) + amount);
  return sums as unknown as Amounts;
}
