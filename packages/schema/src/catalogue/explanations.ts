/** Words of the explanations (情况说明) beside measures and verbs; those marked as patterns are parts of regular expressions. */

/** What the names of amounts end in; the name of a department does not. */
export const amountEndings = [
  '费',
  '费用',
  '经费',
  '支出',
  '收入',
  '总计',
  '合计',
  '采购',
  '资金',
  '基金',
  '结余',
  '结转',
  '拨款',
  '补助',
  '接待',
  '用车',
] as const;

/** Names that say nothing without the words before them: 由中小企业供应商中标的，采购金额… */
export const genericNames: ReadonlySet<string> = new Set(['采购', '合同', '金额', '项目']);

/** Words that name nothing but what is spoken of already: 共计支出, 合计, 接待（人次）, 参加（人次）. */
export const referringNames: ReadonlySet<string> = new Set([
  '支出',
  '支出数',
  '收入',
  '收入数',
  '资金',
  '预算',
  '费用',
  '合计',
  '总计',
  '共计',
  '总额',
  '接待',
  '参会',
  '参加',
  '参与',
  '出访',
  '随行',
  '其',
  '数',
]);

/** Patterns of the period that a figure is compared with. Some reports print 上一度. */
export const periodPatterns = ['\\d{4}年度?', '上一?年度?', '上一度', '去年'] as const;

/**
 * Patterns of words that begin a reason, the longest first. 决算数小于预算数的主要严格按照… has lost its 原因是; 主要是用于 states a
 * use.
 */
export const reasonPatterns = [
  '主要(?:的)?原因(?:是|为|系|在于)?[:，]?(?:是)?',
  '主要(?:是由于|是因为|由于|因为|系|是(?!用于))[:，]?',
  '原因(?:是|为|系|在于)[:，]?',
  '原因:',
  '(?<=预算数?的)主要(?!用于)',
] as const;
