/**
 * Words by which a column of a table is another year's or another phase's: what they head is never the report's own final
 * figure. After white space and width are folded.
 */

/** What last year's figures are headed by: 上年决算数, 上年数. 上年结转 is this year's opening balance, so what follows counts. */
export const lastYearWords: readonly string[] = ['上年度', '上年', '上一年度', '上一年', '去年'];

/** What may stand behind the name of a year in the header of a column of that year's figures. */
export const yearFigureWords: readonly string[] = [
  ...[
    '数',
    '决算数',
    '决算',
    '决算金额',
    '金额',
    '支出',
    '支出数',
    '支出决算',
    '支出决算数',
    '收入',
    '收入数',
  ],
  ...[
    '收入决算数',
    '执行数',
    '完成数',
    '实际数',
    '发生额',
    '合计',
    '小计',
    '预算数',
    '预算',
    '同期',
    '同期数',
  ],
];

/** What heads planned money, whole words. */
export const plannedWords: readonly string[] = [
  ...['预算', '预算数', '年初预算', '年初预算数', '本年预算', '本年预算数', '全年预算', '全年预算数'],
  ...['调整预算', '调整预算数', '调整后预算', '调整后预算数', '部门预算', '部门预算数'],
];

/** What heads the comparison of two figures, within the header's words. */
export const comparisonWords: readonly string[] = [
  ...['增减', '增长', '增加', '减少', '同比', '比上年', '较上年', '比预算', '较预算', '差异', '差额'],
  ...['完成率', '完成比', '完成预算', '执行率', '占比', '比重', '变动'],
];
