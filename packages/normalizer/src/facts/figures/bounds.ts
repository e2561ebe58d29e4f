/** A bound of what is counted, not a figure of the accounts: 单价100万元（含）以上设备. */
const boundAfter = /^(?:\((?:含|不含)\))?(?:及|\(含\))?以[上下内外]|^的?(?:尾差|误差)/u;
const boundBefore = /(?:不超过|不得超过|不高于|不低于|不少于|不多于|限额为?)$/u;

/** 《2024年5项办法》: the title of a document holds no figure of the accounts. */
export const inBookTitle = (before: string): boolean => before.lastIndexOf('《') > before.lastIndexOf('》');
/** 控制在预算12万元以内: the budget is stated, whatever it bounds. */
const statedBudget = /预算(?:数|金额|总额|额度)?(?:的|为)?$/u;
export const isBound = (before: string, after: string): boolean =>
  boundBefore.test(before) || (boundAfter.test(after) && !statedBudget.test(before));
