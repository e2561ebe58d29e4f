import type { Levels } from './reading/reading.ts';
import { amountNoun } from './vocabulary.ts';

const explained = /(?:情况)?(?:的)?(?:说明|分析)?[。:：]?$/u;
const kindOfStatement = /(?:决算)?(?:总体|具体|结构|构成)?$/u;
const about = /^关于(?:\d{4}年度?)?/u;

/** （三）具体情况。年初预算…: a heading on the line of its paragraph. */
const withinParagraph =
  /^\([一二三四五六七八九十\d]{1,3}\)[、.]?(?<heading>[^，。；:\d]{2,30}情况(?:如下|说明)?)[。:]/u;

/** The heading that a folded paragraph begins with, and where it ends; `null` where there is none. */
export function headingWithin(text: string): { title: string; end: number } | null {
  const found = withinParagraph.exec(text);
  const title = found?.groups?.heading;
  return found && title !== undefined ? { title, end: found[0].length - 1 } : null;
}

/** What a heading says that the figures below it are of (机关运行经费支出情况说明); empty where it names no amount. */
export function subjectOfTitle(printed: string): string {
  const title = printed.replace(/\s+/gu, '').replace(about, '');
  const name = title.replace(explained, '').replace(kindOfStatement, '');
  const folded = name.replaceAll('（', '(').replaceAll('）', ')');
  if (!amountNoun.test(folded) || /[，。；、:：]/u.test(folded)) return '';
  return name.replace(/(?<=费|费用|经费)支出$/u, '');
}

/** Funds whose names hold 预算: 一般公共预算, 政府性基金预算, 国有资本经营预算. */
const funds = /(?:公共|基金|经营|资本)预算/gu;
const ofBudget =
  /预算(?:安排|编制)?(?:的)?(?:总体|具体|收支|收入|支出|增减变化)*(?:情况)?(?:的)?(?:说明|分析)?$/u;

/** What a heading says that the amounts below it are: 2022年“三公”经费预算安排情况 has planned ones; `null` where it does not say. */
export function levelsOfTitle(printed: string): Levels | null {
  const title = printed.replace(/\s+/gu, '').replace(funds, '');
  if (/决算/u.test(title)) return /预算/u.test(title) ? null : '决算数';
  return ofBudget.test(title) ? '预算数' : null;
}
