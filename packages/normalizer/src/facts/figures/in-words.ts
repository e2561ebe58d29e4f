import { changeSource, ofVocabulary, rangeMarks } from '@juesuan/schema/words';
import { inBookTitle, isBound } from './bounds.ts';
import type { Figure } from './figure.ts';
import { numeralSigns, readNumeral } from './numerals.ts';
import { inSmallerUnit } from './units.ts';

/** Units that a numeral in words is a figure with; 个 and 项 begin too many phrases (三个方面, 一项工作). */
const worded = new RegExp(
  `(?:(?<high>[${numeralSigns}]{1,9})(?<scale>[亿万]))?(?<numeral>[${numeralSigns}]{1,9})(?:(?<money>亿元|万元|元)|(?<percent>倍(?!数)|成(?=[，。；、)]|$))|(?<count>辆|台\\(套\\)|台(?![湾账])|批次|人次|个))`,
  'gu',
);
/** 近五成, 三十余人次, 一至两辆, 第二批次, 每一辆: no exact number, or one among others. */
const vagueBefore = new RegExp(
  `(?:[近约超逾余多几数第每前后各\\d亿万]|不足|[${numeralSigns}](?:[-${rangeMarks}]{1,2}|至|到))$`,
  'u',
);
const vagueAfter = new RegExp(`^(?:多|余|左右|上下|有余|半|至|到|[-${rangeMarks}])`, 'u');
/** 增长一倍, 占本年支出五成. */
const ratesBefore = ofVocabulary(
  () =>
    new RegExp(
      `(?:(?:${changeSource('up')}|${changeSource('down')})了?|占[^，。；、\\d]{0,25})(?:为|达到?)?$`,
      'u',
    ),
);
/** 团组两个, 两个团组, 两个项目开展自评. */
const groupsBefore = /团组数?(?:为|共计?|累计)?$/u;
const countedAfter = /^[^，。；、\d]{0,10}(?:团组|项目(?:支出)?(?:全面)?(?:开展|进行|实施|组织))/u;
/** 三元 and 一元 are names; an amount in 元 has more than one sign. */
const amountInYuan = /[十拾百佰千仟零]/u;

/** 支出决算为零 */
const zero = /零(?=[，。；、)]|$)/gu;
const amountIs = /(?:预算|决算|支出|收入|经费|费|费用|结转|结余|总额|金额)(?:数|金额)?(?:均|都)?为$/u;
const countIs = /(?:保有量|购置数量?|团组数?|批次数?|人次数?|人数|数量)(?:均|都)?为$/u;
const sentenceMark = /[。；]/u;
/** How far around a numeral its context reaches: characters. */
const context = 40;

/**
 * Figures whose number is written in words: 壹辆, 两个团组, 增长一倍, 决算为零. Only exact ones: 近五成 and 三五人次 are none.
 *
 * @param figures those in digits: a zero without a unit is in the unit of the sentence
 */
export function findWorded(text: string, figures: readonly Figure[]): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(worded)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - context), match.index);
    const one = readWorded(match, before, text.slice(end, end + context));
    if (one) found.push({ ...one, negative: false, start: match.index, end, unitEnd: end });
  }
  for (const { index } of text.matchAll(zero)) {
    const before = text.slice(Math.max(0, index - context), index);
    const kind = amountIs.test(before) ? 'money' : countIs.test(before) ? 'count' : null;
    if (kind === null) continue;
    const place = { value: '0', kind, negative: false, start: index, end: index + 1 } as const;
    const beside = kind === 'money' ? amountBeside(text, figures, index) : undefined;
    found.push({ ...place, unit: beside?.unit ?? '', unitEnd: beside?.unitEnd ?? place.end });
  }
  return found;
}

function readWorded(
  match: RegExpExecArray,
  before: string,
  after: string,
): Pick<Figure, 'value' | 'unit' | 'kind'> | null {
  const { high, scale = '', numeral = '', money, percent, count } = match.groups ?? {};
  const unit = money ?? percent ?? count ?? '';
  if (vagueBefore.test(before) || vagueAfter.test(after) || inBookTitle(before)) return null;
  if (isBound(before, after)) return null;
  const low = readNumeral(numeral);
  const larger = high === undefined ? '' : readNumeral(high);
  if (low === null || larger === null) return null;
  const value = larger === '' ? low : inSmallerUnit(larger, scale, low, unit);
  if (value === null) return null;
  if (money === '元' && !amountInYuan.test(match[0])) return null;
  if (percent !== undefined && !ratesBefore().test(before)) return null;
  if (count === '个' && !groupsBefore.test(before) && !countedAfter.test(after)) return null;
  return { value, unit, kind: money ? 'money' : percent ? 'percent' : 'count' };
}

/** The amount of the same sentence that is stated last before, else first after. */
function amountBeside(text: string, figures: readonly Figure[], at: number): Figure | undefined {
  const amounts = figures.filter(({ kind, unit }) => kind === 'money' && unit !== '');
  const before = amounts.findLast(({ end }) => end <= at);
  if (before && !sentenceMark.test(text.slice(before.unitEnd, at))) return before;
  const after = amounts.find(({ start }) => start > at);
  return after && !sentenceMark.test(text.slice(at, after.start)) ? after : undefined;
}
