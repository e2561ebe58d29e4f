import {
  amountEndings,
  type Direction,
  expenseEndings,
  figureWords,
  genericNames,
  periodPatterns,
  reasonPatterns,
  referringNames,
} from '@juesuan/schema';
import { changeSource, directionIn, directionSource, ofVocabulary } from '@juesuan/schema/words';

/** Verbs and nouns of change. */
export const up = ofVocabulary(() => changeSource('up'));
export const down = ofVocabulary(() => changeSource('down'));
/** Words of comparison: 大于, 少于. */
export const greater = ofVocabulary(() => directionSource('up', 'comparison'));
export const less = ofVocabulary(() => directionSource('down', 'comparison'));
export const directionOf = (verb: string): Direction => directionIn(verb) ?? 'down';

export const period = `(?:${periodPatterns.join('|')})`;
const plan = `(?:年初|全年|调整后?|当年)?(?:支出|收入)?预算${figureWords}?|年初`;
const final = `(?:支出|收入)?决算(?:汇总)?${figureWords}?|(?:支出|收入)数`;
/** What a figure is compared with: 2023年度, 上年, 年初预算. */
export const baseWords = `(?:${period}(?:\\([^()]{1,12}\\))?(?:同期|同口径)?(?:${plan}|${final})?|${plan})`;
/** …the budget of something that is named again: 比2023年“三公”经费财政拨款年初预算. */
export const namedBudget = ofVocabulary(
  () =>
    `${period}的?[^，。；:与比较增减升降\\d]{2,24}?预算${figureWords}?(?=\\d|[，的为]|相比|${up()}|${down()})`,
);
/** …of something that is named again: 比2023年“三公”经费决算数据. */
export const namedBase = `${period}的?[^，。；与比较]{2,24}?(?:决算|预算)${figureWords}?`;
/** 支出 behind 公务接待费: part of how its amount is called. */
export const spendingBehind = `(?:(?<=(?:${expenseEndings.join('|')})[”"]?)(?:支出|开支))?`;

/** Does a name end as the names of amounts do? */
export const amountNoun = new RegExp(
  `(?:${amountEndings.join('|')}|\\(境\\)|\\(\\d*[类款项]\\))[”"]?(?:\\([^()]*\\))?$`,
  'u',
);
/** Does a name say nothing without the words before it? */
export const isGeneric = (name: string): boolean => genericNames.has(name);
/** Does a name name nothing but what is spoken of already, or is there none? */
export const isNameless = (name: string): boolean => name === '' || referringNames.has(name);

/** 二是…, 2.…, ②…: the next reason of the same list. */
export const nextReason = /^(?:[二三四五六七八九十]+是|\(?\d{1,2}[).、](?!\d)|[②-⑳])/u;
/** 人员减少其中：: the parts of an amount, whose sentence has lost its end. */
export const partsBegin = '(?<=[^，。；:、(])其中[:：]';
/** Words that begin a reason, as alternatives. */
export const reasonWord = reasonPatterns.join('|');
