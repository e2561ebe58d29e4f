/** Words that a text of accounts has: without one of them, figures of money are another text's. */
export const accountWords = ['决算', '三公经费', '绩效自评', '自评报告', '部门预算', '单位预算'] as const;

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
