/** Words that say of a rate how great it is. Sources: explanations as publishers write them. */

/** Of a completion rate: above, at least and below all of the budget. */
export const completionClaims = {
  above: ['超额完成'],
  all: ['全部完成', '全额完成', '足额完成'],
  below: ['未完成', '未能完成', '没有完成'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What must be completed for the words to speak of a completion rate: of a task they say nothing. */
export const completedThings: readonly string[] = ['预算', '支出任务', '支出计划', '收支'];

/** Parts of a whole in words, in percent. */
export const fractionWords: readonly { word: string; percent: string }[] = [
  { word: '一半', percent: '50' },
  { word: '半数', percent: '50' },
  { word: '三分之一', percent: '33.33' },
  { word: '三分之二', percent: '66.67' },
  { word: '四分之一', percent: '25' },
  { word: '四分之三', percent: '75' },
];

/** What makes a part in words a lower or an upper limit, by where it stands. */
export const fractionClaims = {
  above: { before: ['超过', '超', '高于', '大于', '多于'], after: ['以上', '多'], whole: ['过半'] },
  below: {
    before: ['不到', '不足', '未超过', '未达到', '低于', '少于'],
    after: ['以下'],
    whole: ['未过半', '不过半'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What says that a share is all of its whole. */
export const wholeClaims: readonly string[] = ['全部为', '全部是', '全部来自', '全部来源于'];

/** What stands before a rate in its clause, by what it is a rate of. */
export const rateNouns = { completion: ['完成', '执行'], share: ['占'] } as const;

/** Words before such a claim that name no subject of its own. */
export const claimAdverbs: readonly string[] = [
  ...['已', '均', '并', '也', '且', '但', '实现', '总体', '整体', '仍', '还', '即', '约', '基本上', '顺利'],
];
