import type { TableKind } from '../named.ts';

/** A canonical column and the printed headers that mean it. */
export interface ColumnEntry {
  column: string;
  /**
   * Printed header paths without white space and quotes, segments joined by `/`, outermost first. A printed path is
   * tried whole, then without its outer segments, so `合计` also answers to `本年支出/合计`.
   */
  headers: readonly string[];
}

/** What the catalogue knows of one public table. */
export interface TableEntry {
  kind: TableKind;
  /** The finance ministry's title. */
  title: string;
  /** Other printed titles of the same table, from reports of the years 2016–2025 of many provinces. */
  aliases: readonly string[];
  /** Subject codes in the row labels. */
  classification: 'functional' | 'economic' | null;
  /** 收入 at the left, 支出 at the right: two halves whose columns have the same printed headers. */
  twoSided: boolean;
  /** Header words that only this table has: the kind of a table whose title is missing. All must be there. */
  signature: readonly string[];
  /**
   * Sets of canonical columns; where a table comes in more than one shape, the set that knows most of its headers is
   * taken, the earlier one where two know as many.
   */
  layouts: readonly (readonly ColumnEntry[])[];
}

/** 年初结转和结余 and 年末结转和结余, whole or by 基本支出 and 项目支出. */
const balances = (column: string, words: readonly string[]): ColumnEntry[] => {
  const under = (...parts: string[]) => words.flatMap((word) => parts.map((part) => `${word}/${part}`));
  return [
    { column, headers: [...words, ...under('合计', '小计')] },
    { column: `${column}.basic`, headers: under('基本支出结转', '基本支出结转和结余', '基本支出') },
    {
      column: `${column}.project`,
      headers: under(
        '项目支出结转和结余',
        '项目支出结转和结余/小计',
        '项目支出结转和结余/合计',
        '项目支出结转',
        '项目支出',
      ),
    },
    { column: `${column}.project.carried_over`, headers: under('项目支出结转和结余/项目支出结转') },
    { column: `${column}.project.surplus`, headers: under('项目支出结转和结余/项目支出结余') },
  ];
};

const balanceColumns: readonly ColumnEntry[] = [
  ...balances('opening_balance', [
    '年初结转和结余',
    '年初财政拨款结转和结余',
    '上年结转和结余',
    '年初结转结余',
  ]),
  { column: 'income', headers: ['本年收入', '本年收入合计', '收入', '本年收入/合计', '本年收入/小计'] },
  { column: 'income.basic', headers: ['本年收入/基本支出'] },
  { column: 'income.project', headers: ['本年收入/项目支出'] },
  ...balances('closing_balance', ['年末结转和结余', '年末财政拨款结转和结余', '年末结转结余']),
];

const fundColumns: readonly ColumnEntry[] = [
  ...balanceColumns,
  {
    column: 'expenditure',
    headers: ['本年支出/小计', '本年支出/合计', '本年支出合计', '支出/合计', '支出/小计'],
  },
  {
    column: 'expenditure.basic',
    headers: ['本年支出/基本支出', '支出/基本支出', '基本支出', '基本支出/小计', '基本支出/合计'],
  },
  {
    column: 'expenditure.basic.personnel',
    headers: ['本年支出/基本支出/人员经费', '基本支出/人员经费'],
  },
  {
    column: 'expenditure.basic.public_funds',
    headers: ['本年支出/基本支出/公用经费', '基本支出/公用经费', '基本支出/日常公用经费'],
  },
  {
    column: 'expenditure.project',
    headers: ['本年支出/项目支出', '支出/项目支出', '项目支出', '项目支出/小计', '项目支出/合计'],
  },
];

const expenditureColumns: readonly ColumnEntry[] = [
  {
    column: 'total',
    headers: [
      '合计',
      '本年支出合计',
      '本年支出/小计',
      '支出合计',
      '总计',
      '小计',
      '本年支出',
      '决算数',
      '决算数/合计',
    ],
  },
  { column: 'basic', headers: ['基本支出', '基本支出/小计', '基本支出/合计'] },
  { column: 'basic.personnel', headers: ['基本支出/人员经费', '人员经费', '人员支出', '基本支出/人员支出'] },
  {
    column: 'basic.public_funds',
    headers: ['基本支出/公用经费', '公用经费', '日常公用经费', '公用支出', '基本支出/日常公用经费'],
  },
  { column: 'project', headers: ['项目支出', '项目支出/小计', '项目支出/合计'] },
];

