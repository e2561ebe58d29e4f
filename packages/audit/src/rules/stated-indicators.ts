import type { PerformanceForm, PerformanceIndicator, ToldIndicator } from '@juesuan/schema';
import Big from 'big.js';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { decimalsOf, halfUnit } from '../engine/figure.ts';
import { formName } from '../forms/figures.ts';
import { likeness } from '../forms/match.ts';
import { indicatorPairs } from '../forms/projects.ts';
import { measureOf, readStated } from '../forms/target.ts';
import { orSkip, type Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

const source = '绩效自评说明应与自评表一致 (the explanations repeat the forms)';

/** What the explanations repeat of a form's indicators. */
export const statedIndicatorRules: readonly Rule[] = [
  {
    id: 'told-indicator-target',
    title: { zh: '说明中的指标值与自评表一致', en: 'a stated target is that of the form' },
    formula: '说明 指标的符号和数值 = 自评表 年度指标值',
    needs: ['toldIndicators', 'forms'],
    source,
    severity: 'error',
    *check(subject) {
      yield* eachPair(subject, targetCheck);
    },
  },
  {
    id: 'told-indicator-actual',
    title: { zh: '说明中的完成值与自评表一致', en: 'a stated result is that of the form' },
    formula: '说明 实际完成 = 自评表 实际完成值',
    needs: ['toldIndicators', 'forms'],
    source,
    severity: 'error',
    *check(subject) {
      yield* eachPair(subject, actualCheck);
    },
  },
  {
    id: 'told-indicator-known',
    title: { zh: '说明中的指标在自评表中存在', en: 'a stated indicator exists in the form' },
    formula: '说明 指标名称 ∈ 同一项目自评表的三级指标',
    needs: ['toldIndicators', 'forms'],
    source,
    severity: 'error',
    *check(subject) {
      yield* orSkip(
        knownChecks(subject),
        skip('not-applicable', '情况说明没有逐项列出绩效指标', 'the explanations state no indicator'),
      );
    },
  },
];

function* eachPair(
  subject: Subject,
  check: (stated: ToldIndicator, printed: PerformanceIndicator, form: PerformanceForm) => Check | null,
): Generator<Check | Skip> {
  const made = indicatorPairs(subject).flatMap(({ form, pairs }) =>
    pairs.map(({ stated, printed }) => printed && check(stated, printed, form)),
  );
  yield* orSkip(
    made,
    skip(
      'not-applicable',
      '情况说明与自评表没有可比对的指标',
      'no indicator is both stated in the text and printed in a form',
    ),
  );
}

const both = (
  stated: ToldIndicator,
  statedText: string,
  printed: PerformanceIndicator,
  printedText: string,
) =>
  [
    {
      label: `情况说明 ${stated.indicator}`,
      raw: statedText,
      value: null,
      unit: null,
      location: stated.location,
    },
    {
      label: `自评表 ${printed.level3}`,
      raw: printedText,
      value: null,
      unit: null,
      location: printed.location,
    },
  ] as const;

function targetCheck(
  stated: ToldIndicator,
  printed: PerformanceIndicator,
  form: PerformanceForm,
): Check | null {
  const value = readStated(stated.target);
  const { target } = printed;
  if (value.value === null || target.value === null) return null;
  const sameOperator = value.op === null || target.op === null || value.op === target.op;
  const close =
    value.op !== null &&
    target.op !== null &&
    /[≤<]/u.test(value.op) === /[≤<]/u.test(target.op) &&
    !/=/u.test(value.op + target.op);
  const amounts = compare(value, target);
  const holds = sameOperator && amounts === 'same';
  return {
    kind: 'claim',
    of: { zh: `${formName(form)} ${printed.level3}`, en: `form ${form.no}, ${printed.level3}` },
    holds,
    // ≥ stated for a printed > is a matter of style; another kind of measure one of wording.
    ...(amounts === 'same' && close
      ? { severity: 'info' as const }
      : amounts === 'unlike'
        ? { severity: 'warning' as const }
        : {}),
    message: {
      zh: `${formName(form)} ${printed.level3}：说明为“${stated.target}”，自评表为“${target.raw}”`,
      en: `form ${form.no}, ${printed.level3}: the text says "${stated.target}", the form "${target.raw}"`,
    },
    figures: both(stated, stated.target, printed, target.raw),
  };
}

function actualCheck(
  stated: ToldIndicator,
  printed: PerformanceIndicator,
  form: PerformanceForm,
): Check | null {
  const value = readStated(stated.actual);
  const { actual } = printed;
  if (value.value === null || actual.value === null) return null;
  const amounts = compare(value, actual);
  return {
    kind: 'claim',
    of: { zh: `${formName(form)} ${printed.level3}`, en: `form ${form.no}, ${printed.level3}` },
    holds: amounts === 'same',
    ...(amounts === 'unlike' ? { severity: 'info' as const } : {}),
    message: {
      zh: `${formName(form)} ${printed.level3}：说明实际完成“${stated.actual}”，自评表为“${actual.raw}”`,
      en: `form ${form.no}, ${printed.level3}: the text says "${stated.actual}" was reached, the form "${actual.raw}"`,
    },
    figures: both(stated, stated.actual, printed, actual.raw),
  };
}

/** A number stated in a greater unit may be rounded: 6.14万元 for 61412元. */
function compare(
  stated: { value: string | null; unit: string },
  printed: { value: string | null; unit: string | null },
): 'same' | 'other' | 'unlike' {
  const [a, b] = [measureOf(stated.unit), measureOf(printed.unit)];
  if (a.kind !== b.kind && a.kind !== '' && b.kind !== '') return 'unlike';
  const half =
    a.factor === b.factor ? new Big(0) : halfUnit(decimalsOf(stated.value ?? ''), null).times(a.factor);
  const difference = new Big(stated.value ?? '0')
    .times(a.factor)
    .minus(new Big(printed.value ?? '0').times(b.factor));
  return difference.abs().lte(half) ? 'same' : 'other';
}

function* knownChecks(subject: Subject): Generator<Check> {
  const { forms } = subject.report;
  for (const { form, pairs } of indicatorPairs(subject)) {
    const nameless = form.indicators.some(({ level3, level2 }) => level3 === '' && level2 !== '');
    const strange = pairs.filter(({ by }) => by === 'name').length * 2 < pairs.length;
    for (const { stated, printed, by } of pairs) {
      // What gives neither target nor result is a remark between the indicators.
      if (by === null && stated.target === '' && stated.actual === '') continue;
      const of = {
        zh: `${formName(form)}的说明 ${stated.indicator}`,
        en: `text on form ${form.no}: ${stated.indicator}`,
      };
      const copied =
        by === 'name'
          ? undefined
          : forms.find(
              (other) =>
                other !== form &&
                other.indicators.some(
                  ({ level3 }) => level3.length > 3 && likeness(level3, stated.indicator) === 1,
                ),
            );
      // A form that lost the name of an indicator may have lost this one; one in other characters shares no names.
      const doubt = strange
        ? {
            zh: `${formName(form)}的指标名称与说明无法对应`,
            en: `form ${form.no}: its indicators cannot be found by name`,
          }
        : nameless
          ? { zh: `${formName(form)}有指标缺名称`, en: `form ${form.no} has indicators without a name` }
          : undefined;
      const from = copied
        ? { zh: `，与${formName(copied)}的指标同名`, en: `; form ${copied.no} has one of this name` }
        : { zh: '', en: '' };
      yield {
        kind: 'claim',
        of,
        holds: by === 'name' || by === 'level' || (by === 'value' && copied === undefined),
        ...(doubt ? { doubt } : {}),
        ...(by === 'value' || !copied ? { severity: 'warning' as const } : {}),
        message: {
          zh: `${formName(form)}没有说明中的指标“${stated.indicator}${stated.target}”${from.zh}`,
          en: `form ${form.no} has no indicator "${stated.indicator}${stated.target}" that the text states${from.en}`,
        },
        figures: [
          {
            label: `情况说明 ${stated.project}`,
            raw: stated.raw,
            value: null,
            unit: null,
            location: stated.location,
          },
          ...(printed
            ? [
                {
                  label: `自评表 ${printed.level3}`,
                  raw: printed.target.raw,
                  value: null,
                  unit: null,
                  location: printed.location,
                },
              ]
            : []),
        ],
      };
    }
  }
}
