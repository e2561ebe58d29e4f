/** How the cost of all of a project is called as an indicator: 成本, with any of the words around it. */
export const costWords = {
  /** What groups of indicators of costs are called. */
  group: '成本',
  before: ['项目', '实际', '支出', '投入', '经济', '总'],
  cost: ['成本', '实际支出'],
  behind: ['控制', '数', '额', '金额'],
} as const;
