/**
 * What an invented department spent, from the leaves up: only 项 rows, only 款 rows of the economic list, and what the
 * prose tells beside the tables. Everything a table prints above them is a sum that `ledger.ts` makes, so the 勾稽
 * identities hold by construction and `facts.test.ts` checks the few that could still be broken by a wrong leaf.
 *
 * Amounts are in the facts' own money unit (`yuanPerUnit`): a 万元 report is written down in 万元 as it is told.
 */
export interface Facts {
  id: string;
  fiscalYear: number;
  department: string;
  /** Who publishes: 部门决算 or 单位决算. */
  level: '部门' | '单位';
  published: string;
  yuanPerUnit: 1 | 10_000;
  overview: { duties: string[]; bodies: string[]; units: string[] };
  /** Printed names of every functional code used, 类 and 款 too. */
  names: Record<string, string>;
  general: GeneralLeaf[];
  fund: FundLeaf[];
  stateCapital: FundLeaf[];
  /** Income and expenditure outside 财政拨款, by subject. */
  other: OtherLeaf[];
  balances: {
    generalOpening: number;
    otherOpening: number;
    /** 使用非财政拨款结余 */
    nonFiscalBalanceUsed: number;
    /** 结余分配 */
    allocated: number;
  };
  /** 一般公共预算财政拨款基本支出 by economic 款; a code that is not here printed nothing. */
  economic: Record<string, number>;
  threePublic: { budget: ThreePublic; final: ThreePublic; prior: ThreePublic };
  narrative: Narrative;
  projects: Project[];
}

/** One 项 of 一般公共预算财政拨款. */
interface GeneralLeaf {
  code: string;
  income: number;
  personnel: number;
  publicFunds: number;
  project: number;
  /** 年初预算 */
  budget: number;
  /** Why 决算数 is not 年初预算; told in the prose. */
  reason: string;
}

/** One 项 of 政府性基金预算 or 国有资本经营预算财政拨款. */
interface FundLeaf {
  code: string;
  opening: number;
  income: number;
  basic: number;
  project: number;
}

interface OtherLeaf {
  code: string;
  superiorSubsidy?: number;
  institutional?: number;
  operating?: number;
  affiliateRemittance?: number;
  otherIncome?: number;
  basicSpent?: number;
  projectSpent?: number;
  operatingSpent?: number;
}

export interface ThreePublic {
  overseasTravel: number;
  vehiclePurchase: number;
  vehicleOperation: number;
  reception: number;
}

/** Amounts and counts that only the prose tells. */
interface Narrative {
  prior: {
    grandTotal: number;
    fiscalIncome: number;
    basic: number;
    project: number;
    appropriationTotal: number;
    generalExpenditure: number;
  };
  reasons: {
    total: string;
    income: string;
    basic: string;
    project: string;
    appropriation: string;
    threePublic: string;
  };
  overseas: { groups: number; persons: number };
  vehicles: { held: number; bought: number };
  reception: { visits: number; guests: number };
  operatingExpenses: { thisYear: number; prior: number; reason: string };
  procurement: { goods: number; works: number; services: number; toSmall: number; toMicro: number };
  vehiclesOwned: {
    leading: number;
    confidential: number;
    emergency: number;
    lawEnforcement: number;
    other: number;
  };
  largeEquipment: number;
}

/** A 项目支出绩效自评表. */
export interface Project {
  name: string;
  unit: string;
  /** 年初预算数, 全年预算数, 全年执行数 by source; 年度资金总额 is their sum. */
  funding: { appropriation: Funding; carriedOver: Funding; other: Funding };
  expectedGoal: string;
  actualGoal: string;
  score: number;
  indicators: Indicator[];
}
export type Funding = readonly [initial: number, annual: number, executed: number];

export interface Indicator {
  level1: string;
  level2: string;
  level3: string;
  target: string;
  actual: string;
  deviation: string;
}
