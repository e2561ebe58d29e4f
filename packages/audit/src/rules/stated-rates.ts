import { type Fact, isChangeAmount } from '@juesuan/schema';
import Big from 'big.js';
import { type Check, type RateCheck, type Skip, skip, type Term } from '../engine/check.ts';
import { asEvidence, type Figure } from '../engine/figure.ts';
import { judge } from '../engine/judge.ts';
import { figureOf } from '../engine/place.ts';
import { statedOrTabled } from '../stated/amounts.ts';
import { statements } from '../stated/cache.ts';
import { isBudget, isFinal, nearest, type Statement } from '../stated/statement.ts';
import { denominatorsOf, type Whole } from '../stated/whole.ts';
import { wordsOf } from '../stated/words.ts';
import { pick } from '../tables/pick.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

/** A completion rate, computed again from the amounts beside it or in the tables. */
export const completionRule: Rule = {
  id: 'told-completion',
  title: { zh: '完成率等于决算数除以预算数', en: 'a completion rate is final ÷ budget' },
  formula: '完成率 = 决算数（执行数）÷ 预算数 × 100%',
  needs: ['facts'],
  source: '情况说明计算关系 (arithmetic of the explanations)',
  severity: 'error',
  *check(subject) {
    yield* each(subject, ({ fact }) => /^(?:完成率|执行率)$/u.test(fact.measure), completionCheck);
  },
};

/** A share, computed again from the part and the whole, stated or in the tables. */
export const shareRule: Rule = {
  id: 'told-share',
  title: { zh: '占比等于部分除以总体', en: 'a share is the part ÷ the whole' },
  formula: '占比 = 部分 ÷ 总体 × 100%',
  needs: ['facts'],
  source: '情况说明计算关系 (arithmetic of the explanations)',
  severity: 'error',
  *check(subject) {
    yield* each(subject, ({ fact }) => fact.measure === '占比', shareCheck);
  },
};

function* each(
  subject: Subject,
  wanted: (one: Statement) => boolean,
  check: (one: Statement, all: readonly Statement[], subject: Subject) => Check | Skip | null,
): Generator<Check | Skip> {
  const all = statements(subject);
  let any = false;
  for (const one of all) {
    // A rate that lost its sign is reported as such; its number is still the rate.
    if (one.figure === null || !wanted(one) || !(one.fact.unit === '%' || one.fact.unit === '')) continue;
    const made = check(one, all, subject);
    if (made === null) continue;
    any = true;
    yield made;
  }
  if (!any) yield skip('not-applicable', '情况说明没有列出这类比率', 'the explanations print no such rate');
}

const hundred = new Big(100);

function completionCheck(one: Statement, all: readonly Statement[], subject: Subject): Check | Skip {
  const { fact, figure } = one;
  const of = wordsOf(fact);
  const named = fact.comparedTo;
  const budget = statedOrTabled(
    one,
    all,
    subject,
    (other) => isBudget(other) && fits(named, other.fact.measure),
    '预算数',
  );
  const final = statedOrTabled(one, all, subject, isFinal, '决算数');
  if (figure !== null && budget === null && final !== null) {
    const denominator = budgetByExcess(one, final, all);
    if (denominator) return { kind: 'rate', of, rate: figure, numerator: final, denominator };
  }
  if (figure === null || budget === null || final === null) {
    return skip(
      'insufficient-data',
      `${of.zh}：未读到预算数或决算数`,
      `${of.en}: budget or final amount is not stated`,
    );
  }
  if (budget.value.eq(0)) {
    // 0.00 of 0.00 is printed as 0.00% or 100% by many templates; it misleads nobody.
    const harmless = final.value.eq(0) && (figure.value.eq(0) || figure.value.eq(hundred));
    return {
      kind: 'claim',
      of,
      holds: harmless,
      message: {
        zh: `${of.zh}：预算数为0，不应有完成率${figure.raw}`,
        en: `${of.en}: the budget is 0, so there is no rate ${figure.raw}`,
      },
      figures: [asEvidence(figure), asEvidence(budget), asEvidence(final)],
    };
  }
  return { kind: 'rate', of, rate: figure, numerator: final, denominator: [{ figure: budget, sign: 1 }] };
}

/** 决算数大于预算数5万元: the budget is not stated, but how far the final amount is from it. */
function budgetByExcess(one: Statement, final: Figure, all: readonly Statement[]): Term[] | null {
  const excess = nearest(
    all,
    one,
    ({ fact, figure }) =>
      isChangeAmount(fact.measure) &&
      figure !== null &&
      fact.direction !== null &&
      ofOneBudget(one.fact, fact),
  );
  if (!excess?.figure || excess.fact.direction === 'flat') return null;
  const budget = final.value.minus(excess.figure.value.times(excess.fact.direction === 'up' ? 1 : -1));
  if (budget.lte(0)) return null;
  return [
    { figure: final, sign: 1 },
    { figure: excess.figure, sign: excess.fact.direction === 'up' ? -1 : 1 },
  ];
}

/** Is a difference to a budget one to that which a rate is of? 预算数 alone is the one that is named beside it. */
function ofOneBudget(rate: Fact, change: Fact): boolean {
  const named = [rate.base, change.base];
  if (!named.every((base) => base === null || base.endsWith('budget')) || change.base === null) return false;
  return rate.base === change.base || named.includes('budget') || rate.base === null;
}

/** 完成年初预算的 goes with 年初预算, 完成预算的 with whatever budget is stated. */
const fits = (named: string, measure: string): boolean =>
  /年初/u.test(named) ? measure === '年初预算' : !/全年|调整/u.test(named) || measure !== '年初预算';

function shareCheck(one: Statement, all: readonly Statement[], subject: Subject): Check | Skip | null {
  const { fact, figure } = one;
  const of = wordsOf(fact);
  const part = statedOrTabled(
    one,
    all,
    subject,
    (other) => isFinal(other) && other.index < one.index,
    '决算数',
  );
  const { likely, besides } = denominatorsOf(one, all);
  const figures = (wholes: readonly Whole[]): Figure[] =>
    wholes.flatMap((whole) => wholeFigure(whole, subject) ?? []);
  const [likeliest, ...others] = figures(likely);
  if (figure === null || part === null || likeliest === undefined) {
    return skip(
      'insufficient-data',
      `${of.zh}：未读到部分或总体`,
      `${of.en}: the part or the whole is not stated`,
    );
  }
  const checks = [likeliest, ...others, ...figures(besides)]
    .filter(({ value }) => !value.eq(0))
    .map(
      (whole): RateCheck => ({
        kind: 'rate',
        of,
        rate: figure,
        numerator: part,
        denominator: [{ figure: whole, sign: 1 }],
      }),
    );
  const [first] = checks;
  if (first === undefined || likeliest.value.eq(0))
    return skip('not-applicable', `${of.zh}：总体为零`, `${of.en}: a share of nothing`);
  return checks.find((check) => judge(check).verdict !== 'fail') ?? first;
}

function wholeFigure(whole: Whole, subject: Subject): Figure | null {
  if (whole.kind === 'stated') return whole.figure;
  const found = pick(subject, whole.at);
  return found.kind === 'skip' ? null : figureOf(found.places[0]);
}
