import { type Check, type RateCheck, type Skip, skip, type Term } from '../engine/check.ts';
import { asEvidence, type Figure } from '../engine/figure.ts';
import { judge } from '../engine/judge.ts';
import { statedOrTabled } from '../stated/amounts.ts';
import { counterpart, otherAmounts } from '../stated/beside.ts';
import { statements } from '../stated/cache.ts';
import { type Figured, isBudget, isFinal, nearest, type Statement } from '../stated/statement.ts';
import { wordsOf } from '../stated/words.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

/** A growth rate, computed again from the change and the amounts of both years, as far as they are stated. */
export const growthRule: Rule = {
  id: 'told-growth',
  title: { zh: '增减率等于增减额除以上年数', en: 'a growth rate is the change ÷ last year’s amount' },
  formula: '增减率 = 增减额 ÷（本年数 − 增减额）× 100%；上年数 = 本年数 − 增减额；上年为零时没有增减率',
  needs: ['facts'],
  source: '情况说明计算关系 (arithmetic of the explanations)',
  severity: 'error',
  *check(subject) {
    const all = statements(subject);
    let any = false;
    for (const one of all) {
      for (const made of checksOf(one, all, subject)) {
        any = true;
        yield made;
      }
    }
    if (!any) yield skip('not-applicable', '情况说明没有列出这类比率', 'the explanations print no such rate');
  },
};

const isChange = ({ fact }: Statement): boolean => fact.measure === '同比增减额';
const isPrior = ({ fact, figure }: Statement): boolean => fact.measure === '上年决算数' && figure !== null;
const isCurrent = (one: Statement): boolean =>
  /^(?:决算数|总额|金额)$/u.test(one.fact.measure) && isFinal(one);
const toBudget = ({ fact }: Statement): boolean => /预算/u.test(fact.comparedTo);

function* checksOf(one: Statement, all: readonly Statement[], subject: Subject): Generator<Check | Skip> {
  if (isChange(one)) {
    const stated = priorCheck(one, all, subject);
    if (stated) yield stated;
  }
  // A rate that lost its sign is reported as such; its number is still the rate.
  if (one.fact.measure !== '同比增减率' || one.figure === null || !/^%?$/u.test(one.fact.unit)) return;
  yield growthCheck(one, one.figure, all, subject);
}

/** The change is this year’s amount less last year’s (or less the budget), where all three are stated. */
function priorCheck(one: Statement, all: readonly Statement[], subject: Subject): Check | null {
  const prior = nearest(all, one, toBudget(one) ? (other) => isBudgetOf(one, other) : isPrior);
  const current = statedOrTabled(one, all, subject, isCurrent, '决算数');
  if (one.figure === null || !prior?.figure || current === null) return null;
  const sign = one.fact.direction === 'down' ? -1 : 1;
  return {
    kind: 'sum',
    of: wordsOf(one.fact),
    whole: one.figure,
    terms: [
      { figure: current, sign },
      { figure: prior.figure, sign: sign === 1 ? -1 : 1 },
    ],
  };
}

/** 比年初预算减少 is measured from 年初预算, 较预算减少 from whatever budget is stated. */
const isBudgetOf = ({ fact, index }: Statement, other: Statement): boolean =>
  isBudget(other) &&
  other.index < index &&
  (!/年初/u.test(fact.comparedTo) || other.fact.measure === '年初预算');

