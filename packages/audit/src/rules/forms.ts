import type { PerformanceForm, PerformanceIndicator, Report } from '@juesuan/schema';
import Big from 'big.js';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { decimalsOf, halfUnit } from '../engine/figure.ts';
import { figureOf } from '../engine/place.ts';
import { boundCheck, sumCheck } from '../engine/sum.ts';
import { type FundingColumn, formFigures, formName, fundingWords, totalFunding } from '../forms/figures.ts';
import { measureOf } from '../forms/target.ts';
import type { Rule } from '../tables/rule.ts';
import type { Precision } from '../tables/view.ts';

const columns: readonly FundingColumn[] = ['initialBudget', 'annualBudget', 'executed'];
const source = '项目支出绩效自评表表式 (arithmetic of the self-evaluation form)';

/** The identities within one self-evaluation form. */
export const formRules: readonly Rule[] = [
  {
    id: 'form-sources',
    title: { zh: '年度资金总额等于各来源之和', en: 'a project’s money is the sum of its sources' },
    formula: '年度资金总额 = 当年财政拨款 + 上年结转资金 + 其他资金',
    needs: ['forms'],
    source,
    severity: 'error',
    *check({ report, precision }) {
      const { place } = formFigures({ precision });
      for (const form of report.forms) {
        const whole = totalFunding(form);
        const parts = form.funding.filter(({ source: from }) => from !== null && from !== '年度资金总额');
        const unknown = form.funding.find(({ source: from }) => from === null);
        if (whole === null || parts.length === 0) {
          yield noRow(form, '年度资金总额或各来源', 'total or sources');
          continue;
        }
        const doubt = unknown
          ? {
              zh: `${formName(form)}“${unknown.label}”一行含义不明`,
              en: `form ${form.no}: the row "${unknown.label}" is unknown`,
            }
          : undefined;
        for (const column of columns) {
          const of = ofForm(form, fundingWords[column]);
          const check = sumCheck(
            of,
            place(form, whole, column),
            parts.map((row) => ({ place: place(form, row, column) })),
            doubt,
          );
          if (check) yield check;
        }
      }
    },
  },
  {
    id: 'form-executed',
    title: { zh: '执行数不大于全年预算数', en: 'what is executed is within the year’s budget' },
    formula: '全年执行数 ≤ 全年预算数',
    needs: ['forms'],
    source,
    severity: 'error',
    *check({ report, precision }) {
      const { place } = formFigures({ precision });
      for (const form of report.forms) {
        for (const row of form.funding) {
          const check = boundCheck(ofForm(form, `${row.label} 全年执行数`), place(form, row, 'executed'), [
            place(form, row, 'annualBudget'),
          ]);
          if (check) yield check;
        }
      }
    },
  },
  {
    id: 'form-rate',
    title: { zh: '执行率等于执行数除以全年预算数', en: 'the execution rate is executed ÷ the year’s budget' },
    formula: '执行率 = 全年执行数 ÷ 全年预算数 × 100%',
    needs: ['forms'],
    source,
    severity: 'error',
    *check({ report, precision }) {
      for (const form of report.forms) yield* rateChecks(form, precision);
    },
  },
  {
    id: 'form-target',
    title: { zh: '未完成的指标说明原因', en: 'a target that was not reached is explained' },
    formula: '实际完成值未达年度指标值时，应填写偏差原因及改进措施',
    needs: ['forms'],
    source: '项目支出绩效自评表填报说明 (instructions of the form)',
    severity: 'warning',
    *check({ report }) {
      yield* eachIndicator(report, targetCheck);
    },
  },
  {
    id: 'form-actual',
    title: { zh: '实际完成值与指标值口径一致', en: 'target and actual value are of one kind' },
    formula: '指标值为定性则实际值为定性，指标值为定量则实际值为同类计量单位',
    needs: ['forms'],
    source: '项目支出绩效自评表填报说明 (instructions of the form)',
    severity: 'error',
    *check({ report }) {
      yield* eachIndicator(report, kindCheck);
    },
  },
];

const ofForm = (form: PerformanceForm, words: string) => ({
  zh: `${formName(form)} ${words}`,
  en: `form ${form.no} "${form.project}" ${words}`,
});

const noRow = (form: PerformanceForm, zh: string, en: string): Skip =>
  skip('insufficient-data', `${formName(form)}没有${zh}`, `form ${form.no} has no ${en}`);

