import type { PerformanceForm } from '@juesuan/schema';
import Big from 'big.js';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { asEvidence, decimalsOf, type Figure, halfUnit } from '../engine/figure.ts';
import { figureOf } from '../engine/place.ts';
import { formFigures, formName, totalFunding } from '../forms/figures.ts';
import { leftOut } from '../forms/match.ts';
import { projectForms } from '../forms/projects.ts';
import { statements } from '../stated/cache.ts';
import { hasFigure } from '../stated/statement.ts';
import { orSkip, type Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

const source = '绩效自评说明应与自评表一致 (the explanations repeat the forms)';

/** What the explanations repeat of a project's form: its name, money and score. */
export const statedProjectRules: readonly Rule[] = [
  {
    id: 'told-project-count',
    title: { zh: '说明中的自评项目数与自评表一致', en: 'the number of projects stated is that of the forms' },
    formula: '说明 自评的二级项目数 = 自评表张数（未全部公开时前者较大）',
    needs: ['facts', 'forms'],
    source,
    severity: 'info',
    *check(subject) {
      yield* countChecks(subject);
    },
  },
  {
    id: 'told-project-amounts',
    title: { zh: '说明中的项目预算、执行数与自评表一致', en: 'a project’s amounts are those of its form' },
    formula: '说明 全年预算数、执行数 = 自评表 年度资金总额',
    needs: ['facts', 'forms'],
    source,
    severity: 'error',
    *check(subject) {
      yield* orSkip(
        amountChecks(subject),
        skip('not-applicable', '情况说明没有逐个项目说明', 'the explanations describe no single project'),
      );
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
];

function* countChecks(subject: Subject): Generator<Check | Skip> {
  const { length } = subject.report.forms;
  const stated = statements(subject)
    .filter(hasFigure)
    .filter(({ fact }) => fact.measure === '项目数' && /二级项目|绩效自评/u.test(fact.item));
  if (stated.length === 0)
    yield skip('not-applicable', '情况说明没有自评项目数', 'the number of evaluated projects is not stated');
  for (const { fact, figure } of stated) {
    yield {
      kind: 'claim',
      of: { zh: fact.item, en: fact.item },
      holds: figure.value.eq(length),
      message: {
        zh: `说明“${fact.raw}”，自评表有${length}张`,
        en: `the text says "${fact.raw}", there are ${length} forms`,
      },
      figures: [asEvidence(figure)],
    };
  }
}

function* amountChecks(subject: Subject): Generator<Check | Skip> {
  const pairs = projectForms(subject);
  const { place } = formFigures(subject);
  for (const { fact, figure } of statements(subject)) {
    const column =
      fact.measure === '全年预算数' ? 'annualBudget' : fact.measure === '执行数' ? 'executed' : undefined;
    const form = pairs.get(fact.item);
    if (column === undefined || figure === null || form === undefined) continue;
    const row = totalFunding(form);
    const printed = row && figureOf(place(form, row, column));
    const budget = row && figureOf(place(form, row, 'annualBudget'));
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
}

const HUNDRED = new Big(100);

function* scoreChecks(subject: Subject): Generator<Check | Skip> {
  const pairs = projectForms(subject);
  const stated = statements(subject)
    .filter(hasFigure)
    .filter(({ fact }) => fact.measure === '自评得分');
  if (stated.length === 0)
    yield skip('not-applicable', '情况说明没有自评得分', 'the explanations state no score');
  for (const { fact, figure } of stated) {
    const form = pairs.get(fact.item);
    const of = { zh: `“${fact.item}”自评得分`, en: `score of "${fact.item}"` };
    yield {
      kind: 'claim',
      of,
      holds: figure.value.lte(HUNDRED),
      message: { zh: `${of.zh}${figure.raw}大于100分`, en: `${of.en}: ${figure.raw} is more than 100` },
      figures: [asEvidence(figure)],
    };
    const score = form?.total?.score ?? '';
    if (!form || !/^\d+(?:\.\d+)?$/u.test(score)) {
      yield skip('insufficient-data', `${of.zh}：自评表没有总分`, `${of.en}: the form prints no total`);
      continue;
    }
    yield {
      kind: 'sum',
      of,
      whole: { ...figure, half: halfPoint(String(fact.value)) },
      terms: [{ figure: totalScore(form, score), sign: 1 }],
    };
  }
}

/** A score in whole points is meant as it stands; one with decimals is rounded. */
const halfPoint = (plain: string): Big =>
  decimalsOf(plain) > 0 ? halfUnit(decimalsOf(plain), null) : new Big(0);

const totalScore = (form: PerformanceForm, score: string): Figure => ({
  key: `form ${form.no} score`,
  label: `${formName(form)} 总分`,
  raw: score,
  unit: '分',
  value: new Big(score),
  half: halfPoint(score),
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
