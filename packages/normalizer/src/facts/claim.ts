import type { Direction } from '@juesuan/schema';

/** A comparison that the text makes in words: [start, end) of the folded text. */
export interface Claim {
  item: string;
  measure: string;
  direction: Direction;
  comparedTo: string;
  start: number;
  end: number;
}

const finalAgainstBudget =
  /决算数?(?:(?<word>大于|高于|超过|小于|低于)(?<plan>年初预算数?|预算数?)|(?:与|同|和)(?<same>年初预算数?|预算数?)(?:基本)?持平|等于(?<equal>年初预算数?|预算数?))/gu;
const asBefore = /(?<item>[^，。；、:]{2,40}?)(?:支出)?(?:与|同|较|比)(?<base>\d{4}年度?|上年度?|上一年度?|去年)(?:决算数?)?(?:相比)?(?:基本)?持平/gu;

/**
 * The comparisons of a folded text without a figure: 决算数大于预算数 (up), 决算数小于预算数 (down), …持平 (flat).
 *
 * @param item what the paragraph speaks of where the claim itself names nothing
 */
export function readClaims(text: string, from: number, item: string): Claim[] {
  const claims: Claim[] = [];
  for (const match of text.matchAll(finalAgainstBudget)) {
    if (match.index < from) continue;
    const { word, plan, same, equal } = match.groups ?? {};
    const direction = word === undefined ? 'flat' : /大于|高于|超过/u.test(word) ? 'up' : 'down';
    claims.push({
      item,
      measure: '决算数',
      direction,
      comparedTo: plan ?? same ?? equal ?? '',
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  for (const match of text.matchAll(asBefore)) {
    const { item: named = '', base = '' } = match.groups ?? {};
    if (match.index < from || /决算数?$/u.test(named)) continue;
    claims.push({ item: named, measure: '同比', direction: 'flat', comparedTo: base, start: match.index, end: match.index + match[0].length });
  }
  return claims;
}