function* rateChecks(form: PerformanceForm, precision: Precision): Generator<Check | Skip> {
  const { place } = formFigures({ precision });
  for (const row of form.funding) {
    const { rate } = row;
    const of = ofForm(form, `${row.label} 执行率`);
    const executed = figureOf(place(form, row, 'executed'));
    const budget = figureOf(place(form, row, 'annualBudget'));
    if (rate === null || rate.percent === null) {
      if (executed?.printed && !executed.value.eq(0))
        yield skip('unreadable', `${of.zh}未读到`, `${of.en} was not read`);
      continue;
    }
    if (!executed?.printed || !budget?.printed || budget.value.eq(0)) continue;
    yield {
      kind: 'rate',
      of,
      rate: {
        key: `form ${form.no} rate ${form.funding.indexOf(row)}`,
        label: of.zh,
        raw: rate.raw,
        unit: '%',
        value: new Big(rate.percent),
        half: halfUnit(rateDecimals(rate.raw), null),
        printed: true,
        location: rate.location,
      },
      numerator: executed,
      denominator: [{ figure: budget, sign: 1 }],
    };
  }
}

/** Decimals of the percentage: a rate printed as a share (0.47) has two fewer than its text. */
function rateDecimals(raw: string): number {
  const plain = raw.replace(/[^\d.]/gu, '');
  const share = !raw.includes('%') && Number(plain) <= 1 && decimalsOf(plain) > 0;
  return Math.max(0, decimalsOf(plain) - (share ? 2 : 0));
}

function* eachIndicator(
  { forms }: Report,
  check: (form: PerformanceForm, indicator: PerformanceIndicator) => Check | Skip | null,
): Generator<Check | Skip> {
  let any = false;
  for (const form of forms) {
    for (const indicator of form.indicators) {
      const made = indicator.level3 === '' ? null : check(form, indicator);
      if (made === null) continue;
      any = true;
      yield made;
    }
  }
  if (!any) yield skip('not-applicable', '自评表没有可比对的指标', 'the forms have no indicator to compare');
}

const evidence = (form: PerformanceForm, { level3, target, actual, location }: PerformanceIndicator) =>
  [
    {
      label: `${formName(form)} ${level3} 年度指标值`,
      raw: target.raw,
      value: target.value,
      unit: target.unit,
      location,
    },
    {
      label: `${formName(form)} ${level3} 实际完成值`,
      raw: actual.raw,
      value: actual.value,
      unit: actual.unit,
      location,
    },
  ] as const;

type Operator = NonNullable<PerformanceIndicator['target']['op']>;

const reached: Readonly<Record<Operator, (actual: Big, target: Big) => boolean>> = {
  '≤': (actual, target) => actual.lte(target),
  '≥': (actual, target) => actual.gte(target),
  '<': (actual, target) => actual.lt(target),
  '>': (actual, target) => actual.gt(target),
  '=': (actual, target) => actual.eq(target),
};

function targetCheck(form: PerformanceForm, indicator: PerformanceIndicator): Check | null {
  const { target, actual, deviation, level3 } = indicator;
  if (target.op === null || target.value === null || actual.value === null) return null;
  const [wanted, got] = [measureOf(target.unit), measureOf(actual.unit)];
  if (wanted.kind !== got.kind) return null;
  const [need, have] = [new Big(target.value).times(wanted.factor), new Big(actual.value).times(got.factor)];
  const met = reached[target.op](have, need);
  const of = ofForm(form, level3);
  return {
    kind: 'claim',
    of,
    // `>5个` with 5个 is most often meant as ≥.
    ...(have.eq(need) ? { severity: 'info' as const } : {}),
    holds: met || deviation.trim() !== '',
    message: {
      zh: `${of.zh}：指标值${target.raw}，实际${actual.raw}，未达到且没有说明原因`,
      en: `${of.en}: target ${target.raw}, actual ${actual.raw}: not reached and not explained`,
    },
    figures: evidence(form, indicator),
  };
}

function kindCheck(form: PerformanceForm, indicator: PerformanceIndicator): Check | null {
  const { target, actual, level3, deviation } = indicator;
  if (target.raw.trim() === '') return null;
  const of = ofForm(form, level3);
  const figures = evidence(form, indicator);
  if (actual.raw.trim() === '') {
    const zh = `${of.zh}：指标值${target.raw}，未填实际完成值`;
    return {
      kind: 'claim',
      of,
      severity: 'warning',
      holds: false,
      message: { zh, en: `${of.en}: target ${target.raw}, no actual value` },
      figures,
    };
  }
  const wordTarget = target.value === null && !/\d/u.test(target.raw);
  const mixed = wordTarget
    ? actual.value !== null
    : target.value !== null &&
      actual.value !== null &&
      measureOf(target.unit).kind !== measureOf(actual.unit).kind &&
      target.unit !== null &&
      actual.unit !== null;
  return {
    kind: 'claim',
    of,
    holds: !mixed || (deviation.trim() !== '' && !wordTarget),
    message: {
      zh: `${of.zh}：指标值“${target.raw}”，实际完成值“${actual.raw}”，不是同一口径`,
      en: `${of.en}: target "${target.raw}" and actual "${actual.raw}" are not of one kind`,
    },
    figures,
  };
}
