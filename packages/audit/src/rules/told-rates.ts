import Big from 'big.js';
import { type Check, type Skip, skip, type Term } from '../engine/check.ts';
import { asEvidence, type Figure } from '../engine/figure.ts';
import { pick } from '../engine/pick.ts';
import type { Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { figureOf } from '../engine/sum.ts';
import { statements } from '../told/cache.ts';
import { isBudget, isFinal, nearest, type Statement } from '../told/statement.ts';
import { denominatorOf } from '../told/whole.ts';
import { tabledFigure, wordsOf } from './told-amounts.ts';

/** Rates that the explanations print, computed again from the amounts beside them or in the tables. */
export const toldRateRules: readonly Rule[] = [
  {
    id: 'told-completion',
    title: { zh: '完成率等于决算数除以预算数', en: 'a completion rate is final ÷ budget' },
    formula: '完成率 = 决算数（执行数）÷ 预算数 × 100%',
    needs: ['facts'],
    source: '情况说明计算关系 (arithmetic of the explanations)',
    severity: 'error',
    *check(subject) {
      yield* each(subject, ({ fact }) => /^(?:完成率|执行率)$/u.test(fact.measure), completionCheck);
    },
  },
  {
    id: 'told-growth',
    title: { zh: '增减率等于增减额除以上年数', en: 'a growth rate is the change ÷ last year’s amount' },
    formula: '增减率 = 增减额 ÷（本年数 − 增减额）× 100%；上年为零时没有增减率',
    needs: ['facts'],
    source: '情况说明计算关系 (arithmetic of the explanations)',
    severity: 'error',
    *check(subject) {
      yield* each(subject, ({ fact }) => fact.measure === '同比增减率', growthCheck);
    },
  },
  {
    id: 'told-share',
    title: { zh: '占比等于部分除以总体', en: 'a share is the part ÷ the whole' },
    formula: '占比 = 部分 ÷ 总体 × 100%',
    needs: ['facts'],
    source: '情况说明计算关系 (arithmetic of the explanations)',
    severity: 'error',
    *check(subject) {
      yield* each(subject, ({ fact }) => fact.measure === '占比', shareCheck);
    },
  },
];

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

/** An amount told beside, or where the sentence does not tell it again, the table's. */
function amount(
  one: Statement,
  all: readonly Statement[],
  subject: Subject,
  wanted: (other: Statement) => boolean,
  as: '决算数' | '预算数',
): Figure | null {
  const told = nearest(all, one, wanted);
  if (told?.figure) return told.figure;
  const table = tabledFigure({ ...one, fact: { ...one.fact, measure: as, value: '0' } }, subject);
  return table !== null && !('kind' in table) ? table : null;
}

const hundred = new Big(100);

function completionCheck(one: Statement, all: readonly Statement[], subject: Subject): Check | Skip {
  const { fact, figure } = one;
  const of = wordsOf(fact);
  const named = fact.comparedTo;
  const budget = amount(
    one,
    all,
    subject,
    (other) => isBudget(other) && fits(named, other.fact.measure),
    '预算数',
  );
  const final = amount(one, all, subject, isFinal, '决算数');
  if (figure === null || budget === null || final === null) {
    return skip(
      'insufficient-data',
      `${of.zh}：未读到预算数或决算数`,
      `${of.en}: budget or final amount is not told`,
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

/** 完成年初预算的 goes with 年初预算, 完成预算的 with whatever budget is told. */
const fits = (named: string, measure: string): boolean =>
  /年初/u.test(named) ? measure === '年初预算' : !/全年|调整/u.test(named) || measure !== '年初预算';

function growthCheck(one: Statement, all: readonly Statement[], subject: Subject): Check | Skip {
  const { fact, figure } = one;
  const of = wordsOf(fact);
  const change = nearest(all, one, (other) => other.fact.measure === '同比增减额' && other.index < one.index);
  const current = amount(
    one,
    all,
    subject,
    (other) => /^(?:决算数|总额|金额)$/u.test(other.fact.measure) && isFinal(other),
    '决算数',
  );
  if (figure === null || !change?.figure || current === null) {
    return skip(
      'insufficient-data',
      `${of.zh}：未读到增减额或本年数`,
      `${of.en}: the change or this year’s amount is not told`,
    );
  }
  const down = change.fact.direction === 'down';
  const base: Term[] = [
    { figure: current, sign: 1 },
    { figure: change.figure, sign: down ? 1 : -1 },
  ];
  const prior = current.value.plus(change.figure.value.times(down ? 1 : -1));
  const figures = [asEvidence(figure), asEvidence(change.figure), asEvidence(current)] as const;
  if (prior.abs().lte(current.half.plus(change.figure.half))) {
    const harmless = change.figure.value.eq(0) && figure.value.eq(0);
    return {
      kind: 'claim',
      of,
      holds: harmless,
      message: {
        zh: `${of.zh}：上年数为0，不应有增减率${figure.raw}`,
        en: `${of.en}: last year’s amount is 0, so there is no rate ${figure.raw}`,
      },
      figures: [...figures],
    };
  }
  if (fact.direction !== change.fact.direction && !figure.value.eq(0) && !change.figure.value.eq(0)) {
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
  return { kind: 'rate', of, rate: figure, numerator: change.figure, denominator: base };
}

function shareCheck(one: Statement, all: readonly Statement[], subject: Subject): Check | Skip | null {
  const { fact, figure } = one;
  const of = wordsOf(fact);
  const part = amount(one, all, subject, (other) => isFinal(other) && other.index < one.index, '决算数');
  const whole = denominatorOf(one, all);
  const found = whole === null || 'index' in whole ? null : pick(subject, whole);
  const denominator =
    whole !== null && 'index' in whole
      ? whole.figure
      : found && !('kind' in found)
        ? figureOf(found.places[0] ?? null)
        : null;
  if (figure === null || part === null || denominator === null) {
    return skip(
      'insufficient-data',
      `${of.zh}：未读到部分或总体`,
      `${of.en}: the part or the whole is not told`,
    );
  }
  if (denominator.value.eq(0)) {
    return skip('not-applicable', `${of.zh}：总体为零`, `${of.en}: a share of nothing`);
  }
  return { kind: 'rate', of, rate: figure, numerator: part, denominator: [{ figure: denominator, sign: 1 }] };
}
