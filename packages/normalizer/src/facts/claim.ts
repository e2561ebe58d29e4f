import type { Direction } from '@juesuan/schema';
import { nameIn } from './name.ts';

/** A comparison that the text makes in words: [start, end) of the folded text. */
export interface Claim {
  /** What is compared, where the claim itself names it; else empty. */
  name: string;
  measure: string;
  direction: Direction;
  comparedTo: string;
  start: number;
  end: number;
}

/** How far before a claim its subject may be named: characters. */
export const claimContext = 80;

const plan = '(?:年初|全年|调整)?预算数?';
const finalAgainstBudget = new RegExp(
  `(?:支出)?决算数?(?:(?<word>大于|高于|超过|小于|低于)(?<plan>${plan})|(?:与|同|和)(?<same>${plan})(?:基本)?(?:持平|一致|相等)|等于(?<equal>${plan}))`,
  'gu',
);
const asBefore =
  /(?<item>[^，。；、:]{2,60}?)(?:支出)?(?:与|同|较|比)(?<base>\d{4}年度?|上一?年度?|去年)(?:决算数?)?(?:相比)?(?:基本)?持平/gu;

/**
 * The comparisons of a folded text without a figure: 决算数大于预算数 (up), 决算数小于预算数 (down), …持平 (flat).
 *
 * @param from where the text begins: an ordinal before it is no part of a claim
 */
export function readClaims(text: string, from: number): Claim[] {
  const claims: Claim[] = [];
  for (const match of text.matchAll(finalAgainstBudget)) {
    const { word, plan: named, same, equal } = match.groups ?? {};
    const clause =
      /[^，。；:]*$/u.exec(
        text.slice(Math.max(from, match.index - claimContext), Math.max(from, match.index)),
      )?.[0] ?? '';
    claims.push({
      name: nameIn(clause.replace(/(?<=费)支出$/u, '')),
      measure: '决算数',
      direction: word === undefined ? 'flat' : /大于|高于|超过/u.test(word) ? 'up' : 'down',
      comparedTo: named ?? same ?? equal ?? '',
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  for (const match of text.matchAll(asBefore)) {
    const { item = '', base = '' } = match.groups ?? {};
    if (/预算数?$/u.test(base) || /[%\d]|\(或/u.test(item)) continue;
    claims.push({
      name: nameIn(item.replace(/(?:支出)?决算数?$/u, '')),
      measure: '决算数',
      direction: 'flat',
      comparedTo: base,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return claims;
}
