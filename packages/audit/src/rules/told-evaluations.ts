import type { PerformanceForm, PerformanceIndicator, ToldIndicator } from '@juesuan/schema';
import Big from 'big.js';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { asEvidence, decimalsOf, type Figure, halfUnit } from '../engine/figure.ts';
import type { Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { figureOf } from '../engine/sum.ts';
import { formFigures, formName, totalFunding } from '../forms/figures.ts';
import { type IndicatorPair, pairIndicators } from '../forms/indicators.ts';
import { leftOut, likeness, pairByName } from '../forms/match.ts';
import { measureOf, readTold } from '../forms/target.ts';
import { statements } from '../told/cache.ts';
import type { Statement } from '../told/statement.ts';

const source = '绩效自评说明应与自评表一致 (the explanations repeat the forms)';

/** What the explanations repeat of the self-evaluation forms. */
export const toldEvaluationRules: readonly Rule[] = [
  {
    id: 'told-project-amounts',
    title: { zh: '说明中的项目预算、执行数与自评表一致', en: 'a project’s amounts are those of its form' },
    formula: '说明 全年预算数、执行数 = 自评表 年度资金总额',
    needs: ['facts', 'forms'],
    source,
    severity: 'error',
    *check(subject) {
      yield* amountChecks(subject);
    },
  },
  {
    id: 'told-project-score',
    title: { zh: '说明中的自评得分与自评表一致', en: 'a project’s score is that of its form' },
    formula: '说明 自评得分 = 自评表 总分；得分不大于100',
    needs: ['facts', 'forms'],
    source,
    severity: 'error',
    *check(subject) {
      yield* scoreChecks(subject);
    },
  },
  {
    id: 'told-project-name',
    title: { zh: '说明中的项目名称与自评表一致', en: 'a project is called as in its form' },
    formula: '说明 项目名称 = 自评表 项目名称',
    needs: ['facts', 'forms'],
    source,
    severity: 'warning',
    *check(subject) {
      for (const [project, form] of projectForms(subject)) yield nameCheck(project, form, subject);
    },
  },
  {
    id: 'told-indicator-target',
    title: { zh: '说明中的指标值与自评表一致', en: 'a target that is told is that of the form' },
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
    title: { zh: '说明中的完成值与自评表一致', en: 'a result that is told is that of the form' },
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
    title: { zh: '说明中的指标在自评表中存在', en: 'an indicator that is told exists in the form' },
    formula: '说明 指标名称 ∈ 同一项目自评表的三级指标',
    needs: ['toldIndicators', 'forms'],
    source,
    severity: 'error',
    *check(subject) {
      yield* knownChecks(subject);
    },
  },
];

/** Every project that the explanations tell of, with its form. */
function projectForms(subject: Subject): Map<string, PerformanceForm> {
  const { facts, toldIndicators, forms } = subject.report;
  const evaluated = facts
    .filter(({ measure }) => measure === '自评得分' || measure === '全年预算数')
    .map(({ item }) => item);
  const projects = [...new Set([...evaluated, ...toldIndicators.map(({ project }) => project)])].filter(
    (name) => name !== '',
  );
  return pairByName(projects, forms, { left: (name) => name, right: ({ project }) => project }, true);
}

function* amountChecks(subject: Subject): Generator<Check | Skip> {
  const pairs = projectForms(subject);
  const { place } = formFigures(subject.report);
  let any = false;
  for (const { fact, figure } of statements(subject)) {
    const column = { 全年预算数: 'annualBudget', 执行数: 'executed' }[fact.measure] as
      | 'annualBudget'
      | 'executed'
      | undefined;
    const form = pairs.get(fact.item);
    if (column === undefined || figure === null || form === undefined) continue;
    const row = totalFunding(form);
    const printed = row && figureOf(place(form, row, column));
    const budget = row && figureOf(place(form, row, 'annualBudget'));
    any = true;
    const of = {
      zh: `${formName(form)}的说明 ${fact.measure}`,
      en: `text on form ${form.no}, ${fact.measure}`,
    };
    if (!printed) {
      yield skip('insufficient-data', `${of.zh}：自评表没有对应数`, `${of.en}: the form has no such amount`);
      continue;
    }
    // A form whose columns slid is reported where it is printed, not a second time against the text.
    const slid = column === 'executed' && budget !== null && printed.value.gt(budget.value);
    const doubt = slid
      ? {
          zh: `${formName(form)}执行数大于预算数，栏目可能错位`,
          en: `form ${form.no}: executed is above the budget, its columns may have slid`,
        }
      : undefined;
    yield {
      kind: 'sum',
      of,
      whole: figure,
      terms: [{ figure: printed, sign: 1 }],
      ...(doubt ? { doubt } : {}),
    };
  }
  if (!any)
    yield skip('not-applicable', '情况说明没有逐个项目说明', 'the explanations tell no single project');
}

const HUNDRED = new Big(100);

function* scoreChecks(subject: Subject): Generator<Check | Skip> {
  const pairs = projectForms(subject);
  const told = statements(subject).filter(
    ({ fact, figure }) => fact.measure === '自评得分' && figure !== null,
  );
  if (told.length === 0)
    yield skip('not-applicable', '情况说明没有自评得分', 'the explanations tell no score');
  for (const { fact, figure } of told) {
    const form = pairs.get(fact.item);
    const of = { zh: `“${fact.item}”自评得分`, en: `score of "${fact.item}"` };
    if (figure === null) continue;
    yield {
      kind: 'claim',
      of,
      holds: figure.value.lte(HUNDRED),
      message: { zh: `${of.zh}${figure.raw}大于100分`, en: `${of.en}: ${figure.raw} is more than 100` },
      figures: [asEvidence(figure)],
    };
    const score = form?.total?.score;
    if (!form || score === null || score === undefined || !/^\d+(?:\.\d+)?$/u.test(score)) {
      yield skip('insufficient-data', `${of.zh}：自评表没有总分`, `${of.en}: the form prints no total`);
      continue;
    }
    yield {
      kind: 'sum',
      of,
      whole: scored(figure, fact.value ?? ''),
      terms: [{ figure: totalScore(form, score), sign: 1 }],
    };
  }
}

const scored = (figure: Figure, plain: string): Figure => ({
  ...figure,
  half: decimalsOf(plain) > 0 ? halfUnit(decimalsOf(plain), null) : new Big(0),
});

const totalScore = (form: PerformanceForm, score: string): Figure => ({
  key: `form ${form.no} score`,
  label: `${formName(form)} 总分`,
  raw: score,
  unit: '分',
  value: new Big(score),
  half: decimalsOf(score) > 0 ? halfUnit(decimalsOf(score), null) : new Big(0),
  printed: true,
  location: form.location,
});

function nameCheck(project: string, form: PerformanceForm, { report }: Subject): Check {
  const fact = report.facts.find(({ item }) => item === project);
  const location = fact?.location ?? form.location;
  const missing = leftOut(project, form.project);
  // Beginnings and ends are left off on purpose (…项目, …经费); a character from within is a slip.
  const within =
    missing !== null && missing.length > 0 && missing.length <= 2 && !endsApart(project, form.project);
  return {
    kind: 'claim',
    of: { zh: formName(form), en: `form ${form.no}` },
    holds: !within,
    message: {
      zh: `情况说明称“${project}”，自评表为“${form.project}”`,
      en: `the text says "${project}", the form "${form.project}"`,
    },
    figures: [
      { label: '情况说明 项目名称', raw: project, value: null, unit: null, location },
      { label: '自评表 项目名称', raw: form.project, value: null, unit: null, location: form.location },
    ],
  };
}

const endsApart = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((name) => name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')) as [
    string,
    string,
  ];
  return x.startsWith(y) || y.startsWith(x) || x.endsWith(y) || y.endsWith(x);
};