function growthCheck(
  one: Statement,
  rate: Figure,
  all: readonly Statement[],
  subject: Subject,
): Check | Skip {
  const near = nearest(all, one, (other) => isChange(other) && other.index < one.index);
  const change = near && counterpart(all, one, near);
  const found = nearest(all, one, isCurrent);
  const current = found
    ? counterpart(all, one, found).figure
    : statedOrTabled(one, all, subject, isCurrent, '决算数');
  if (!change?.figure) return fromBothYears(one, rate, current, all);
  const changed = { ...change, figure: change.figure };
  const own = current && checkOf(one, rate, changed, current);
  if (own?.kind === 'claim' || (own?.kind === 'rate' && judge(own).verdict !== 'fail')) return own;
  const others = otherAmounts(all, one).flatMap(({ figure }) =>
    figure ? rateOf(one, rate, changed, figure) : [],
  );
  // Where its own amount cannot be what has changed, the only other one is.
  const [only, ...more] = own?.kind === 'skip' ? others : [];
  return others.find(holds) ?? (more.length === 0 ? only : undefined) ?? own ?? unread(one);
}

const holds = (check: RateCheck): boolean => {
  const { verdict, truncated } = judge(check);
  return verdict === 'exact' || (verdict === 'rounding' && !truncated);
};

const unread = ({ fact }: Statement): Skip => {
  const of = wordsOf(fact);
  return skip(
    'insufficient-data',
    `${of.zh}：未读到增减额或本年数`,
    `${of.en}: the change or this year’s amount is not stated`,
  );
};

/** What the rate should be; a claim where it should not be there or goes the other way. */
function checkOf(one: Statement, rate: Figure, change: Figured, current: Figure): Check | Skip {
  const { fact } = one;
  const of = wordsOf(fact);
  const prior = current.value.plus(change.figure.value.times(change.fact.direction === 'down' ? 1 : -1));
  const figures = [asEvidence(rate), asEvidence(change.figure), asEvidence(current)] as const;
  if (prior.abs().lte(current.half.plus(change.figure.half))) {
    return {
      kind: 'claim',
      of,
      holds: change.figure.value.eq(0) && rate.value.eq(0),
      message: {
        zh: `${of.zh}：上年数为0，不应有增减率${rate.raw}`,
        en: `${of.en}: last year’s amount is 0, so there is no rate ${rate.raw}`,
      },
      figures: [...figures],
    };
  }
  if (prior.lt(0))
    return skip('not-applicable', `${of.zh}：上年数为负`, `${of.en}: last year’s amount is negative`);
  if (fact.direction !== change.fact.direction && !rate.value.eq(0) && !change.figure.value.eq(0)) {
    return {
      kind: 'claim',
      of,
      holds: false,
      message: {
        zh: `${of.zh}：“${change.fact.raw}”与“${fact.raw}”方向相反`,
        en: `${of.en}: "${change.fact.raw}" and "${fact.raw}" go opposite ways`,
      },
      figures: [...figures],
    };
  }
  return rateOf(one, rate, change, current);
}

function rateOf({ fact }: Statement, rate: Figure, change: Figured, current: Figure): RateCheck {
  const denominator: Term[] = [
    { figure: current, sign: 1 },
    { figure: change.figure, sign: change.fact.direction === 'down' ? 1 : -1 },
  ];
  return { kind: 'rate', of: wordsOf(fact), rate, numerator: change.figure, denominator };
}

/** 由2023年的10万元下降到2024年的5万元，降幅50%: the change itself is not stated. */
function fromBothYears(
  one: Statement,
  rate: Figure,
  current: Figure | null,
  all: readonly Statement[],
): Check | Skip {
  const prior = nearest(all, one, isPrior)?.figure;
  if (current === null || !prior) return unread(one);
  const of = wordsOf(one.fact);
  if (prior.value.lte(0))
    return skip('not-applicable', `${of.zh}：上年数不大于零`, `${of.en}: last year’s amount is nothing`);
  const grown = current.value.minus(prior.value);
  const change: Figure = {
    ...current,
    key: `${current.key} change`,
    label: `${current.label} 增减额`,
    // The rate of a decrease is stated without a sign.
    value: one.fact.direction === 'down' ? grown.times(-1) : grown,
    half: current.half.plus(prior.half),
    printed: false,
  };
  return { kind: 'rate', of, rate, numerator: change, denominator: [{ figure: prior, sign: 1 }] };
}