const budgetColumns: readonly ColumnEntry[] = [...balanceColumns, ...expenditureColumns];

/** The columns of planned money that some publishers set before 决算数 in the summary tables. */
const plannedColumns: readonly ColumnEntry[] = [
  { column: 'initial_budget', headers: ['年初预算数', '年初预算', '本年年初预算数'] },
  { column: 'annual_budget', headers: ['全年预算数', '全年预算', '调整预算数', '调整后预算数'] },
];

/** Titles of “三公” tables that hold 会议费 and 培训费 too, in the ways they are joined. */
const withMeetings: readonly string[] = ['', '财政拨款', '一般公共预算财政拨款', '一般公共预算'].flatMap(
  (money) =>
    [
      '、会议费和培训费',
      '、会议费、培训费',
      '及会议费和培训费',
      '和会议费、培训费',
      '、培训费和会议费',
    ].flatMap((more) =>
      ['支出决算表', '决算表', '支出表'].map((table) => `${money}“三公”经费${more}${table}`),
    ),
);

/**
 * The public tables of 部门决算公开. Titles and headers: the finance ministry's template and the variants that
 * publishers print. A new publisher's words are a new alias here and nothing else.
 */
export const tableCatalogue: readonly TableEntry[] = [
  {
    kind: 'income_expenditure_summary',
    title: '收入支出决算总表',
    aliases: [
      '收入支出决算表',
      '收支决算总表',
      '收支总表',
      '收入支出总表',
      '收支决算表',
      '收入支出决算总体情况表',
      '收支总体情况表',
      '公共预算收入支出决算总表',
      '公共预算收入支出决算表',
    ],
    classification: null,
    twoSided: true,
    signature: [],
    layouts: [
      [
        { column: 'amount', headers: ['金额', '决算数', '本年决算数', '决算金额', '合计'] },
        ...plannedColumns,
      ],
    ],
  },
  {
    kind: 'income',
    title: '收入决算表',
    aliases: ['收入决算总表', '收入总表', '收入总体情况表', '公共预算收入决算表'],
    classification: 'functional',
    twoSided: false,
    signature: ['财政拨款收入', '上级补助收入', '事业收入'],
    layouts: [
      [
        { column: 'total', headers: ['本年收入合计', '合计', '总计', '收入合计', '本年收入', '决算数/合计'] },
        {
          column: 'fiscal_appropriation',
          headers: ['财政拨款收入', '财政拨款', '财政拨款收入/小计', '财政拨款收入/合计'],
        },
        {
          column: 'fiscal_appropriation.general_public_budget',
          headers: ['一般公共预算财政拨款收入', '财政拨款收入/一般公共预算财政拨款', '一般公共预算财政拨款'],
        },
        {
          column: 'fiscal_appropriation.government_fund',
          headers: [
            '政府性基金预算财政拨款收入',
            '财政拨款收入/政府性基金预算财政拨款',
            '政府性基金预算财政拨款',
          ],
        },
        {
          column: 'fiscal_appropriation.state_capital',
          headers: [
            '国有资本经营预算财政拨款收入',
            '财政拨款收入/国有资本经营预算财政拨款',
            '国有资本经营预算财政拨款',
          ],
        },
        { column: 'superior_subsidy', headers: ['上级补助收入', '财政拨款收入/上级补助收入'] },
        {
          column: 'institutional_income',
          headers: [
            '事业收入',
            '事业收入/小计',
            '事业收入/金额',
            '事业收入/合计',
            '事业收入（含财政专户管理资金）',
          ],
        },
        {
          column: 'institutional_income.education_fees',
          headers: ['事业收入/其中：教育收费', '事业收入/教育收费', '其中：教育收费'],
        },
        { column: 'operating_income', headers: ['经营收入', '事业单位经营收入'] },
        {
          column: 'affiliate_remittance',
          headers: ['附属单位上缴收入', '附属单位缴款', '附属单位上缴', '下级单位上缴收入'],
        },
        { column: 'other_income', headers: ['其他收入'] },
      ],
    ],
  },
  {
    kind: 'expenditure',
    title: '支出决算表',
    aliases: ['支出决算总表', '支出总表', '支出总体情况表', '公共预算支出决算表'],
    classification: 'functional',
    twoSided: false,
    signature: ['基本支出', '项目支出', '经营支出', '对附属单位补助支出'],
    layouts: [
      [
        { column: 'total', headers: ['本年支出合计', '合计', '总计', '支出合计', '本年支出', '决算数/合计'] },
        { column: 'basic', headers: ['基本支出', '基本支出/小计', '基本支出/合计'] },
        { column: 'project', headers: ['项目支出', '项目支出/小计', '项目支出/合计'] },
        { column: 'remitted_to_superior', headers: ['上缴上级支出', '上缴上级'] },
        { column: 'operating', headers: ['经营支出', '事业单位经营支出'] },
        {
          column: 'affiliate_subsidy',
          headers: ['对附属单位补助支出', '对下级单位补助支出', '对附属单位补助', '附属单位补助支出'],
        },
      ],
    ],
  },
  {
    kind: 'appropriation_summary',
    title: '财政拨款收入支出决算总表',
    aliases: [
      '财政拨款收支决算总表',
      '财政拨款收入支出决算表',
      '财政拨款收支总表',
      '财政拨款收入支出总表',
      '财政拨款收支决算表',
      '财政拨款收入支出总体情况表',
      '财政拨款收支总体情况表',
      '财政拨款收支决算总体情况表',
    ],
    classification: null,
    twoSided: true,
    signature: ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
    layouts: [
      [
        { column: 'amount', headers: ['金额', '决算数', '本年决算数', '决算金额'] },
        { column: 'total', headers: ['合计', '小计', '决算数/合计', '决算数/小计', '总计'] },
        {
          column: 'general_public_budget',
          headers: [
            '一般公共预算财政拨款',
            '一般公共预算',
            '一般公共预算支出',
            '一般公共预算拨款',
            '公共预算财政拨款',
          ],
        },
        {
          column: 'government_fund',
          headers: [
            '政府性基金预算财政拨款',
            '政府性基金预算',
            '政府性基金',
            '政府性基金财政拨款',
            '政府性基金预算支出',
          ],
        },
        {
          column: 'state_capital',
          headers: [
            '国有资本经营预算财政拨款',
            '国有资本经营预算',
            '国有资本经营财政拨款',
            '国有资本经营预算支出',
          ],
        },
        ...plannedColumns,
      ],
    ],
  },
  {
    kind: 'general_public_expenditure',
    title: '一般公共预算财政拨款支出决算表',
    aliases: [
      '一般公共预算财政拨款支出决算表（一）',
      '一般公共预算财政拨款决算表（一）',
      '一般公共预算财政拨款收入支出决算表',
      '一般公共预算支出决算表',
      '一般公共预算财政拨款支出决算总表',
      '一般公共预算财政拨款支出表',
      '公共预算财政拨款支出决算表',
      '一般公共预算支出情况表',
      '一般公共预算财政拨款支出情况表',
      '一般公共预算财政拨款支出决算情况表',
    ],
    classification: 'functional',
    twoSided: false,
    signature: [],
    layouts: [budgetColumns],
  },
  {
    kind: 'general_public_basic_expenditure',
    title: '一般公共预算财政拨款基本支出决算表',
    aliases: [
      '一般公共预算财政拨款基本支出决算明细表',
      '一般公共预算财政拨款基本支出决算明细',
      '一般公共预算财政拨款基本支出明细表',
      '一般公共预算财政拨款基本支出表',
      '财政拨款基本支出决算明细表',
      '财政拨款基本支出决算表',
      '财政拨款基本支出经济分类决算表',
      '一般公共预算基本支出决算表',
      '一般公共预算基本支出决算明细表',
      '一般公共预算财政拨款基本支出经济分类决算表',
      '一般公共预算财政拨款决算表（二）',
      '一般公共预算财政拨款支出决算表（二）',
      '一般公共预算基本支出情况表',
      '一般公共预算财政拨款基本支出情况表',
      '一般公共预算财政拨款基本支出决算情况表',
    ],
    classification: 'economic',
    twoSided: false,
    signature: [],
    layouts: [
      [
        {
          column: 'amount',
          headers: [
            '决算数',
            '金额',
            '合计',
            '支出决算',
            '决算金额',
            '本年支出',
            '支出',
            '支出金额',
            '小计',
            '基本支出',
          ],
        },
        { column: 'amount.personnel', headers: ['人员经费', '基本支出/人员经费', '人员支出'] },
        { column: 'amount.public_funds', headers: ['公用经费', '日常公用经费', '基本支出/公用经费'] },
      ],
    ],
  },
  {
    kind: 'government_fund',
    title: '政府性基金预算财政拨款收入支出决算表',
    aliases: [
      '政府性基金预算财政拨款支出决算表',
      '政府性基金财政拨款收入支出决算表',
      '政府性基金预算收入支出决算表',
      '政府性基金预算支出决算表',
      '政府性基金预算财政拨款收支决算表',
      '政府性基金收入支出决算表',
      '政府性基金收支决算表',
      '政府性基金预算支出情况表',
      '政府性基金预算财政拨款支出情况表',
      '政府性基金预算收支决算表',
    ],
    classification: 'functional',
    twoSided: false,
    signature: [],
    layouts: [[...fundColumns, { column: 'expenditure', headers: ['合计', '小计', '本年支出'] }]],
  },
  {
    kind: 'state_capital',
    title: '国有资本经营预算财政拨款支出决算表',
    aliases: [
      '国有资本经营预算财政拨款收入支出决算表',
      '国有资本经营预算支出决算表',
      '国有资本经营预算收入支出决算表',
      '国有资本经营财政拨款支出决算表',
      '国有资本经营财政拨款收入支出决算表',
      '国有资本经营预算支出情况表',
      '国有资本经营预算财政拨款支出情况表',
      '国有资本经营预算财政拨款收支决算表',
      '国有资本经营预算收支决算表',
    ],
    classification: 'functional',
    twoSided: false,
    signature: [],
    layouts: [expenditureColumns, fundColumns],
  },
  {
    kind: 'three_public',
    title: '财政拨款“三公”经费支出决算表',
    // Any other wording is told by `threePublicTitle`; these also tell the lines of a title that is broken.
    aliases: [
      '一般公共预算财政拨款“三公”经费支出决算表',
      '一般公共预算财政拨款安排的“三公”经费支出决算表',
      '“三公”经费支出决算表',
      '“三公”经费公共预算财政拨款支出决算表',
      '一般公共预算“三公”经费支出决算表',
      '财政拨款“三公”经费支出表',
      '“三公”经费支出表',
      '“三公”经费情况表',
      '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表',
      '财政拨款“三公”经费及会议费、培训费支出决算表',
      '“三公”经费及会议费、培训费支出决算表',
      '财政拨款“三公”经费、行政参公单位机关运行经费情况表',
      '“三公”经费、行政参公单位机关运行经费情况表',
      '一般公共预算“三公”经费情况表',
      '财政拨款“三公”经费决算表',
      '“三公”经费决算表',
      '一般公共预算财政拨款（安排的）“三公”经费支出决算表',
      '“三公”经费支出情况表',
      '一般公共预算“三公”经费支出情况表',
      '财政拨款“三公”经费支出情况表',
      '一般公共预算财政拨款“三公”经费支出情况表',
      '财政拨款“三公”经费支出决算情况表',
      '一般公共预算财政拨款“三公”经费支出表',
      '一般公共预算“三公”经费支出表',
      ...withMeetings,
    ],
    classification: null,
    twoSided: false,
    signature: ['公务接待费', '因公出国（境）费'],
    layouts: [],
  },
];

