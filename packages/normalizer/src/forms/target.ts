import type { IndicatorValue } from '@juesuan/schema';
import { foldWidth, minusSigns, numberSource, readAmount } from '@juesuan/schema/words';

type Operator = NonNullable<IndicatorValue['op']>;

/** Signs, LaTeX and ASCII spellings of an operator, as text converters leave them; `〉=` is typed for `>=`. */
const signs: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≤|≦|⩽|≼|[<〈]=|=[<〈]|\\leqq?(?:slant)?(?![a-z])|\\le(?![a-z])|&le;)/u, '≤'],
  [/^(?:≥|≧|⩾|≽|[>〉]=|=[>〉]|\\geqq?(?:slant)?(?![a-z])|\\ge(?![a-z])|&ge;)/u, '≥'],
  [/^(?:[<〈]|\\lt(?![a-z])|&lt;)/u, '<'],
  [/^(?:[>〉]|\\gt(?![a-z])|&gt;)/u, '>'],
  [/^(?:==?|\\eq(?![a-z]))/u, '='],
];

/** Said before the operator, and nothing of the bound: 争取不低于90%, 要求不高于5天. */
const before = '(?:争取|要求|确保|力争|保证|应|须|需)?';
const orEqual = '(?:或者?|及|、)?(?:等于|者?相等)';
const more = '(?:大于|高于|多于|超过|超出|优于)';
const less = '(?:小于|低于|少于)';

/** Operators in words before the number. 不低于 and 不超过 hold the bound itself, 低于 and 超过 do not. */
const words: readonly (readonly [RegExp, Operator])[] = [
  [
    new RegExp(`^${before}(?:不得?能?(?:低于|少于|小于|劣于)|${more}${orEqual}|至少|最低|达到或超过)`, 'u'),
    '≥',
  ],
  [
    new RegExp(
      `^${before}(?:控制)?(?:不得?能?(?:超过|高于|多于|大于|超出|晚于|迟于)|${less}${orEqual}|至多|最多|最高)`,
      'u',
    ),
    '≤',
  ],
  [new RegExp(`^${before}(?:${more}|超(?=\\d))`, 'u'), '>'],
  [new RegExp(`^${before}${less}`, 'u'), '<'],
  [/^等于/u, '='],
];

/** Operators in words behind the unit: 10个以上, 控制在5万元以内. Both hold the bound itself (《立法技术规范》). */
const wordsBehind: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及其?以上|或以上|以上)$/u, '≥'],
  [/(?:及其?以下|或以下|以下|以内|之内|内)$/u, '≤'],
];

/** 控制在5万元, with or without 以内, is a bound from above. */
const within = /^(?:严格)?控制在/u;
/** 达到95% names the value and no side of it. */
const reached = /^(?:达到|达)(?=[\d.])/u;
/** Said behind a bound and nothing new of it: ≥95%（含）, 100%。 */
const afterwards = /(?:\(含(?:本数|[\d.]+%?)?\)|[。；;，,、.])+$/u;

/** A unit is short: 元/分钟, 台（套）, 百分比. Longer words behind a number are a sentence. Characters. */
const longestUnit = 8;
const unitPattern =
  /^(?:[%‰℃°]|(?:[\p{Script=Han}A-Za-z㎡㎥²³·]+(?:[（(][\p{Script=Han}A-Za-z]+[)）])?)(?:\/(?:[\p{Script=Han}A-Za-z³²·]+|\([\p{Script=Han}A-Za-z·]+\)))*)$/u;
/** Words behind a number that make it a date's or a sentence's: 5月份前, 95左右, 10余. */
const noUnit =
  /(?:前|后|左右|余|多|几|内|以上|以下|之间|完成|达到|达标|提高|提升|增长|下降|减少|以来|起|完毕|到位)$/u;

/**
 * Reads a target (年度指标值) or an actual value (实际完成值).
 *
 * - The operator may be a sign, LaTeX or a word: `≤15 万元`, `>=1 次`, `$\geq 95\%$`, `不低于95%`, `10场以上`.
 * - The value is an exact decimal as printed, the unit the text behind it without white space, width folded, unscaled: `10万` → `10`, `万`.
 * - With an operator before something that is no number the operator stays: `≤每月15号` → `≤`, no value.
 * - 达到95% is 95 % without an operator, 控制在5万元 a bound from above.
 * - All else is text, a blank too: op, value and unit are `null`. `5月份前`, `有所提升` and ranges `3-5天` stay text.
 *
 * Never throws.
 *
 * @example
 * readTarget('≤15 万元'); // { raw: '≤15 万元', op: '≤', value: '15', unit: '万元' }
 */
export function readTarget(raw: string): IndicatorValue {
  const text: IndicatorValue = { raw, op: null, value: null, unit: null };
  const printed = tidy(raw);
  if (printed === '') return text;
  const { op, rest } = take(printed, [...signs, ...words]);
  const bare = rest.replace(reached, '');
  const measured = measure(bare);
  if (measured) return { raw, op, ...measured };
  const [behind, sideBehind] = wordsBehind.find(([pattern]) => pattern.test(bare)) ?? [/$^/u, null];
  const side = sideBehind ?? (within.test(bare) ? '≤' : null);
  const bounded = side ? measure(bare.replace(behind, '').replace(within, '')) : null;
  if (bounded) return { raw, op: op ?? side, ...bounded };
  return { ...text, op: rest === '' ? null : op };
}

/**
 * An operator, value and unit as a form prints them; what `readTarget` reads back.
 *
 * @example printTarget({ op: '≥', value: '95', unit: '%' }) // '≥95%'
 */
export const printTarget = ({ op, value, unit }: Omit<IndicatorValue, 'raw'>): string =>
  `${op ?? ''}${value ?? ''}${unit ?? ''}`;

/** Width folded, LaTeX's dollars and escapes and all white space gone. */
function tidy(raw: string): string {
  return foldWidth(raw)
    .replace(/\\(?:text|mathrm|rm)\s*\{([^{}]*)\}/gu, '$1')
    .replace(/\\[,;:! ]|~(?=\s|$)/gu, '')
    .replace(/\\%/gu, '%')
    .replace(/\$/gu, '')
    .replace(/(\\[a-z]+)\s+/gu, '$1 ')
    .replace(/(?<!\\[a-z]+)\s+/gu, '')
    .trim()
    .replace(afterwards, '');
}

function take(
  printed: string,
  operators: readonly (readonly [RegExp, Operator])[],
): { op: Operator | null; rest: string } {
  for (const [pattern, op] of operators) {
    const found = pattern.exec(printed);
    if (found) return { op, rest: printed.slice(found[0].length).trim() };
  }
  return { op: null, rest: printed };
}

const numberPattern = new RegExp(`^[+${minusSigns}]?(?:${numberSource}|\\.\\d+)`, 'u');

function measure(printed: string): { value: string; unit: string | null } | null {
  const number = numberPattern.exec(printed)?.[0] ?? '';
  if (number === '') return null;
  const { state, value } = readAmount(number);
  if (state !== 'amount' || value === null) return null;
  const unit = printed.slice(number.length);
  if (unit === '') return { value, unit: null };
  return unit.length <= longestUnit && unitPattern.test(unit) && !noUnit.test(unit) ? { value, unit } : null;
}
