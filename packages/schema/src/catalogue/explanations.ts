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
  '收支差额',
  '分配',
  '公共预算',
  '基金预算',
  '经营预算',
] as const;

/** Names that say nothing without the words before them: 由中小企业供应商中标的，采购金额… */
export const genericNames: ReadonlySet<string> = new Set(['采购', '合同', '金额', '项目']);

/** Words that name nothing but what is spoken of already: 共计支出, 合计, 接待（人次）, 参加（人次）. */
export const referringNames: ReadonlySet<string> = new Set([
  '支出',
  '支出数',
  '实际支出',
  '实际',
  '收入',
  '收入数',
  '资金',
  '预算',
  '费用',
  '金额',
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

/** What a text calls by its whole name first and by a part of it later: 因公出国（境）费…，出国团组1个. */
export const shortNames: readonly { short: string; whole: string }[] = [
  { short: '出国', whole: '因公出国(境)' },
  { short: '因公出国', whole: '因公出国(境)' },
];

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

/** What the names of bodies end in, as alternatives: 某局, 某街道, 工商联合会. */
export const bodyEndings = [
  '[局厅委办院所处会部府馆站社队乡镇县市区省州旗盟]',
  '街道',
  '中心',
  '学校',
  '[大中小]学',
  '大队',
  '支队',
  '总队',
  '部门',
  '单位',
  '机关',
] as const;

/** What the names of amounts and counts begin with that every body has: the body before them is no part of the name. */
export const itemBeginnings = [
  '机关运行',
  '政府采购',
  '资产',
  '国有资产',
  '收[、入]',
  '支出(?:总|决)',
  '财政拨款',
  '一般公共预算',
  '“?三公',
  '公务(?:用车|接待)',
  '公车',
  '因公出国',
  '出国',
  '国内',
  '国\\(境\\)外',
  '外事',
  '车辆',
  '会议费',
  '培训费',
  '整体支出',
  '实施项目',
] as const;

/** What is counted, named after its number: 增加8个项目, 62名职工; the words before them are part of the name (3个预算单位). */
export const countedNouns = ['项目', '单位', '人员', '职工', '干部', '学生', '车辆', '用车', '团组'] as const;

/** Words before a verb of change that name nothing: 仍然减少, 有所增加. */
export const adverbs = [
  '仍然',
  '仍',
  '依然',
  '也',
  '又',
  '再',
  '略有',
  '有所',
  '大幅度?',
  '小幅',
  '明显',
  '相应',
] as const;

/** What the fund of an amount is called between its name and 决算数: 公务接待费财政拨款支出决算数 is of 公务接待费. */
export const fundWords =
  '(?:一般公共预算|公共预算|公共财政预算|公共财政)?(?:当年)?(?:财政)?(?:拨款)?(?:安排|开支)?(?:的)?';

/** Endings of names behind which 支出 belongs to how the amount is called. */
export const expenseEndings = ['费', '费用', '经费', '接待', '购置', '维护', '运行', '境\\)'] as const;

/** What figures of the accounts or of a budget are called together: 决算数, 决算数据. */
export const figureWords = '(?:数据|数字|数)';
