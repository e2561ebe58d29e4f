import type { Facts, ThreePublic } from './facts.ts';

/** Whole 分: exact in a double up to 9e15, far beyond any report here. */
export type Fen = number;

export interface SubjectRow {
  code: string;
  name: string;
  values: Record<string, Fen>;
}

/** Every number that the nine tables can print, in 分, keyed by the canonical columns of the catalogue. */
export interface Ledger {
  facts: Facts;
  /** 收入支出决算总表 and 财政拨款收入支出决算总表 in their own words. */
  summary: Summary;
  appropriation: Appropriation;
  income: SubjectRow[];
  expenditure: SubjectRow[];
  general: SubjectRow[];
  fund: SubjectRow[];
  stateCapital: SubjectRow[];
  /** Economic 类 and 款 with an amount; 类 rows are sums. */
  economic: Map<string, Fen>;
  personnel: Fen;
  publicFunds: Fen;
  threePublic: { budget: ThreePublicRow; final: ThreePublicRow; prior: ThreePublicRow };
}

interface Summary {
  bySource: Record<
    | 'general'
    | 'fund'
    | 'stateCapital'
    | 'superior_subsidy'
    | 'institutional_income'
    | 'operating_income'
    | 'affiliate_remittance'
    | 'other_income',
    Fen
  >;
  byClass: Map<string, Fen>;
  income: Fen;
  expenditure: Fen;
  nonFiscalBalanceUsed: Fen;
  allocated: Fen;
  opening: Fen;
  closing: Fen;
  total: Fen;
}

type Pool = 'general' | 'fund' | 'stateCapital';
interface Appropriation {
  income: Record<Pool, Fen>;
  expenditure: Record<Pool, Fen>;
  opening: Record<Pool, Fen>;
  closing: Record<Pool, Fen>;
  /** 类 → its expenditure by pool. */
  byClass: Map<string, Record<Pool, Fen>>;
}

export type ThreePublicRow = Record<
  'total' | 'overseas_travel' | 'vehicle' | 'vehicle.purchase' | 'vehicle.operation' | 'reception',
  Fen
>;

const sum = (values: Iterable<Fen>): Fen => [...values].reduce((a, b) => a + b, 0);

