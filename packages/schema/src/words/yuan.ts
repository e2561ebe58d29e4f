/** How many 元 each unit of money is that a table can be in. Exact decimals. */
export const yuanPer = { 元: '1', 千元: '1000', 万元: '10000', 亿元: '100000000' } as const;

/** The units of money that reports print. */
export type MoneyUnit = keyof typeof yuanPer;
