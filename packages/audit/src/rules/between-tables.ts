import type { TableKind } from '@juesuan/schema';
import type { Check, Skip } from '../engine/check.ts';
import { boundCheck, sumCheck } from '../engine/sum.ts';
import { orEmpty } from '../tables/empty.ts';
import { type Pick, pick, pickAll } from '../tables/pick.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

const source = '部门决算公开表表间勾稽关系 (what one form repeats of another)';

/** One figure of a table that others repeat. */
interface Equality {
  id: string;
  zh: string;
  en: string;
  formula: string;
  needs: readonly TableKind[];
  pairs: readonly { zh: string; en: string; whole: Pick; parts: readonly Pick[] }[];
}

const t1 = 'income_expenditure_summary';
const t4 = 'appropriation_summary';
const t5 = 'general_public_expenditure';
const t6 = 'general_public_basic_expenditure';
const amount = (side: 'income' | 'expenditure') => `${side}.amount`;

const equalities: readonly Equality[] = [
  {
    id: 'summary-income',
    zh: '总表本年收入合计等于收入决算表合计',
    en: 'total income of the summary is that of the income table',
    formula: '收入支出决算总表 本年收入合计 = 收入决算表 合计',
    needs: [t1, 'income'],
    pairs: [
      {
        zh: '本年收入合计',
        en: 'total income',
        whole: { table: t1, at: 'subtotal', side: 'income', column: amount('income') },
        parts: [{ table: 'income', at: 'total', column: 'total' }],
      },
    ],
  },
  {
    id: 'summary-income-sources',
    zh: '总表各项收入等于收入决算表对应栏合计',
    en: 'each source of income in the summary is that of the income table',
    formula: '总表 财政拨款（三项）、上级补助、事业、经营、附属单位上缴、其他收入 = 收入决算表 合计行对应栏',
    needs: [t1, 'income'],
    pairs: (
      [
        ['财政拨款收入', 'fiscal_appropriation', /^(?:一般公共预算|政府性基金|国有资本|财政拨款)/u],
        ['上级补助收入', 'superior_subsidy', /^上级补助/u],
        ['事业收入', 'institutional_income', /^事业收入/u],
        ['经营收入', 'operating_income', /^(?:事业单位)?经营收入/u],
        ['附属单位上缴收入', 'affiliate_remittance', /^附属单位/u],
        ['其他收入', 'other_income', /^其他收入/u],
      ] as const
    ).map(([zh, column, label]) => ({
      zh,
      en: zh,
      whole: { table: 'income', at: 'total', column },
      parts: [{ table: t1, at: label, side: 'income', column: amount('income') }],
    })),
  },
  {
    id: 'summary-expenditure',
    zh: '总表本年支出合计等于支出决算表合计',
    en: 'total expenditure of the summary is that of the expenditure table',
    formula: '收入支出决算总表 本年支出合计 = 支出决算表 合计',
    needs: [t1, 'expenditure'],
    pairs: [
      {
        zh: '本年支出合计',
        en: 'total expenditure',
        whole: { table: t1, at: 'subtotal', side: 'expenditure', column: amount('expenditure') },
        parts: [{ table: 'expenditure', at: 'total', column: 'total' }],
      },
    ],
  },
  {
    id: 'summary-appropriation',
    zh: '总表各类财政拨款收入等于财政拨款总表',
    en: 'each appropriation in the summary is that of the summary of appropriations',
    formula: '总表 一般公共预算、政府性基金、国有资本经营预算财政拨款收入 = 财政拨款收入支出决算总表 对应行',
    needs: [t1, t4],
    pairs: (
      [
        ['一般公共预算财政拨款收入', /^一般公共预算/u],
        ['政府性基金预算财政拨款收入', /^政府性基金/u],
        ['国有资本经营预算财政拨款收入', /^国有资本/u],
      ] as const
    ).map(([zh, label]) => ({
      zh,
      en: zh,
      whole: { table: t1, at: label, side: 'income', column: amount('income') },
      parts: [{ table: t4, at: label, side: 'income', column: amount('income') }],
    })),
  },
  {
    id: 'income-appropriation',
    zh: '收入决算表财政拨款收入等于财政拨款总表本年收入合计',
    en: 'appropriations of the income table are the total income of the summary of appropriations',
    formula: '收入决算表 合计·财政拨款收入 = 财政拨款收入支出决算总表 本年收入合计',
    needs: ['income', t4],
    pairs: [
      {
        zh: '财政拨款收入',
        en: 'fiscal appropriations',
        whole: { table: 'income', at: 'total', column: 'fiscal_appropriation' },
        parts: [{ table: t4, at: 'subtotal', side: 'income', column: amount('income') }],
      },
    ],
  },
  {
    id: 'appropriation-general-public',
    zh: '财政拨款总表一般公共预算支出等于一般公共预算支出决算表合计',
    en: 'general public budget expenditure of the summary is that of its own table',
    formula: '财政拨款总表 本年支出合计·一般公共预算 = 一般公共预算财政拨款支出决算表 合计',
    needs: [t4, t5],
    pairs: [
      {
        zh: '一般公共预算财政拨款支出',
        en: 'general public budget expenditure',
        whole: { table: t5, at: 'total', column: 'total' },
        parts: [
          { table: t4, at: 'subtotal', side: 'expenditure', column: 'expenditure.general_public_budget' },
        ],
      },
    ],
  },
  ...(
    [
      [
        'government_fund',
        'government-fund',
        /^政府性基金/u,
        ['expenditure'],
        '政府性基金',
        'government fund',
      ],
      [
        'state_capital',
        'state-capital',
        /^国有资本/u,
        ['expenditure', 'total'],
        '国有资本经营',
        'state capital',
      ],
    ] as const
  ).map(
    ([table, id, label, spent, zh, en]): Equality => ({
      id: `appropriation-${id}`,
      zh: `财政拨款总表${zh}各栏等于${zh}表`,
      en: `the ${en} column of the summary of appropriations is the ${en} table`,
      formula: `财政拨款总表 ${zh}：本年支出、本年收入、年初结转、年末结转 = ${zh}表 合计行`,
      needs: [t4, table],
      pairs: [
        {
          zh: `${zh}本年支出`,
          en: `${en} expenditure`,
          whole: { table, at: 'total', column: spent },
          parts: [{ table: t4, at: 'subtotal', side: 'expenditure', column: `expenditure.${table}` }],
        },
        {
          zh: `${zh}本年收入`,
          en: `${en} income`,
          whole: { table, at: 'total', column: 'income' },
          parts: [{ table: t4, at: label, side: 'income', column: amount('income') }],
        },
        {
          zh: `${zh}年初结转和结余`,
          en: `${en} opening balance`,
          whole: { table, at: 'total', column: 'opening_balance' },
          parts: [{ table: t4, at: { row: 'opening', label }, side: 'income', column: amount('income') }],
        },
        {
          zh: `${zh}年末结转和结余`,
          en: `${en} closing balance`,
          whole: { table, at: 'total', column: 'closing_balance' },
          parts: [{ table: t4, at: 'closing', side: 'expenditure', column: `expenditure.${table}` }],
        },
      ],
    }),
  ),
  {
    id: 'general-public-economic',
    zh: '一般公共预算基本支出等于基本支出决算表（人员经费、公用经费）',
    en: 'basic expenditure of the general public budget is that of its economic table',
    formula: '一般公共预算支出表 基本支出（人员经费、公用经费）合计 = 基本支出表 人员经费合计 + 公用经费合计',
    needs: [t5, t6],
    pairs: [
      {
        zh: '基本支出',
        en: 'basic expenditure',
        whole: { table: t5, at: 'total', column: 'basic' },
        parts: [
          { table: t6, at: 'personnel', column: 'amount' },
          { table: t6, at: 'public-funds', column: 'amount' },
        ],
      },
      {
        zh: '人员经费',
        en: 'personnel',
        whole: { table: t5, at: 'total', column: 'basic.personnel' },
        parts: [{ table: t6, at: 'personnel', column: 'amount' }],
      },
      {
        zh: '公用经费',
        en: 'public funds',
        whole: { table: t5, at: 'total', column: 'basic.public_funds' },
        parts: [{ table: t6, at: 'public-funds', column: 'amount' }],
      },
    ],
  },
];