function pairsOf(subject: Subject): { form: PerformanceForm; pairs: IndicatorPair[] }[] {
  const { toldIndicators } = subject.report;
  return [...projectForms(subject)].flatMap(([project, form]) => {
    const told = toldIndicators.filter((one) => one.project === project);
    return told.length === 0 ? [] : [{ form, pairs: pairIndicators(told, form) }];
  });
}

function* eachPair(
  subject: Subject,
  check: (told: ToldIndicator, printed: PerformanceIndicator, form: PerformanceForm) => Check | null,
): Generator<Check | Skip> {
  let any = false;
  for (const { form, pairs } of pairsOf(subject)) {
    for (const { told, printed } of pairs) {
      const made = printed && check(told, printed, form);
      if (!made) continue;
      any = true;
      yield made;
    }
  }
  if (!any)
    yield skip('not-applicable', '情况说明与自评表没有可比对的指标', 'no indicator is both told and printed');
}

const both = (told: ToldIndicator, toldText: string, printed: PerformanceIndicator, printedText: string) =>
  [
    { label: `情况说明 ${told.indicator}`, raw: toldText, value: null, unit: null, location: told.location },
    {
      label: `自评表 ${printed.level3}`,
      raw: printedText,
      value: null,
      unit: null,
      location: printed.location,
    },
  ] as const;

