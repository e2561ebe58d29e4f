import type { Direction } from '@juesuan/schema';
import { changeSource, directionIn, directionSource } from '@juesuan/schema/words';

/** Verbs and nouns of change. */
export const up = changeSource('up');
export const down = changeSource('down');
/** Words of comparison: 大于, 少于. */
export const greater = directionSource('up', 'comparison');
export const less = directionSource('down', 'comparison');
export const directionOf = (verb: string): Direction => directionIn(verb) ?? 'down';

const period = '(?:\\d{4}年度?|上一?年度?|上一度|去年)';
const plan = '(?:年初|全年|调整后?|当年)?(?:支出|收入)?预算数?|年初';
const final = '(?:支出|收入)?决算数?|(?:支出|收入)数';
/** What a figure is compared with: 2023年度, 上年, 年初预算. Some reports print 上一度. */
export const baseWords = `(?:${period}(?:同期|同口径)?(?:${plan}|${final})?|${plan})`;

/** What the names of amounts end in; the name of a department does not. */
export const amountNoun =
  /(?:费用?|经费|支出|收入|总计|合计|采购|资金|基金|结余|结转|拨款|补助|接待|用车|\(境\)|\(\d*[类款项]\))[”"]?$/u;
/** Names that say nothing without the words before them: 由中小企业供应商中标的，采购金额… */
export const generic = /^(?:采购|合同|金额|项目)$/u;
/** Words that name nothing but what is spoken of already: 共计支出, 合计, 接待（人次）, 参加（人次）. */
export const nameless =
  /^(?:支出数?|收入数?|资金|预算|费用|合计|总计|共计|总额|接待|参会|参加|参与|出访|随行|其|数)?$/u;

/** 二是…, 2.…, ②…: the next reason of the same list. */
export const nextReason = /^(?:[二三四五六七八九十]+是|\(?\d{1,2}[).、](?!\d)|[②-⑳])/u;
/** Words that begin a reason; 决算数小于预算数的主要严格按照… has lost its 原因是. 主要是用于 states a use. */
export const reasonWord =
  '主要(?:的)?原因(?:是|为|系|在于)?[:，]?(?:是)?|主要(?:是由于|是因为|由于|因为|系|是(?!用于))[:，]?|原因(?:是|为|系|在于)[:，]?|原因:|(?<=预算数?的)主要(?!用于)';
