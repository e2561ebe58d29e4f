/** How reports say that a table prints nothing, or that there is nothing to print. */
export const blankWords = {
  /** 没有…收入: in front of the money that there is not. */
  denials: ['没有', '无', '未发生', '未安排', '未使用', '不涉及'],
  /** What there is none of. */
  things: ['收入', '支出', '拨款', '经费', '资金', '数据'],
  /** Said of the table itself. */
  tables: ['本表无数据', '本表为空', '空表'],
  /** 故…无数据: behind a reason. */
  therefore: ['故', '因此'],
  noData: ['无数据', '空表'],
  /** Whose income and expenditure a section says that there is none of. */
  moneys: ['政府性基金', '国有资本', '“三公', '三公'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
