import { averageWords } from '@juesuan/schema/words';
import Big from 'big.js';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { asEvidence, decimalsOf, type Figure, factorOf, inUnit, isMoney } from '../engine/figure.ts';
import { statements } from '../stated/cache.ts';
import { type Figured, hasFigure, isFinal, type Statement } from '../stated/statement.ts';
import { wordsOf } from '../stated/words.ts';
import { orSkip, type Rule } from '../tables/rule.ts';

/** How many facts back the amount and the number may stand. */
const REACH = 12;
const TEN_THOUSAND = new Big(10_000);

/** An amount for each vehicle, guest or household, computed again from the amount of all and their number. */
export const statedAverageRule: Rule = {
  id: 'told-average',
  title: { zh: '平均数等于总额除以数量', en: 'an average is the amount ÷ the number' },
  formula: '车均（人均、批均）费用 = 费用 ÷ 数量；误写“元”为“万元”者相差一万倍',
  needs: ['facts'],
  source: '情况说明计算关系 (arithmetic of the explanations)',
  severity: 'warning',
  *check(subject) {
    const all = statements(subject);
    yield* orSkip(
      all.filter(hasFigure).map((one) => averageCheck(one, all)),
      skip('not-applicable', '情况说明没有列出平均数', 'the explanations state no average'),
    );
  },
};

/** The word that makes it an average, what it is of, and in which units that is counted. */
function averageOf({ fact }: Statement): { of: string; units: readonly string[] } | null {
  for (const { words, units } of averageWords) {
    const word = words.find((one) => fact.item.startsWith(one));
    if (word !== undefined) return { of: fact.item.slice(word.length), units };
    if (words.some((one) => fact.measure.startsWith(one))) return { of: fact.item, units };
  }
  return null;
}

function averageCheck(one: Figured, all: readonly Statement[]): Check | Skip | null {
  const average = isMoney(one.fact.unit) ? averageOf(one) : null;
  if (average === null || average.of === '') return null;
  const before = all
    .slice(Math.max(0, one.index - REACH), one.index)
    .filter(hasFigure)
    .filter(({ fact }) => fact.section === one.fact.section);
  const amounts = before.filter(
    (other) => isFinal(other) && averageOf(other) === null && isMoney(other.fact.unit),
  );
  const whole =
    amounts.findLast((other) => plain(other.fact.item).endsWith(plain(average.of))) ??
    amounts.findLast((other) => isWithin(average.of, other));
  const counts = before.filter(({ fact, figure }) => average.units.includes(fact.unit) && figure.value.gt(0));
  const numbers = new Set(counts.map(({ figure }) => figure.value.toFixed()));
  const [count] = counts;
  // Of two numbers it is not known which one is meant.
  if (!whole || !count || numbers.size > 1) return null;
  return compare(one, whole.figure, count.figure);
}

const plain = (name: string): string => name.replace(/(?:支出|费用|经费|费)+$/u, '');
/** 单车运行费 is of 公务用车运行维护费, and not of what names two things: 购置及运行维护费. */
const isWithin = (of: string, { fact }: Statement): boolean =>
  plain(of).length > 1 && fact.item.includes(plain(of)) && !/[及和、]/u.test(fact.item);

function compare(one: Figured, whole: Figure, count: Figure): Check {
  const { fact, figure } = one;
  const of = wordsOf(fact);
  const computed = whole.value.div(count.value);
  // An average is rounded, or cut off, where it is printed.
  const last = new Big(10).pow(-decimalsOf(fact.value ?? '')).times(factorOf(fact.unit));
  const near = (value: Big): boolean =>
    value
      .minus(computed)
      .abs()
      .lte(last.plus(whole.half.div(count.value)));
  const slip = [figure.value.times(TEN_THOUSAND), figure.value.div(TEN_THOUSAND)].some(
    (value) => value.gt(0) && value.minus(computed).abs().lte(computed.div(10)),
  );
  const meant = `${inUnit(computed.round(2), whole.unit)}${whole.unit ?? ''}`;
  return {
    kind: 'claim',
    of,
    holds: near(figure.value),
    ...(slip ? { severity: 'error' as const } : {}),
    message: {
      zh: `${of.zh}：印为${figure.raw}，${whole.raw}除以${count.raw}为${meant}${slip ? '，单位有误' : ''}`,
      en: `${of.en}: printed ${figure.raw}, ${whole.raw} by ${count.raw} is ${meant}${slip ? ': wrong unit' : ''}`,
    },
    figures: [asEvidence(figure), asEvidence(whole), asEvidence(count)],
  };
}
