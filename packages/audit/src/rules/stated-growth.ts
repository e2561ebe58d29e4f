import { isChangeAmount, isChangeRate } from '@juesuan/schema';
import { type Check, type RateCheck, type Skip, skip, type Term } from '../engine/check.ts';
import { asEvidence, decimalsOf, type Figure, factorOf, halfUnit } from '../engine/figure.ts';
import { judge } from '../engine/judge.ts';
import { statedOrTabled } from '../stated/amounts.ts';
import { baseOf, sameBase } from '../stated/base.ts';
import { counterpart, isListed, otherAmounts } from '../stated/beside.ts';
import { statements } from '../stated/cache.ts';
import { type Figured, isBudget, isFinal, nearest, type Statement } from '../stated/statement.ts';
import { wordsOf } from '../stated/words.ts';
import { orSkip, type Rule } from '../tables/rule.ts';
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
    yield* orSkip(
      all.flatMap((one) => [...checksOf(one, all, subject)]),
      skip('not-applicable', '情况说明没有列出这类比率', 'the explanations print no such rate'),
    );
  },
};

const isChange = ({ fact }: Statement): boolean => isChangeAmount(fact.measure);
const isPrior = ({ fact, figure }: Statement): boolean => fact.measure === '上年决算数' && figure !== null;
const isCurrent = (one: Statement): boolean =>
  /^(?:决算数|总额|金额)$/u.test(one.fact.measure) && isFinal(one);

function* checksOf(one: Statement, all: readonly Statement[], subject: Subject): Generator<Check | Skip> {
  if (isChange(one)) {
    const stated = priorCheck(one, all, subject);
    if (stated) yield stated;
  }
  // A rate that lost its sign is reported as such; its number is still the rate.
  if (!isChangeRate(one.fact.measure) || one.figure === null || !/^%?$/u.test(one.fact.unit)) return;
  yield growthCheck(one, one.figure, all, subject);
}

/** The change is this year’s amount less last year’s (or less the budget), where all three are stated. */
function priorCheck(one: Statement, all: readonly Statement[], subject: Subject): Check | null {
  const base = baseOf(one.fact, subject.report.fiscalYear);
  if (base === 'other' || isAmbiguous(one, all, subject)) return null;
  const prior = nearest(all, one, base === 'budget' ? (other) => isBudgetOf(one, other) : isPrior);
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
  const { fiscalYear } = subject.report;
  const near = nearest(
    all,
    one,
    (other) => isChange(other) && other.index < one.index && sameBase(one.fact, other.fact, fiscalYear),
  );
  if (near && isAmbiguous(near, all, subject)) return unread(one);
  const change = near && counterpart(all, one, near);
  const found = nearest(all, one, isCurrent);
  const current = found
    ? counterpart(all, one, found).figure
    : statedOrTabled(one, all, subject, isCurrent, '决算数');
  if (!change?.figure) return fromBothYears(one, rate, current, all, fiscalYear);
  // A figure that goes nowhere is no change: its verb was lost.
  if (change.fact.direction === null && !change.figure.value.eq(0)) return unread(one);
  const changed = { ...change, figure: change.figure };
  const own = current && checkOf(one, rate, changed, current);
  if (own?.kind === 'claim' || (own?.kind === 'rate' && judge(own).verdict !== 'fail')) return own;
  const slip = current && slipOf(one, rate, changed, current);
  if (slip) return slip;
  const rates = (amounts: readonly Statement[]): RateCheck[] =>
    amounts.flatMap(({ figure }) => (figure ? rateOf(one, rate, changed, figure) : []));
  const others = rates(otherAmounts(all, one));
  // Where its own amount cannot be what has changed, the only other one is.
  const [only, ...more] = own?.kind === 'skip' ? others : [];
  return (
    [...others, ...rates(namesakes(all, one, found))].find(holds) ??
    (more.length === 0 ? only : undefined) ??
    own ??
    unread(one)
  );
}

/**
 * Other amounts of the same thing: which of them has changed is for the rate to show. A budget is none where the change follows
 * its final amount, with nothing else between them.
 */
function namesakes(all: readonly Statement[], one: Statement, found: Statement | null): Statement[] {
  const follows = found !== null && all.slice(found.index, one.index).every(({ key }) => key === one.key);
  return all
    .slice(Math.max(0, one.index - NAMESAKES), one.index)
    .filter((other) => other !== found && other.key === one.key)
    .filter((other) => isFinal(other) || (!follows && isBudget(other)));
}
/** How many facts back they may stand. */
const NAMESAKES = 12;

/**
 * Is there another change of the same thing from the same base before it, of another amount? One of the two is of something
 * whose name was lost, and no rule knows which.
 */
function isAmbiguous(change: Statement, all: readonly Statement[], subject: Subject): boolean {
  const { fiscalYear } = subject.report;
  if (isListed(all, change)) return false;
  const between = all.slice(Math.max(0, change.index - NAMESAKES), change.index).reverse();
  const last = between.findIndex((other) => other.key === change.key && isCurrent(other));
  return between
    .slice(0, Math.max(0, last))
    .some(
      (other) =>
        isChange(other) &&
        other.key === change.key &&
        other.fact.section === change.fact.section &&
        sameBase(other.fact, change.fact, fiscalYear) &&
        other.figure !== null &&
        change.figure !== null &&
        !other.figure.value.eq(change.figure.value),
    );
}

/** 减少2.7元，下降45% of 3.3万元: the rate says that 万元 was meant. */
function slipOf(one: Statement, rate: Figure, change: Figured, current: Figure): Check | null {
  if (change.figure.unit === current.unit || change.figure.value.eq(0)) return null;
  const value = change.figure.value.times(factorOf(current.unit)).div(factorOf(change.figure.unit));
  const meant = {
    ...change.figure,
    value,
    half: halfUnit(decimalsOf(String(change.fact.value)), current.unit),
  };
  if (!holds(rateOf(one, rate, { ...change, figure: meant }, current))) return null;
  const { zh, en } = wordsOf(change.fact);
  const right = `${change.fact.value}${current.unit ?? ''}`;
  return {
    kind: 'claim',
    of: { zh, en },
    holds: false,
    message: {
      zh: `${zh}：印为${change.fact.value}${change.fact.unit}，按${rate.raw}应为${right}`,
      en: `${en}: printed ${change.fact.value}${change.fact.unit}, but ${rate.raw} means ${right}`,
    },
    figures: [asEvidence(change.figure), asEvidence(rate), asEvidence(current)],
  };
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
  fiscalYear: number | null,
): Check | Skip {
  const base = baseOf(one.fact, fiscalYear);
  const prior = base === 'prior' ? nearest(all, one, isPrior)?.figure : null;
  if (current === null || !prior) return unread(one);
  const of = wordsOf(one.fact);
  if (prior.value.lte(0))
    return skip('not-applicable', `${of.zh}：上年数不大于零`, `${of.en}: last year’s amount is nothing`);
  const grown = current.value.minus(prior.value);
  const goesDown = one.fact.direction === 'down';
  // 较上年决算数38万元，下降6%: 减少 was lost and the figure is the change, or it goes the other way than the rate.
  if (goesDown ? grown.gt(0) : grown.lt(0)) return unread(one);
  const change: Figure = {
    ...current,
    key: `${current.key} change`,
    label: `${current.label} 增减额`,
    // The rate of a decrease is stated without a sign.
    value: goesDown ? grown.times(-1) : grown,
    half: current.half.plus(prior.half),
    printed: false,
  };
  return { kind: 'rate', of, rate, numerator: change, denominator: [{ figure: prior, sign: 1 }] };
}
