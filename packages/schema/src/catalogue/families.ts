import { z } from 'zod';

export const ReportFamily = z.enum(['final_accounts', 'budget', 'government_accounts', 'unknown']).meta({
  description:
    'What is published: final accounts of a department or unit (决算), a budget (部门预算), accounts of a whole government (政府决算); `unknown` where nothing says which. Tables of a budget or a government are kind `other`.',
});
export type ReportFamily = z.infer<typeof ReportFamily>;

/** What titles say of the accounts of a whole government, whose tables look like a department's. */
export const governmentAccountWords = ['政府决算', '财政决算', '财政总决算', '决算草案', '总决算'] as const;

/** Titles of a department's own accounts: where they stand, nothing else makes them a government's. */
export const departmentAccountWords = ['部门决算', '单位决算'] as const;

/** What a table of a budget is titled: 支出预算表, 预算总表. */
export const budgetTablePattern = '预算(?:总|公开|明细|情况|支出|收入支出)*表$';

/** Patterns of the headers that a budget's tables have, and of the headers and titles that accounts have. */
export const familyHeaders = { budget: '预算(?:数|金额)|年初?预算', accounts: '决算' } as const;

/** Words that a text of accounts has: without one of them, figures of money are another text's. */
export const accountWords = ['决算', '三公经费', '绩效自评', '自评报告', '部门预算', '单位预算'] as const;

/** What only the money of departments is called: a piece of a text that states sums of it is read, though it says not of what. */
export const publicMoneyWords = [
  '财政拨款',
  '一般公共预算',
  '机关运行经费',
  '政府采购预算',
  '政府采购支出',
] as const;

/** What headings of an overview name, which states no figure: duties, bodies, units, the parts of a report. */
export const overviewWords = [
  '职责',
  '职能',
  '机构设置',
  '内设机构',
  '机构情况',
  '单位构成',
  '编制范围',
  '概况',
  '基本情况',
  '名词解释',
] as const;