/** Works the tables out from the leaves. Sums only: no leaf is adjusted to make an identity hold. */
export function ledgerOf(facts: Facts): Ledger {
  const fen = (amount = 0): Fen => Math.round(amount * facts.yuanPerUnit * 100);
  const row = (code: string, values: Record<string, Fen>): SubjectRow => ({
    code,
    name: facts.names[code] ?? '',
    values,
  });

  const income: SubjectRow[] = [];
  const expenditure: SubjectRow[] = [];
  const addIncome = (code: string, column: string, amount: Fen) =>
    income.push(row(code, { total: amount, [column]: amount }));
  const addExpenditure = (code: string, column: string, amount: Fen) =>
    expenditure.push(row(code, { total: amount, [column]: amount }));

  for (const leaf of facts.general) {
    addIncome(leaf.code, 'fiscal_appropriation', fen(leaf.income));
    addExpenditure(leaf.code, 'basic', fen(leaf.personnel) + fen(leaf.publicFunds));
    addExpenditure(leaf.code, 'project', fen(leaf.project));
  }
  for (const leaf of [...facts.fund, ...facts.stateCapital]) {
    addIncome(leaf.code, 'fiscal_appropriation', fen(leaf.income));
    addExpenditure(leaf.code, 'basic', fen(leaf.basic));
    addExpenditure(leaf.code, 'project', fen(leaf.project));
  }
  for (const leaf of facts.other) {
    addIncome(leaf.code, 'superior_subsidy', fen(leaf.superiorSubsidy));
    addIncome(leaf.code, 'institutional_income', fen(leaf.institutional));
    addIncome(leaf.code, 'operating_income', fen(leaf.operating));
    addIncome(leaf.code, 'affiliate_remittance', fen(leaf.affiliateRemittance));
    addIncome(leaf.code, 'other_income', fen(leaf.otherIncome));
    addExpenditure(leaf.code, 'basic', fen(leaf.basicSpent));
    addExpenditure(leaf.code, 'project', fen(leaf.projectSpent));
    addExpenditure(leaf.code, 'operating', fen(leaf.operatingSpent));
  }

  const general = facts.general.map((leaf) => {
    const personnel = fen(leaf.personnel);
    const publicFunds = fen(leaf.publicFunds);
    const project = fen(leaf.project);
    const basic = personnel + publicFunds;
    return row(leaf.code, {
      total: basic + project,
      basic,
      'basic.personnel': personnel,
      'basic.public_funds': publicFunds,
      project,
      // What the leaf spent beyond its income came from the years before; what it did not spend is carried over.
      opening_balance: Math.max(0, basic + project - fen(leaf.income)),
      income: fen(leaf.income),
      closing_balance: Math.max(0, fen(leaf.income) - basic - project),
    });
  });
  const fundRows = (leaves: Facts['fund']) =>
    leaves.map((leaf) => {
      const spent = fen(leaf.basic) + fen(leaf.project);
      return row(leaf.code, {
        opening_balance: fen(leaf.opening),
        income: fen(leaf.income),
        expenditure: spent,
        'expenditure.basic': fen(leaf.basic),
        'expenditure.project': fen(leaf.project),
        closing_balance: fen(leaf.opening) + fen(leaf.income) - spent,
      });
    });

  const tables = {
    income: withParents(income, facts.names),
    expenditure: withParents(expenditure, facts.names),
    general: withParents(general, facts.names),
    fund: withParents(fundRows(facts.fund), facts.names),
    stateCapital: withParents(fundRows(facts.stateCapital), facts.names),
  };
  const appropriation = appropriationOf(facts, fen);
  const economic = economicOf(facts, fen);
  return {
    facts,
    ...tables,
    summary: summaryOf(facts, tables, appropriation, fen),
    appropriation,
    economic,
    personnel: (economic.get('301') ?? 0) + (economic.get('303') ?? 0),
    publicFunds: sum(['302', '307', '310', '399'].map((code) => economic.get(code) ?? 0)),
    threePublic: {
      budget: threePublicOf(facts.threePublic.budget, fen),
      final: threePublicOf(facts.threePublic.final, fen),
      prior: threePublicOf(facts.threePublic.prior, fen),
    },
  };
}

