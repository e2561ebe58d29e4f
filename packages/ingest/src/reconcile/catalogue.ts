import type { FindingSeverity, Sentence, TableKind } from '@juesuan/schema';

/** What a figure that another report repeats is of, and what the two languages call it. */
export interface Item {
  id: string;
  name: Sentence;
  /** What the explanations call it, without quotation marks and 、; empty where they do not. */
  words: readonly string[];
}

/** Where a table prints the figure of an item. */
export interface Place {
  item: string;
  /** `amount` of the year; `opening` 年初 and `closing` 年末, whose last year's and this year's must be one figure. */
  role: 'amount' | 'opening' | 'closing';
  kind: TableKind;
  /** Labels without ordinals; empty where a table has one row of amounts. */
  rows: readonly string[];
  column: string;
  /** The row stands below one of these: 年初 by fund. */
  below?: readonly string[];
}

const totals = ['合计', '总计'] as const;
const grandTotals = ['总计', '收入总计', '收支总计', '收、支总计'] as const;
const openings = [
  '年初结转和结余',
  '年初结转及结余',
  '年初结转结余',
  '上年结转和结余',
  '上年结转结余',
  '上年结转',
] as const;
const closings = ['年末结转和结余', '年末结转及结余', '年末结转结余', '结转下年'] as const;
const fiscalOpenings = [
  '年初财政拨款结转和结余',
  '年初财政拨款结转及结余',
  '年初财政拨款结转结余',
  ...openings,
] as const;
const fiscalClosings = [
  '年末财政拨款结转和结余',
  '年末财政拨款结转及结余',
  '年末财政拨款结转结余',
  ...closings,
] as const;

/** What years, levels and departments are compared by. */
export const items: readonly Item[] = [
  {
    id: 'total',
    name: { zh: '收支总计', en: 'grand total' },
    words: ['收支总计', '收入总计', '支出总计', '收入支出总计'],
  },
  {
    id: 'income',
    name: { zh: '本年收入合计', en: 'income of the year' },
    words: ['本年收入合计', '本年收入', '收入合计'],
  },
  {
    id: 'expenditure',
    name: { zh: '本年支出合计', en: 'expenditure of the year' },
    words: ['本年支出合计', '本年支出', '支出合计'],
  },
  { id: 'fiscal-income', name: { zh: '财政拨款收入', en: 'appropriations' }, words: ['财政拨款收入'] },
  { id: 'basic', name: { zh: '基本支出', en: 'basic expenditure' }, words: ['基本支出'] },
  { id: 'project', name: { zh: '项目支出', en: 'project expenditure' }, words: ['项目支出'] },
  {
    id: 'appropriation-total',
    name: { zh: '财政拨款收支总计', en: 'total of appropriations' },
    words: ['财政拨款收支总计', '财政拨款收入总计', '财政拨款支出总计'],
  },
  {
    id: 'general-public',
    name: { zh: '一般公共预算财政拨款支出', en: 'general public budget expenditure' },
    words: ['一般公共预算财政拨款支出', '一般公共预算财政拨款支出合计'],
  },
  { id: 'balance', name: { zh: '结转和结余', en: 'balance carried over' }, words: [] },
  {
    id: 'appropriation-balance',
    name: { zh: '财政拨款结转和结余', en: 'balance of appropriations' },
    words: [],
  },
  {
    id: 'general-public-balance',
    name: { zh: '一般公共预算财政拨款结转和结余', en: 'balance of the general public budget' },
    words: [],
  },
  {
    id: 'government-fund-balance',
    name: { zh: '政府性基金预算财政拨款结转和结余', en: 'balance of government funds' },
    words: [],
  },
  {
    id: 'state-capital-balance',
    name: { zh: '国有资本经营预算财政拨款结转和结余', en: 'balance of the state capital budget' },
    words: [],
  },
  {
    id: 'government-fund-table-balance',
    name: { zh: '政府性基金预算表的结转和结余', en: 'balance in the table of government funds' },
    words: [],
  },
  {
    id: 'state-capital-table-balance',
    name: { zh: '国有资本经营预算表的结转和结余', en: 'balance in the table of the state capital budget' },
    words: [],
  },
  {
    id: 'general-public-table-balance',
    name: { zh: '一般公共预算表的结转和结余', en: 'balance in the table of the general public budget' },
    words: [],
  },
  {
    id: 'three-public',
    name: { zh: '“三公”经费', en: '“三公” money' },
    words: ['三公经费', '三公经费支出', '财政拨款三公经费', '财政拨款三公经费支出', '三公经费合计'],
  },
  {
    id: 'overseas',
    name: { zh: '因公出国（境）费', en: 'travel abroad' },
    words: ['因公出国境费', '因公出国境费用', '因公出国境支出', '因公出国境经费'],
  },
  {
    id: 'vehicle',
    name: { zh: '公务用车购置及运行维护费', en: 'vehicles' },
    words: ['公务用车购置及运行维护费', '公务用车购置及运行费', '公务用车购置和运行维护费'],
  },
  {
    id: 'purchase',
    name: { zh: '公务用车购置费', en: 'vehicles bought' },
    words: ['公务用车购置费', '公务用车购置'],
  },
  {
    id: 'operation',
    name: { zh: '公务用车运行维护费', en: 'vehicles run' },
    words: ['公务用车运行维护费', '公务用车运行费'],
  },
  { id: 'reception', name: { zh: '公务接待费', en: 'receptions' }, words: ['公务接待费', '公务接待'] },
  {
    id: 'operating-expenses',
    name: { zh: '机关运行经费', en: 'operating expenses of the offices' },
    words: ['机关运行经费', '机关运行经费支出'],
  },
];

