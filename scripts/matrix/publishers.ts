import { type Layout, type TableKind, tableKinds } from '../typeset/layout.ts';

/** Order and titles of the nine tables as one publisher prints them. */
interface Publisher {
  order: readonly TableKind[];
  titles: Record<TableKind, string>;
}

const central: Publisher = {
  order: tableKinds,
  titles: {
    income_expenditure_summary: '收入支出决算总表',
    income: '收入决算表',
    expenditure: '支出决算表',
    appropriation_summary: '财政拨款收入支出决算总表',
    general_public_expenditure: '一般公共预算财政拨款支出决算表',
    general_public_basic_expenditure: '一般公共预算财政拨款基本支出决算明细表',
    government_fund: '政府性基金预算财政拨款收入支出决算表',
    state_capital: '国有资本经营预算财政拨款支出决算表',
    three_public: '财政拨款“三公”经费支出决算表',
  },
};

/** 三公 behind the basic expenditure, as before 2022 and in many provinces still. */
const threePublicSeventh: readonly TableKind[] = [
  ...tableKinds.slice(0, 6),
  'three_public',
  'government_fund',
  'state_capital',
];

/** Styles in which the nine tables are titled and ordered: the ministry's and those of provinces that bend it. */
export const publishers: readonly Publisher[] = [
  central,
  {
    order: threePublicSeventh,
    titles: {
      ...central.titles,
      general_public_basic_expenditure: '一般公共预算财政拨款基本支出决算表',
      three_public: '一般公共预算财政拨款“三公”经费支出决算表',
      state_capital: '国有资本经营预算财政拨款收入支出决算表',
    },
  },
  {
    order: threePublicSeventh,
    titles: {
      ...central.titles,
      income_expenditure_summary: '部门收支决算总表',
      income: '部门收入决算表',
      expenditure: '部门支出决算表',
      appropriation_summary: '财政拨款收支决算总表',
      three_public: '一般公共预算财政拨款安排的“三公”经费支出决算表',
    },
  },
  {
    order: central.order,
    titles: {
      ...central.titles,
      income_expenditure_summary: '收入支出决算表',
      appropriation_summary: '财政拨款收入支出决算表',
      general_public_basic_expenditure: '一般公共预算财政拨款基本支出决算明细',
      three_public: '财政拨款"三公"经费支出决算表',
      state_capital: '国有资本经营预算支出决算表',
    },
  },
];

export const functionalCodeHeaders: readonly string[] = [
  '科目编码',
  '科目代码',
  '功能分类科目编码',
  '支出功能分类科目编码',
];

/** Lines over a table. */
export const captions: readonly Layout['captions'][] = [
  [{ center: '{title}' }, { right: '公开{nn}表' }, { left: '部门：{department}', right: '金额单位：{unit}' }],
  [
    { right: '公开 {n} 表' },
    { center: '{title}' },
    { left: '编制单位：{department}', right: '单位：{unit}' },
  ],
  [{ center: '{title}' }, { right: '单位：{unit}' }],
  [{ left: '表{n}' }, { center: '{title}' }, { left: '部门名称：{department}', right: '单位:{unit}' }],
];
