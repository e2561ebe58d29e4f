import type { Pick } from '../tables/pick.ts';
import type { Topic } from './section.ts';

/** A thing that the text speaks of and the tables have: where, and by which words the text calls it. */
export interface Tabled {
  /** The same thing has the same key, whatever it is called. */
  key: string;
  topics: readonly Topic[];
  item: RegExp;
  /** 决算数 */
  final?: Pick;
  /** 全年预算数, as the “三公” table has it. */
  budget?: Pick;
}

const t1 = 'income_expenditure_summary';
const t4 = 'appropriation_summary';
const t5 = 'general_public_expenditure';
const t6 = 'general_public_basic_expenditure';

const summaryItems = [
  ['income', 'income', /^(?:本年收入(?:合计|总额)?|收入合计)$/u, 'subtotal'],
  ['expenditure', 'expenditure', /^(?:本年支出(?:合计|总额)?|支出合计)$/u, 'subtotal'],
  [
    'used',
    'income',
    /^使用非财政拨款结余(?:和专用结余|（含专用结余）)?$/u,
    { row: 'balance', label: /^使用非财政拨款结余/u },
  ],
  [
    'opening',
    'income',
    /^(?:年初|上年)结转(?:和|及)?结余$/u,
    { row: 'balance', label: /^(?:年初|上年)结转/u },
  ],
  ['shared out', 'expenditure', /^结余分配$/u, { row: 'balance', label: /^结余分配/u }],
  ['closing', 'expenditure', /^年末结转(?:和|及)?结余$/u, { row: 'balance', label: /^年末结转/u }],
] as const;

const appropriationItems = [
  [
    'total',
    'income',
    /^(?:财政拨款(?:收入?、?和?支出?|收入|支出)(?:决算)?总计|(?:收入|支出)总计|收入?、支出?总计)$/u,
    'grand-total',
  ],
  ['income', 'income', /^(?:本年)?财政拨款(?:本年)?收入(?:合计)?$/u, 'subtotal'],
  ['general public', 'income', /^一般公共预算财政拨款(?:本年)?收入$/u, /^一般公共预算/u],
  ['fund', 'income', /^政府性基金预算财政拨款(?:本年)?收入$/u, /^政府性基金/u],
  ['state capital', 'income', /^国有资本经营预算财政拨款(?:本年)?收入$/u, /^国有资本/u],
  ['opening', 'income', /^年初财政拨款结转(?:和|及)?结余$/u, { row: 'balance', label: /^年初/u }],
  ['expenditure', 'expenditure', /^(?:本年)?财政拨款(?:本年)?支出(?:合计)?$/u, 'subtotal'],
  ['closing', 'expenditure', /^年末财政拨款结转(?:和|及)?结余$/u, { row: 'balance', label: /^年末/u }],
] as const;

const incomeItems = [
  ['total', /^(?:本年)?(?:总)?收入(?:合计|总额|总计)?$/u, 'total'],
  ['fiscal', /^财政拨款收入$/u, 'fiscal_appropriation'],
  ['superior', /^上级补助收入$/u, 'superior_subsidy'],
  ['institutional', /^事业收入$/u, 'institutional_income'],
  ['operating', /^(?:事业单位)?经营收入$/u, 'operating_income'],
  ['affiliate', /^附属单位上缴收入$/u, 'affiliate_remittance'],
  ['other', /^其他收入$/u, 'other_income'],
] as const;

const expenditureItems = [
  ['total', /^(?:本年)?(?:总)?支出(?:合计|总额)?$/u, 'total'],
  ['basic', /^基本支出$/u, 'basic'],
  ['project', /^项目支出$/u, 'project'],
  ['remitted', /^上缴上级支出$/u, 'remitted_to_superior'],
  ['operating', /^经营支出$/u, 'operating'],
  ['affiliate', /^对附属单位补助支出$/u, 'affiliate_subsidy'],
] as const;