/** 合计 (code ''), then every 类, 款 and 项 in code order; each is the sum of its 项. */
function withParents(leaves: readonly SubjectRow[], names: Record<string, string>): SubjectRow[] {
  const rows = new Map<string, SubjectRow>();
  for (const leaf of leaves) {
    for (const code of ['', leaf.code.slice(0, 3), leaf.code.slice(0, 5), leaf.code]) {
      const row = rows.get(code) ?? { code, name: code === '' ? '合计' : (names[code] ?? ''), values: {} };
      for (const [column, amount] of Object.entries(leaf.values))
        row.values[column] = (row.values[column] ?? 0) + amount;
      rows.set(code, row);
    }
  }
  if (rows.size === 0) rows.set('', { code: '', name: '合计', values: {} });
  return [...rows.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function appropriationOf(facts: Facts, fen: (amount?: number) => Fen): Appropriation {
  const generalSpent = (leaf: Facts['general'][number]) =>
    fen(leaf.personnel) + fen(leaf.publicFunds) + fen(leaf.project);
  const fundSpent = (leaf: Facts['fund'][number]) => fen(leaf.basic) + fen(leaf.project);
  const byClass: Appropriation['byClass'] = new Map();
  const add = (code: string, pool: Pool, amount: Fen) => {
    const key = code.slice(0, 3);
    const pools = byClass.get(key) ?? { general: 0, fund: 0, stateCapital: 0 };
    pools[pool] += amount;
    byClass.set(key, pools);
  };
  for (const leaf of facts.general) add(leaf.code, 'general', generalSpent(leaf));
  for (const leaf of facts.fund) add(leaf.code, 'fund', fundSpent(leaf));
  for (const leaf of facts.stateCapital) add(leaf.code, 'stateCapital', fundSpent(leaf));

  const income = {
    general: sum(facts.general.map((leaf) => fen(leaf.income))),
    fund: sum(facts.fund.map((leaf) => fen(leaf.income))),
    stateCapital: sum(facts.stateCapital.map((leaf) => fen(leaf.income))),
  };
  const expenditure = {
    general: sum(facts.general.map(generalSpent)),
    fund: sum(facts.fund.map(fundSpent)),
    stateCapital: sum(facts.stateCapital.map(fundSpent)),
  };
  const opening = {
    general: fen(facts.balances.generalOpening),
    fund: sum(facts.fund.map((leaf) => fen(leaf.opening))),
    stateCapital: sum(facts.stateCapital.map((leaf) => fen(leaf.opening))),
  };
  const closing = {
    general: opening.general + income.general - expenditure.general,
    fund: opening.fund + income.fund - expenditure.fund,
    stateCapital: opening.stateCapital + income.stateCapital - expenditure.stateCapital,
  };
  return { income, expenditure, opening, closing, byClass };
}

function summaryOf(
  facts: Facts,
  tables: { income: SubjectRow[]; expenditure: SubjectRow[] },
  appropriation: Appropriation,
  fen: (amount?: number) => Fen,
): Summary {
  const total = (rows: SubjectRow[], column: string) => rows[0]?.values[column] ?? 0;
  const income = total(tables.income, 'total');
  const expenditure = total(tables.expenditure, 'total');
  const nonFiscalBalanceUsed = fen(facts.balances.nonFiscalBalanceUsed);
  const allocated = fen(facts.balances.allocated);
  const opening = sum(Object.values(appropriation.opening)) + fen(facts.balances.otherOpening);
  const grandTotal = income + nonFiscalBalanceUsed + opening;
  return {
    bySource: {
      ...appropriation.income,
      superior_subsidy: total(tables.income, 'superior_subsidy'),
      institutional_income: total(tables.income, 'institutional_income'),
      operating_income: total(tables.income, 'operating_income'),
      affiliate_remittance: total(tables.income, 'affiliate_remittance'),
      other_income: total(tables.income, 'other_income'),
    },
    byClass: new Map(
      tables.expenditure
        .filter((row) => row.code.length === 3)
        .map((row) => [row.code, row.values.total ?? 0]),
    ),
    income,
    expenditure,
    nonFiscalBalanceUsed,
    allocated,
    opening,
    closing: grandTotal - expenditure - allocated,
    total: grandTotal,
  };
}

function economicOf(facts: Facts, fen: (amount?: number) => Fen): Map<string, Fen> {
  const amounts = new Map<string, Fen>();
  for (const [code, amount] of Object.entries(facts.economic)) {
    amounts.set(code, fen(amount));
    const parent = code.slice(0, 3);
    amounts.set(parent, (amounts.get(parent) ?? 0) + fen(amount));
  }
  return amounts;
}

function threePublicOf(amounts: ThreePublic, fen: (amount?: number) => Fen): ThreePublicRow {
  const vehicle = fen(amounts.vehiclePurchase) + fen(amounts.vehicleOperation);
  return {
    total: fen(amounts.overseasTravel) + vehicle + fen(amounts.reception),
    overseas_travel: fen(amounts.overseasTravel),
    vehicle,
    'vehicle.purchase': fen(amounts.vehiclePurchase),
    'vehicle.operation': fen(amounts.vehicleOperation),
    reception: fen(amounts.reception),
  };
}
