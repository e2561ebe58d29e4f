/**
 * Words that say which way an amount has gone, or which of two is the greater. Sources: the finance ministry's template of
 * the explanations, and what publishers write in its place.
 */
export const directionWords = {
  up: {
    /** The template's own words of change; it also offers them as a choice: 增加（减少）. Of amounts first. */
    amount: ['增加'],
    /** The template's words of a rate, said of amounts too: 增长8.1%. */
    rate: ['增长', '上升', '提高'],
    size: ['增大'],
    saving: [],
    further: [
      '扩大',
      '新增',
      '追加',
      '增支',
      '增收',
      '净增',
      '上涨',
      '提升',
      '增幅',
      '增速',
      '超支',
      '多支出',
      '多收',
      '超收',
      '增多',
      '递增',
      '激增',
      '攀升',
    ],
    /** One character before a figure: 多3.5万元. */
    short: ['增', '升', '多'],
    /** 决算数大于预算数 */
    comparison: ['大于', '高于', '超过', '超出', '超'],
  },
  down: {
    amount: ['减少'],
    rate: ['下降', '降低'],
    size: ['减小'],
    /** Less by intention: as a reason of a change these speak for less money. */
    saving: ['压减', '节约'],
    further: [
      '缩减',
      '减低',
      '减支',
      '减收',
      '压缩',
      '调减',
      '核减',
      '节省',
      '降幅',
      '减幅',
      '回落',
      '少支出',
      '少收',
      '压降',
      '节支',
      '削减',
      '递减',
      '锐减',
      '下滑',
    ],
    short: [],
    comparison: ['小于', '低于', '少于'],
  },
} as const satisfies Record<'up' | 'down', Record<string, readonly string[]>>;

/** Parts of words that show that a reason speaks of more, or of less, of something. */
export const reasonStems = {
  up: ['增', '升', '提高', '扩大', '追加', '新'],
  down: ['减', '降', '节约', '取消', '压缩', '未', '控制', '严格', '停'],
} as const;
