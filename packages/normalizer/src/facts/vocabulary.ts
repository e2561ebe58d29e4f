import {
  amountEndings,
  type Direction,
  genericNames,
  periodPatterns,
  reasonPatterns,
  referringNames,
} from '@juesuan/schema';
import { changeSource, directionIn, directionSource } from '@juesuan/schema/words';

/** Verbs and nouns of change. */
export const up = changeSource('up');
export const down = changeSource('down');
/** Words of comparison: 大于, 少于. */
export const greater = directionSource('up', 'comparison');
export const less = directionSource('down', 'comparison');
export const directionOf = (verb: string): Direction => directionIn(verb) ?? 'down';

const period = `(?:${periodPatterns.join('|')})`;
const plan = '(?:年初|全年|调整后?|当年)?(?:支出|收入)?预算数?|年初';
const final = '(?:支出|收入)?决算数?|(?:支出|收入)数';
/** What a figure is compared with: 2023年度, 上年, 年初预算. */
export const baseWords = `(?:${period}(?:同期|同口径)?(?:${plan}|${final})?|${plan})`;

/** Does a name end as the names of amounts do? */
export const amountNoun = new RegExp(`(?:${amountEndings.join('|')}|\\(境\\)|\\(\\d*[类款项]\\))[”"]?$`, 'u');
/** Does a name say nothing without the words before it? */
export const isGeneric = (name: string): boolean => genericNames.has(name);
/** Does a name name nothing but what is spoken of already, or is there none? */
export const isNameless = (name: string): boolean => name === '' || referringNames.has(name);

/** 二是…, 2.…, ②…: the next reason of the same list. */
export const nextReason = /^(?:[二三四五六七八九十]+是|\(?\d{1,2}[).、](?!\d)|[②-⑳])/u;
/** Words that begin a reason, as alternatives. */
export const reasonWord = reasonPatterns.join('|');