function targetCheck(
  told: ToldIndicator,
  printed: PerformanceIndicator,
  form: PerformanceForm,
): Check | null {
  const value = readTold(told.target);
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
    // ≥ told for a printed > is a matter of style; another kind of measure one of wording.
    ...(amounts === 'same' && close
      ? { severity: 'info' as const }
      : amounts === 'unlike'
        ? { severity: 'warning' as const }
        : {}),
    message: {
      zh: `${formName(form)} ${printed.level3}：说明为“${told.target}”，自评表为“${target.raw}”`,
      en: `form ${form.no}, ${printed.level3}: the text says "${told.target}", the form "${target.raw}"`,
    },
    figures: both(told, told.target, printed, target.raw),
  };
}

function actualCheck(
  told: ToldIndicator,
  printed: PerformanceIndicator,
  form: PerformanceForm,
): Check | null {
  const value = readTold(told.actual);
  const { actual } = printed;
  if (value.value === null || actual.value === null) return null;
  const amounts = compare(value, actual);
  return {
    kind: 'claim',
    of: { zh: `${formName(form)} ${printed.level3}`, en: `form ${form.no}, ${printed.level3}` },
    holds: amounts === 'same',
    ...(amounts === 'unlike' ? { severity: 'warning' as const } : {}),
    message: {
      zh: `${formName(form)} ${printed.level3}：说明实际完成“${told.actual}”，自评表为“${actual.raw}”`,
      en: `form ${form.no}, ${printed.level3}: the text says "${told.actual}" was reached, the form "${actual.raw}"`,
    },
    figures: both(told, told.actual, printed, actual.raw),
  };
}

/** A number told in a greater unit may be rounded: 6.14万元 for 61412元. */
function compare(
  told: { value: string | null; unit: string },
  printed: { value: string | null; unit: string | null },
): 'same' | 'other' | 'unlike' {
  const [a, b] = [measureOf(told.unit), measureOf(printed.unit)];
  if (a.kind !== b.kind && a.kind !== '' && b.kind !== '') return 'unlike';
  const half =
    a.factor === b.factor ? new Big(0) : halfUnit(decimalsOf(told.value ?? ''), null).times(a.factor);
  const difference = new Big(told.value ?? '0')
    .times(a.factor)
    .minus(new Big(printed.value ?? '0').times(b.factor));
  return difference.abs().lte(half) ? 'same' : 'other';
}

function* knownChecks(subject: Subject): Generator<Check | Skip> {
  const { forms } = subject.report;
  let any = false;
  for (const { form, pairs } of pairsOf(subject)) {
    const nameless = form.indicators.some(({ level3, level2 }) => level3 === '' && level2 !== '');
    for (const { told, printed, by } of pairs) {
      any = true;
      const of = {
        zh: `${formName(form)}的说明 ${told.indicator}`,
        en: `text on form ${form.no}: ${told.indicator}`,
      };
      const copied =
        by === 'name'
          ? undefined
          : forms.find(
              (other) =>
                other !== form &&
                other.indicators.some(
                  ({ level3 }) => level3.length > 3 && likeness(level3, told.indicator) === 1,
                ),
            );
      // A form that lost the name of an indicator may have lost this one.
      const doubt = nameless
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
          zh: `${formName(form)}没有说明中的指标“${told.indicator}${told.target}”${from.zh}`,
          en: `form ${form.no} has no indicator "${told.indicator}${told.target}" that the text tells${from.en}`,
        },
        figures: [
          {
            label: `情况说明 ${told.project}`,
            raw: told.raw,
            value: null,
            unit: null,
            location: told.location,
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
  if (!any)
    yield skip('not-applicable', '情况说明没有逐项列出绩效指标', 'the explanations tell no indicator');
}