/** Titles that look like a public table's and are another table: kept as kind `other` under their printed title. */
export const otherTitles: readonly string[] = [
  '项目支出决算表',
  '项目支出决算明细表',
  '项目收入支出决算表',
  '一般公共预算财政拨款项目支出决算表',
  '一般公共预算财政拨款支出决算明细表',
  '财政拨款支出决算明细表',
  '财政拨款支出决算表',
  // Jiangsu has it beside that of the general budget.
  '财政拨款基本支出决算表（经济科目）',
  '财政专户管理资金收入支出决算表',
  '政府性基金预算财政拨款基本支出决算表',
  '机关运行经费支出决算表',
  '政府采购情况表',
  '政府采购支出情况表',
  '政府购买服务支出情况表',
  '政府购买服务决算公开情况表',
  '国有资产占用情况表',
  '国有资产使用情况表',
  '资产负债情况表',
  '部门决算公开相关信息统计表',
  '机构运行经费支出、国有资产占用情况及政府采购支出信息表',
];

/** The two axes of the “三公” table: `budget.reception` is phase `budget` and item `reception`, in whatever layout. */
export const threePublicAxes: {
  phases: readonly ColumnEntry[];
  items: readonly ColumnEntry[];
} = {
  phases: [
    {
      column: 'budget',
      headers: [
        '预算数',
        '年初预算数',
        '全年预算数',
        '本年预算数',
        '年初预算',
        '预算',
        '预算金额',
        '调整预算数',
        '“三公”经费预算数',
        '“三公”经费财政拨款预算数',
        '财政拨款“三公”经费预算数',
      ],
    },
    {
      column: 'final',
      headers: [
        '决算数',
        '本年决算数',
        '决算',
        '支出决算',
        '支出决算数',
        '决算金额',
        '统计数',
        '决算统计数',
        '“三公”经费决算数',
        '“三公”经费财政拨款决算数',
        '财政拨款“三公”经费决算数',
      ],
    },
  ],
  items: [
    {
      column: 'total',
      headers: [
        '合计',
        '总计',
        '“三公”经费合计',
        '“三公”经费支出',
        '“三公”经费',
        '“三公”经费支出合计',
        '财政拨款“三公”经费',
        '支出合计',
        '“三公”经费/小计',
        '“三公”经费/合计',
        '“三公”经费支出/小计',
        '“三公”经费支出/合计',
      ],
    },
    {
      column: 'overseas_travel',
      headers: [
        '因公出国（境）费',
        '因公出国（境）费用',
        '因公出国（境）支出',
        '因公出国费',
        '因公出国境费',
        '因公出国（境）经费',
      ],
    },
    {
      column: 'vehicle',
      headers: [
        '公务用车购置及运行维护费/小计',
        '公务用车购置及运行维护费/合计',
        '公务用车购置及运行费/小计',
        '公务用车购置及运行费/合计',
        '公务用车购置及运行维护费',
        '公务用车购置及运行费',
        '公务用车购置及运行维护支出',
        '公务用车购置和运行维护费',
        '公务用车购置和运行费',
        '公务用车费',
        '小计',
      ],
    },
    {
      column: 'vehicle.purchase',
      headers: ['公务用车购置费', '公务用车购置', '公务用车购置支出', '购置费', '车辆购置费'],
    },
    {
      column: 'vehicle.operation',
      headers: [
        '公务用车运行维护费',
        '公务用车运行费',
        '公务用车运行维护',
        '公务用车运行维护支出',
        '运行维护费',
        '运行费',
        '车辆运行维护费',
      ],
    },
    {
      column: 'reception',
      headers: [
        '公务接待费',
        '公务接待费用',
        '公务接待支出',
        '公务接待',
        '公务接待费小计',
        '公务接待费/小计',
        '公务接待费/合计',
      ],
    },
    { column: 'meeting', headers: ['会议费'] },
    { column: 'training', headers: ['培训费'] },
  ],
};
