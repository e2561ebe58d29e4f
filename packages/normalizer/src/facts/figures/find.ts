import { directionSource, hyphens, rangeMarks } from '@juesuan/schema/words';
import { inBookTitle, isBound } from './bounds.ts';
import type { Figure } from './figure.ts';
import { findWorded } from './in-words.ts';
import { count, inSmallerUnit, money, number, percent, unknownUnit } from './units.ts';

const figure = new RegExp(
  `(?<minus>(?:[${hyphens}]|(?<=[为是余支计额])负)(?=\\d))?(?:(?<high>\\d{1,8})(?<scale>[亿万])(?=\\d))?(?<number>${number})(?:(?<money>${money})|(?<percent>${percent})|(?<count>${count})|(?<unknown>${unknownUnit}))?`,
  'gu',
);
/** How far around a number its context reaches: characters. */
const context = 80;
/** 第24次, a range's second half (`1-7`), a part of a longer number or name before the figure; 满分100分. */
const ordinalBefore = /(?:第|[\dA-Za-z.〔[~～≥≤<>=-]|满分为?|总分为?|分值为?)$/u;
/** 50万元至100万元, 10%-20%: a range is a bound on both sides. */
const rangeAfter = new RegExp(`^(?:[-${rangeMarks}]{1,2}|至)${number}`, 'u');
const rangeBefore = new RegExp(
  `\\d(?:[亿万千百]?元|[万亿%人个台辆分次项]|台\\(套\\))?(?:[${rangeMarks}]{1,2}|至)$`,
  'u',
);
/** 10万元-20万元: no minus where a unit stands before it. */
const unitBefore = /[\d元%万亿人个台辆分次项]$/u;
/** 存量车辆10%的范围内: a bound of another thing. */
const rateOfRule = /^的(?:范围|比例(?:内|以)|标准|额度)/u;
/** 3个月, 12个工作日: times. 3个方面, 5个必须: parts of a speech. */
const countsNothing =
  /^(?:月|工作日|季度|年(?![初末度中])|小时|方面|环节|阶段|层面|维度|必须|坚持|确保|意识|要求|规定|禁令|措施|纪律|精神)/u;
const rateWords = `${directionSource('up', 'rate')}|${directionSource('down', 'rate')}`;
const changeWords = `${rateWords}|${directionSource('up', 'amount')}|${directionSource('down', 'amount')}`;
/** A rate may have lost its percent sign (增长13.95。占76.23；). */
const rateBefore = new RegExp(
  `(?:(?:${rateWords})(?:[(/](?:${changeWords})\\)?)?(?:了|率为|为)?|占(?:[^，。；、\\d]{0,25}的)?(?:比重|比例)?为?)$`,
  'u',
);
/** An amount may have lost its unit: beside 预算 or 决算 in any case, elsewhere where it is nothing. */
const amountBefore = /(?:预算|决算)(?:数|金额)?(?:为|是)$/u;
const nothingBefore = /(?:预算|决算|支出|收入|经费|费|费用)(?:数|金额)?(?:为|是)?$/u;
const nothing = /^0(?:\.0+)?$/;
/** 保有量为12，: a count by its name alone. */
const countBefore = /(?:保有量|购置数量?|团组数|批次数?|人次数?|人数|数量)(?:均|都)?(?:为|是|共计?)?$/u;
const clauseEnds = /^(?:[，。；、)]|$)/u;
/** The other numbers of a list that prints its unit once. */
const sharedUnit = new RegExp(
  `^(?:(?:[、，,]|和|与|及)${number})+(?:(?<money>${money})|(?<percent>${percent}))`,
  'u',
);

/**
 * The figures of a folded text: numbers with a unit of money, %, or a measure word, and rates without their sign.
 * Dates, ordinals, bounds, ranges, document numbers and bare numbers are none. Numbers in words are read too (壹辆, 为零).
 *
 * @example
 * findFigures('2024年度收、支总计均为25673.39万元，增长8.1%。').map(({ value, unit }) => value + unit); // ['25673.39万元', '8.1%']
 */
export const findFigures = (text: string): Figure[] => figuresIn(text).figures;

/** A number with a unit, or a word like one, that says nothing known of what is measured. */
export type UnknownFigure = Pick<Figure, 'start' | 'end' | 'unitEnd'>;