const fundsOf = (column: string, row: string, item: string): Place[] => [
  {
    item,
    role: 'opening',
    kind: 'appropriation_summary',
    rows: [row, `${row}结转和结余`, `${row}结转`],
    column: 'income.amount',
    below: fiscalOpenings,
  },
  {
    item,
    role: 'closing',
    kind: 'appropriation_summary',
    rows: fiscalClosings,
    column: `expenditure.${column}`,
  },
];

const tableBalance = (item: string, kind: TableKind): Place[] => [
  { item, role: 'opening', kind, rows: totals, column: 'opening_balance' },
  { item, role: 'closing', kind, rows: totals, column: 'closing_balance' },
];

const threePublic = (item: string, column: string): Place => ({
  item,
  role: 'amount',
  kind: 'three_public',
  rows: [],
  column: `final.${column}`,
});

/** Where the nine tables print what is compared. */
export const places: readonly Place[] = [
  {
    item: 'total',
    role: 'amount',
    kind: 'income_expenditure_summary',
    rows: grandTotals,
    column: 'income.amount',
  },
  {
    item: 'income',
    role: 'amount',
    kind: 'income_expenditure_summary',
    rows: ['本年收入合计', '收入合计'],
    column: 'income.amount',
  },
  {
    item: 'expenditure',
    role: 'amount',
    kind: 'income_expenditure_summary',
    rows: ['本年支出合计', '支出合计'],
    column: 'expenditure.amount',
  },
  { item: 'fiscal-income', role: 'amount', kind: 'income', rows: totals, column: 'fiscal_appropriation' },
  { item: 'basic', role: 'amount', kind: 'expenditure', rows: totals, column: 'basic' },
  { item: 'project', role: 'amount', kind: 'expenditure', rows: totals, column: 'project' },
  {
    item: 'appropriation-total',
    role: 'amount',
    kind: 'appropriation_summary',
    rows: grandTotals,
    column: 'income.amount',
  },
  {
    item: 'general-public',
    role: 'amount',
    kind: 'general_public_expenditure',
    rows: totals,
    column: 'total',
  },
  {
    item: 'balance',
    role: 'opening',
    kind: 'income_expenditure_summary',
    rows: openings,
    column: 'income.amount',
  },
  {
    item: 'balance',
    role: 'closing',
    kind: 'income_expenditure_summary',
    rows: closings,
    column: 'expenditure.amount',
  },
  {
    item: 'appropriation-balance',
    role: 'opening',
    kind: 'appropriation_summary',
    rows: fiscalOpenings,
    column: 'income.amount',
  },
  {
    item: 'appropriation-balance',
    role: 'closing',
    kind: 'appropriation_summary',
    rows: fiscalClosings,
    column: 'expenditure.total',
  },
  ...fundsOf('general_public_budget', '一般公共预算财政拨款', 'general-public-balance'),
  ...fundsOf('government_fund', '政府性基金预算财政拨款', 'government-fund-balance'),
  ...fundsOf('state_capital', '国有资本经营预算财政拨款', 'state-capital-balance'),
  ...tableBalance('government-fund-table-balance', 'government_fund'),
  ...tableBalance('state-capital-table-balance', 'state_capital'),
  ...tableBalance('general-public-table-balance', 'general_public_expenditure'),
  threePublic('three-public', 'total'),
  threePublic('overseas', 'overseas_travel'),
  threePublic('vehicle', 'vehicle'),
  threePublic('purchase', 'vehicle.purchase'),
  threePublic('operation', 'vehicle.operation'),
  threePublic('reception', 'reception'),
];