export const equalityRules: readonly Rule[] = equalities.map((spec) => ({
  id: spec.id,
  title: { zh: spec.zh, en: spec.en },
  formula: spec.formula,
  needs: spec.needs,
  source,
  severity: 'error',
  *check(subject: Subject) {
    yield* orEmpty(equalityChecks(spec, subject), subject, ...spec.needs);
  },
}));

function* equalityChecks({ id, pairs }: Equality, subject: Subject): Generator<Check | Skip | null> {
  // The second economic table of older forms shows basic and project expenditure together.
  const economic = id === 'general-public-economic' ? subject.one(t6) : null;
  if (economic && !/基本支出/u.test(economic.name.zh)) {
    yield {
      kind: 'skip',
      status: 'not-applicable',
      reason: {
        zh: `${economic.name.zh}不只含基本支出`,
        en: 'the economic table holds more than basic expenditure',
      },
    };
    return;
  }
  for (const { zh, en, whole, parts } of pairs) {
    const found = pickAll(subject, whole, parts);
    if (found.kind === 'skip') {
      yield found;
      continue;
    }
    const [first, ...others] = found.all;
    yield sumCheck(
      { zh, en },
      first.places[0],
      others.flatMap(({ places }) => places.map((place) => ({ place }))),
      found.all.map(({ doubt }) => doubt).find((doubt) => doubt !== undefined),
    );
  }
}

/** 三公 is paid from basic and project expenditure, so the economic table contains at most a part of it. */
const contained = [
  ['30212', 'final.overseas_travel', '因公出国（境）费用'],
  ['30217', 'final.reception', '公务接待费'],
  ['30231', 'final.vehicle.operation', '公务用车运行维护费'],
  ['31013', 'final.vehicle.purchase', '公务用车购置'],
] as const;

export const containmentRules: readonly Rule[] = [
  {
    id: 'three-public-economic',
    title: {
      zh: '基本支出中的“三公”科目不大于“三公”决算数',
      en: '“三公” within basic expenditure is at most the “三公” final amount',
    },
    formula: '基本支出表 30212、30217、30231、31013 ≤ “三公”表 决算数对应项',
    needs: [t6, 'three_public'],
    source: '“三公”经费可由基本支出和项目支出列支 (the rest is paid from project expenditure)',
    severity: 'warning',
    *check(subject: Subject) {
      yield* orEmpty(containmentChecks(subject), subject, t6, 'three_public');
    },
  },
];

function* containmentChecks(subject: Subject): Generator<Check | Skip | null> {
  for (const [code, column, zh] of contained) {
    const part = pick(subject, { table: t6, at: { row: 'subject', code }, column: 'amount' });
    const whole = pick(subject, { table: 'three_public', at: 'only', column });
    // A subject that is not printed is not spent on.
    if (part.kind === 'skip') continue;
    if (whole.kind === 'skip') yield whole;
    else
      yield boundCheck(
        { zh: `基本支出 ${code} ${zh}`, en: `basic expenditure ${code} ${zh}` },
        part.places[0],
        whole.places,
        whole.doubt,
      );
  }
}