/** The figures of a folded text, and the numbers that count something nobody knows: 整理档案1200卷, 数量为30. */
export function figuresIn(text: string): { figures: Figure[]; unknown: UnknownFigure[] } {
  const found: Figure[] = [];
  const unknown: UnknownFigure[] = [];
  for (const match of text.matchAll(figure)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - context), start);
    const after = text.slice(end, end + context);
    const one = readFigure(match, before, after);
    if (one) found.push({ ...one, start, end, unitEnd: end + one.further });
    else if (isUnknown(match, before, after))
      unknown.push({ start, end, unitEnd: end + (moreThan.exec(after)?.[0].length ?? 0) });
  }
  const worded = findWorded(text, found);
  const figures = worded.length === 0 ? found : [...found, ...worded].sort((a, b) => a.start - b.start);
  return { figures, unknown };
}

/** 数量为30，: a number that something is, without any unit. */
const statedBefore =
  /(?:\p{Script=Han}(?<!基数|编[码号]|代码|[电热]话|[证序型文]号)[为是]|共计?|达到?|累计|总计|合计)$/u;
/** 200余人次, 3万多元: more than is printed. */
const moreThan = /^[亿万千百]?(?:余|多(?!媒|功|元化|种|边|方|次|个))(?:\p{Script=Han}|%)/u;
const yearLike = /^(?:19|20)\d{2}$/;

function isUnknown(
  { groups: { unknown, money, percent, count, number: printed = '' } = {} }: RegExpExecArray,
  before: string,
  after: string,
): boolean {
  if ((money ?? percent ?? count) !== undefined) return false;
  if (notFree(before, after) || isBound(before, after)) return false;
  if (unknown !== undefined) return true;
  if (moreThan.test(after)) return !yearLike.test(printed);
  if (statedBefore.test(before) && clauseEnds.test(after)) return !yearLike.test(printed);
  // 较上年2.08减少0.03万元: its unit was lost.
  return (
    printed.includes('.') &&
    /(?:上年|去年|同期|预算|决算|支出|收入|经费|费)数?$/u.test(before) &&
    /^(?:\p{Script=Han}(?<!年)|[，。；、)])/u.test(after)
  );
}

/** Is it part of a name, an ordinal, a longer number or a range? */
const notFree = (before: string, after: string): boolean =>
  ordinalBefore.test(before) ||
  inBookTitle(before) ||
  /^[A-Za-z]/.test(after) ||
  rangeAfter.test(after) ||
  rangeBefore.test(before);

/** `further`: how far after the figure its unit ends. */
type Read = Omit<Figure, 'start' | 'end' | 'unitEnd'> & { further: number };

function readFigure(match: RegExpExecArray, before: string, after: string): Read | null {
  const { minus, high, scale = '', number: printed = '', ...units } = match.groups ?? {};
  const unit = units.money ?? units.percent ?? units.count ?? '';
  if (units.unknown !== undefined || notFree(before, after)) return null;
  if (minus !== undefined && unitBefore.test(before)) return null;
  const negative = minus !== undefined;
  const whole =
    high === undefined ? plain(printed) : inSmallerUnit(high, scale, printed.replaceAll(',', ''), unit);
  if (whole === null) return null;
  if (unit === '') return withoutUnit(whole, before, after, negative);
  if (isBound(before, units.percent === undefined ? after : '')) return null;
  if (units.percent !== undefined && rateOfRule.test(after)) return null;
  if (units.count !== undefined && (countsNothing.test(after) || isCode(before, after))) return null;
  const kind = units.money ? 'money' : units.percent ? 'percent' : 'count';
  return { value: whole, unit, kind, negative, further: 0 };
}

function withoutUnit(value: string, before: string, after: string, negative: boolean): Read | null {
  if (/^\d/.test(after)) return null;
  const shared = before === '' ? null : sharedUnit.exec(after);
  const unit = shared?.groups?.money ?? shared?.groups?.percent;
  if (shared && unit !== undefined && value.length > 1)
    return {
      value,
      unit,
      kind: shared.groups?.money ? 'money' : 'percent',
      negative,
      further: shared[0].length,
    };
  if (!clauseEnds.test(after)) return null;
  if (rateBefore.test(before)) return { value, unit: '', kind: 'bare', negative, further: 0 };
  if (amountBefore.test(before) || (nothing.test(value) && nothingBefore.test(before)))
    return { value, unit: '', kind: 'money', negative, further: 0 };
  if (countBefore.test(before) && /^\d+$/.test(value))
    return { value, unit: '', kind: 'count', negative, further: 0 };
  return null;
}

/** （01项）, （208类）: the number of a subject. */
const isCode = (before: string, after: string): boolean => before.endsWith('(') && after.startsWith(')');

/** `012` is no decimal; a leading zero of a count is dropped. */
const plain = (printed: string): string => printed.replaceAll(',', '').replace(/^0+(?=\d)/, '');
