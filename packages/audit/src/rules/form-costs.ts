import type { PerformanceForm, PerformanceIndicator } from '@juesuan/schema';
import { costWords } from '@juesuan/schema/words';
import Big from 'big.js';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { asEvidence, decimalsOf, type Figure, halfUnit } from '../engine/figure.ts';
import { figureOf } from '../engine/place.ts';
import { formFigures, formName, totalFunding } from '../forms/figures.ts';
import { measureOf } from '../forms/target.ts';
import { orSkip, type Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

const { group, before, cost, behind } = costWords;
/** Names of an indicator that is the cost of all of a project, not of one of its parts, a piece or a person. */
const allCosts = new RegExp(`^(?:${before.join('|')})*(?:${cost.join('|')})(?:${behind.join('|')})*$`, 'u');

/** What a form says of a project's cost against what it says of its money. */
export const formCostRule: Rule = {
  id: 'form-cost',
  title: { zh: '成本指标完成值与执行数一致', en: 'the cost of a project is what was executed' },
  formula: '项目总成本指标的实际完成值 = 全年执行数，且不大于全年预算数',
  needs: ['forms'],
  source: '项目支出绩效自评表填报说明 (instructions of the form)',
  severity: 'warning',
  *check(subject) {
    yield* orSkip(
      subject.report.forms.map((form) => costCheck(form, subject)),
      skip('not-applicable', '自评表没有项目总成本指标', 'no form has the cost of all of its project'),
    );
  },
};

function costCheck(form: PerformanceForm, subject: Subject): Check | Skip | null {
  // Of several costs in money none need be that of all.
  const costs = form.indicators.filter((one) => (one.level1 + one.level2).includes(group) && isMoney(one));
  const [whole, ...others] = costs;
  if (whole === undefined || others.length > 0 || !allCosts.test(whole.level3.replace(/\s+/gu, '')))
    return null;
  const row = totalFunding(form);
  const { place } = formFigures(subject);
  const executed = row && figureOf(place(form, row, 'executed'));
  const budget = row && figureOf(place(form, row, 'annualBudget'));
  const of = { zh: `${formName(form)} ${whole.level3}`, en: `form ${form.no}, ${whole.level3}` };
  if (!executed?.printed || !budget?.printed)
    return skip('insufficient-data', `${of.zh}：未读到执行数`, `${of.en}: the money executed was not read`);
  // A form whose columns slid is reported where it is printed.
  if (executed.value.gt(budget.value))
    return skip(
      'unreadable',
      `${of.zh}：执行数大于预算数，栏目可能错位`,
      `${of.en}: its columns may have slid`,
    );
  const actual = costFigure(whole, form);
  const rounding = actual.half.plus(executed.half);
  return {
    kind: 'claim',
    of,
    holds: actual.value.minus(executed.value).abs().lte(rounding),
    message: {
      zh: `${of.zh}：实际完成值${whole.actual.raw}，而全年执行数为${executed.raw}、全年预算数为${budget.raw}`,
      en: `${of.en}: the cost was ${whole.actual.raw}, but ${executed.raw} of ${budget.raw} was executed`,
    },
    figures: [asEvidence(actual), asEvidence(executed), asEvidence(budget)],
  };
}

const isMoney = ({ actual }: PerformanceIndicator): boolean =>
  actual.value !== null && measureOf(actual.unit).kind === '元';

function costFigure({ level3, actual, location }: PerformanceIndicator, form: PerformanceForm): Figure {
  const { factor } = measureOf(actual.unit);
  const plain = actual.value ?? '0';
  return {
    key: `form ${form.no} cost`,
    label: `${formName(form)} ${level3} 实际完成值`,
    raw: actual.raw,
    unit: actual.unit,
    value: new Big(plain).times(factor),
    half: halfUnit(decimalsOf(plain), null).times(factor),
    printed: true,
    location,
  };
}
