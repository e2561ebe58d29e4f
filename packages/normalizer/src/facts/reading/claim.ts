import type { Direction } from '@juesuan/schema';
import { ofVocabulary } from '@juesuan/schema/words';
import { baseWords, directionOf, greater, less } from '../vocabulary.ts';
import { nameIn } from './name.ts';

/** A comparison that the text makes in words: [start, end) of the folded text. */
export interface Claim {
  /** What is compared, where the claim itself names it; else empty. */
  name: string;
  /** `null` for what the text is of. */
  measure: '决算数' | null;
  direction: Direction;
  comparedTo: string;
  start: number;
  end: number;
}

/** How far before a claim its subject may be named: characters. */
export const claimContext = 80;

const plan = '(?:年初|全年|调整后?)?预算数?';
const same = '(?:基本)?(?:持平|一致|相等|相同|相当)';
const finalAgainstBudget = ofVocabulary(
  () =>
    new RegExp(
      `(?:支出)?决算数?(?:(?<word>${greater()}|${less()})(?<plan>${plan})|(?:与|同|和)(?<same>${plan})${same}|等于(?<equal>${plan}))`,
      'gu',
    ),
);
const unchanged = `(?:${same}|(?:没有|未发生|无|无增减)(?:增减)?(?:变化|变动)|无增减|无差异|没有增减)`;
const asBefore = new RegExp(
  `(?<item>[^，。；、:]{2,60}?)??(?:支出)?(?:决算数?)?(?:与|同|较|比|和)(?<base>${baseWords})(?:相比|比较)?[，]?${unchanged}`,
  'gu',
);

/**
 * The comparisons of a folded text without a figure: 决算数大于预算数 (up), 决算数小于预算数 (down), …持平 (flat).
 *
 * @param from where the text begins: an ordinal before it is no part of a claim
 */
export function readClaims(text: string, from: number): Claim[] {
  const claims: Claim[] = [];
  for (const match of text.matchAll(finalAgainstBudget())) {
    const { word, plan: named, same: level, equal } = match.groups ?? {};
    const clause =
      /[^，。；:]*$/u.exec(
        text.slice(Math.max(from, match.index - claimContext), Math.max(from, match.index)),
      )?.[0] ?? '';
    claims.push({
      name: nameIn(clause.replace(/(?<=费)支出$/u, '')),
      measure: '决算数',
      direction: word === undefined ? 'flat' : directionOf(word),
      comparedTo: named ?? level ?? equal ?? '',
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  const against = claims.map(({ end }) => end);
  for (const match of text.matchAll(asBefore)) {
    const { item = '', base = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (against.includes(end) || /[%\d]|\(或/u.test(item)) continue;
    claims.push({
      name: nameIn(item.replace(/(?:(?<=费|经费)支出)?(?:决算数?)?$/u, '')),
      measure: match[0].includes('决算') ? '决算数' : null,
      direction: 'flat',
      comparedTo: base,
      start: match.index,
      end,
    });
  }
  return claims;
}