const threePublicItems = new Set([
  'three-public',
  'overseas',
  'vehicle',
  'purchase',
  'operation',
  'reception',
]);

/** The rule that compares an item with last year's report. */
export function priorRuleOf(item: string): ReconcileRule {
  if (threePublicItems.has(item)) return 'years-three-public';
  return item === 'operating-expenses' ? 'years-operating-expenses' : 'years-prior-amount';
}

/** What the rules say of themselves. */
export const reconcileRules = {
  'years-opening-balance': {
    severity: 'error',
    title: {
      zh: '年初结转和结余应等于上年年末结转和结余',
      en: 'the opening balance is last year’s closing balance',
    },
  },
  'years-prior-amount': {
    severity: 'error',
    title: {
      zh: '文字所说的上年数应等于上年决算所印的数',
      en: 'what the text makes of last year is what last year’s report prints',
    },
  },
  'years-three-public': {
    severity: 'error',
    title: {
      zh: '“三公”经费的上年数应等于上年决算所印的数',
      en: 'last year’s “三公” money is what last year’s report prints',
    },
  },
  'years-operating-expenses': {
    severity: 'error',
    title: {
      zh: '机关运行经费的上年数应等于上年决算所印的数',
      en: 'last year’s operating expenses are what last year’s report prints',
    },
  },
  'levels-sum': {
    severity: 'error',
    title: {
      zh: '部门决算应等于本级和所属单位决算之和',
      en: 'a department’s accounts are the sum of those of its units',
    },
  },
  'departments-equal': {
    severity: 'info',
    title: {
      zh: '两个部门的数字分毫不差，请看是否误用了模板',
      en: 'two departments have equal figures: a template may have been copied',
    },
  },
  'years-unit': {
    severity: 'info',
    title: {
      zh: '与上年相差约一万倍，请看单位是否有误',
      en: 'some ten thousand times that of the year before: the unit may be wrong',
    },
  },
} as const satisfies Record<string, { severity: FindingSeverity; title: Sentence }>;

/** The id of a rule that compares reports with one another. */
export type ReconcileRule = keyof typeof reconcileRules;

/** What a sentence has in it that gives a reason for another opening: all of `of`, and one of `words`. */
export const restatedWords: readonly string[] = [
  '调整年初结转',
  '调整年初',
  '年初结转调整',
  '会计差错更正',
  '会计差错',
  '差错更正',
  '追溯调整',
  '调整期初',
  '期初调整',
];

/** Departments that were merged, split or moved: their years are not those of one department. */
export const reorganisedWords: readonly string[] = [
  '机构改革',
  '合并组建',
  '整合组建',
  '撤并',
  '划转',
  '划入',
  '转隶',
];
