import type { Report } from '@juesuan/schema';
import { fact, form, measured, report, section, table, twoSided, words } from './report.ts';

const subjects = [
  ['', '合计', '30.00', '20.00', '10.00'],
  ['201', '一般公共服务支出', '30.00', '20.00', '10.00'],
  ['20113', '商贸事务', '30.00', '20.00', '10.00'],
  ['2011301', '行政运行', '20.00', '20.00', ''],
  ['2011308', '招商引资', '10.00', '', '10.00'],
] as const;
const received = subjects.map(([code, name, total]) => [code, name, total, total, ''] as const);
const threePublic = [
  'budget.total',
  'budget.overseas_travel',
  'budget.vehicle',
  'budget.reception',
  'final.total',
  'final.overseas_travel',
  'final.vehicle',
  'final.reception',
];

/** A small report in which everything agrees: nine tables, a form, and text on both. */
export const sample: Report = report({
  department: '云江市商务发展局',
  tables: [
    twoSided(
      'income_expenditure_summary',
      [
        ['一、一般公共预算财政拨款收入', '30.00'],
        ['八、其他收入', ''],
        ['本年收入合计', '30.00'],
        ['年初结转和结余', '2.00'],
        ['总计', '32.00'],
      ],
      [
        ['一、一般公共服务支出', '30.00'],
        ['本年支出合计', '30.00'],
        ['年末结转和结余', '2.00'],
        ['总计', '32.00'],
      ],
    ),
    table('income', ['total', 'fiscal_appropriation', 'other_income'], received),
    table('expenditure', ['total', 'basic', 'project'], subjects),
    twoSided(
      'appropriation_summary',
      [
        ['一、一般公共预算财政拨款', '30.00'],
        ['本年收入合计', '30.00'],
        ['年初财政拨款结转和结余', '2.00'],
        ['一般公共预算财政拨款', '2.00'],
        ['总计', '32.00'],
      ],
      [
        ['一、一般公共服务支出', '30.00', '30.00', ''],
        ['本年支出合计', '30.00', '30.00', ''],
        ['年末财政拨款结转和结余', '2.00', '2.00', ''],
        ['总计', '32.00', '32.00', ''],
      ],
      ['expenditure.total', 'expenditure.general_public_budget', 'expenditure.government_fund'],
    ),
    table('general_public_expenditure', ['total', 'basic', 'project'], subjects),
    table(
      'general_public_basic_expenditure',
      ['amount'],
      [
        ['301', '工资福利支出', '15.00'],
        ['30101', '基本工资', '15.00'],
        ['302', '商品和服务支出', '5.00'],
        ['30201', '办公费', '4.00'],
        ['30217', '公务接待费', '1.00'],
        ['', '人员经费合计', '15.00'],
        ['', '公用经费合计', '5.00'],
      ],
      { title: '一般公共预算财政拨款基本支出决算表' },
    ),
    table(
      'government_fund',
      ['opening_balance', 'income', 'expenditure', 'closing_balance'],
      [['', '合计', '', '', '', '']],
      { notes: ['说明：本部门没有政府性基金收入和支出，故本表无数据。'] },
    ),
    table('state_capital', ['total', 'basic', 'project'], [['', '合计', '', '', '']], {
      notes: ['说明：本部门没有国有资本经营预算支出，故本表无数据。'],
    }),
    table('three_public', threePublic, [
      ['', '', '5.00', '2.00', '1.00', '2.00', '4.00', '2.00', '1.00', '1.00'],
    ]),
  ],
  facts: [
    fact('二、收入决算情况说明', '本年收入合计', '决算数', '30.00'),
    fact('五、一般公共预算财政拨款支出决算情况说明', '一般公共预算财政拨款支出', '年初预算', '40.00'),
    fact('五、一般公共预算财政拨款支出决算情况说明', '一般公共预算财政拨款支出', '决算数', '30.00'),
    fact('五、一般公共预算财政拨款支出决算情况说明', '一般公共预算财政拨款支出', '完成率', '75.00', '%', {
      comparedTo: '年初预算',
    }),
    fact(
      '五、一般公共预算财政拨款支出决算情况说明',
      '一般公共服务支出（类）商贸事务（款）行政运行（项）',
      '决算数',
      '20.00',
    ),
    fact(
      '五、一般公共预算财政拨款支出决算情况说明',
      '一般公共服务支出（类）商贸事务（款）招商引资（项）',
      '决算数',
      '10.00',
    ),
    fact('九、“三公”经费支出决算情况说明', '公务接待费', '决算数', '1.00'),
    fact('十、绩效评价情况说明', '招商推介', '自评得分', '98', '分'),
    fact('十、绩效评价情况说明', '招商推介', '全年预算数', '10.00'),
    fact('十、绩效评价情况说明', '招商推介', '执行数', '9.00'),
  ],
  forms: [
    form(
      '招商推介',
      ['10.00', '10.00', '9.00', '90'],
      [
        { level3: '活动场次', target: measured('≥', '4', '场'), actual: measured(null, '4', '场') },
        {
          level3: '品牌影响力',
          level2: '社会效益指标',
          target: words('有所提升'),
          actual: words('有所提升'),
        },
      ],
    ),
  ],
  toldIndicators: [
    {
      section: '十、绩效评价情况说明',
      project: '招商推介',
      level2: '数量指标',
      indicator: '活动场次',
      target: '≥4场',
      actual: '4场',
      raw: '活动场次≥4场',
      location: { page: null, line: 500, box: null },
    },
  ],
  sections: [section('二、', '收入决算情况说明', '2024年度本年收入合计30.00万元。')],
});