const threePublicItems = [
  ['total', /^(?:财政拨款|一般公共预算)*“?三公”?经费(?:支出|合计|财政拨款|决算|总额)*$/u, 'total'],
  ['overseas', /^因公出国[（(]境[）)](?:费用?|支出|经费)*$/u, 'overseas_travel'],
  ['vehicle', /^公务用车购置(?:及|和)运行(?:维护)?费?(?:支出)?$/u, 'vehicle'],
  ['purchase', /^公务用车购置费?(?:支出)?$/u, 'vehicle.purchase'],
  ['operation', /^公务用车运行(?:维护)?费?(?:支出)?$/u, 'vehicle.operation'],
  ['reception', /^公务接待费?(?:支出)?$/u, 'reception'],
] as const;

const fundItems = [
  ['opening', /年初.*(?:结转|结余)/u, 'opening_balance'],
  ['closing', /年末.*(?:结转|结余)/u, 'closing_balance'],
  ['basic', /^基本支出$/u, 'expenditure.basic'],
  ['project', /^项目支出$/u, 'expenditure.project'],
  ['income', /^(?:政府性基金预算|国有资本经营预算)?(?:财政拨款)?(?:本年)?收入(?:决算|合计)?$/u, 'income'],
  [
    'expenditure',
    /^(?:政府性基金预算|国有资本经营预算)?(?:财政拨款)?(?:本年)?支出(?:决算|合计)?$/u,
    ['expenditure', 'total'],
  ],
] as const;

/** What the explanations repeat of the tables. Words of the template and of reports of 2016 to 2024. */
export const tabled: readonly Tabled[] = [
  {
    key: 'summary total',
    topics: ['summary'],
    item: /^(?:收入?、?和?支出?(?:决算)?总计|收支(?:总体)?|收入、?支出总体|收入总计[、和与及]支出总计|(?:收入|支出)(?:决算)?总计)$/u,
    final: { table: t1, at: 'grand-total', side: 'income', column: 'income.amount' },
  },
  ...summaryItems.map(
    ([key, side, item, at]): Tabled => ({
      key: `summary ${key}`,
      topics: ['summary'],
      item,
      final: { table: t1, at, side, column: `${side}.amount` },
    }),
  ),
  ...incomeItems.map(
    ([key, item, column]): Tabled => ({
      key: `income ${key}`,
      topics: ['income'],
      item,
      final: { table: 'income', at: 'total', column },
    }),
  ),
  ...expenditureItems.map(
    ([key, item, column]): Tabled => ({
      key: `expenditure ${key}`,
      topics: ['expenditure'],
      item,
      final: { table: 'expenditure', at: 'total', column },
    }),
  ),
  ...appropriationItems.map(
    ([key, side, item, at]): Tabled => ({
      key: `appropriation ${key}`,
      topics: ['appropriation'],
      item,
      final: { table: t4, at, side, column: side === 'income' ? 'income.amount' : 'expenditure.total' },
    }),
  ),
  {
    key: 'general-public total',
    topics: ['general-public'],
    item: /^一般公共预算(?:财政拨款)?支出(?:合计|决算)?$/u,
    final: { table: t5, at: 'total', column: 'total' },
  },
  {
    key: 'basic total',
    topics: ['basic'],
    item: /^(?:一般公共预算)?(?:财政拨款)?基本支出(?:合计|决算)?$/u,
    final: { table: t5, at: 'total', column: 'basic' },
  },
  {
    key: 'basic personnel',
    topics: ['basic'],
    item: /^人员(?:经费|支出)$/u,
    final: { table: t6, at: 'personnel', column: 'amount' },
  },
  {
    key: 'basic public funds',
    topics: ['basic'],
    item: /^(?:日常)?公用(?:经费|支出)$/u,
    final: { table: t6, at: 'public-funds', column: 'amount' },
  },
  ...threePublicItems.map(
    ([key, item, column]): Tabled => ({
      key: `three-public ${key}`,
      topics: ['three-public'],
      item,
      final: { table: 'three_public', at: 'only', column: `final.${column}` },
      budget: { table: 'three_public', at: 'only', column: `budget.${column}` },
    }),
  ),
  ...(
    [
      ['fund', 'government_fund'],
      ['state-capital', 'state_capital'],
    ] as const
  ).flatMap(([topic, table]) =>
    fundItems.map(
      ([key, item, column]): Tabled => ({
        key: `${topic} ${key}`,
        topics: [topic],
        item,
        final: { table, at: 'total', column },
      }),
    ),
  ),
];
