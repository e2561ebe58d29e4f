import { isChangeAmount } from '@juesuan/schema';
import { type Check, type Skip, skip, type Term } from '../engine/check.ts';
import { baseOf, sameBase } from '../stated/base.ts';
import { statements } from '../stated/cache.ts';
import { type Figured, hasFigure, isFinal, type Statement } from '../stated/statement.ts';
import { wordsOf } from '../stated/words.ts';
import { orSkip, type Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

/** How many facts behind a whole its parts may stand. */
const REACH = 24;

/** A change that is stated of a whole and of each of its parts. */
export const statedChangeRule: Rule = {
  id: 'told-change-parts',
  title: { zh: '增减额等于各部分增减额之和', en: 'a change is the sum of the changes of its parts' },
  formula:
    '各部分金额之和 = 总额时，总额的增减额 ≤ Σ各部分增减额（减少为负；同一比较基数；现为零而未列出的部分可使总额减少更多）',
  needs: ['facts'],
  source: '情况说明计算关系 (arithmetic of the explanations)',
  severity: 'error',
  *check(subject) {
    const all = statements(subject);
    const wholes = all.filter(hasFigure).filter(isWhole);
    yield* orSkip(
      wholes.flatMap((whole) => [...changeChecks(whole, all, subject)]),
      skip('not-applicable', '没有逐部分说明增减额', 'no change is stated of a whole and all of its parts'),
    );
  },
};

/** The “三公” total has a rule of its own, by the names of its items. */
const isWhole = (one: Statement): boolean =>
  isFinal(one) && one.fact.item !== '' && one.key !== 'three-public total';

const isChange = ({ fact, figure }: Statement): boolean =>
  isChangeAmount(fact.measure) && figure !== null && fact.direction !== null && fact.direction !== 'flat';

function* changeChecks(whole: Figured, all: readonly Statement[], subject: Subject): Generator<Check | Skip> {
  const { fiscalYear } = subject.report;
  const behind = all
    .slice(whole.index + 1, whole.index + 1 + REACH)
    .filter(({ fact }) => fact.section === whole.fact.section);
  const parts = partsOf(whole, behind);
  if (parts === null) return;
  const changes = changesOf(whole, behind);
  for (const change of changes) {
    const base = baseOf(change.fact, fiscalYear);
    if (base === 'other') continue;
    const own = parts.map((part) =>
      changesOf(part, behind).filter(({ fact }) => sameBase(fact, change.fact, fiscalYear)),
    );
    // Every part that is something must state one change: of a part whose change is left out nobody knows it.
    if (own.some((found, i) => found.length > 1 || (found.length === 0 && !parts[i]?.figure.value.eq(0))))
      continue;
    const terms = own.flat().map(
      (part): Term => ({
        figure: part.figure,
        sign: part.fact.direction === change.fact.direction ? 1 : -1,
      }),
    );
    yield sumOf(change, terms);
  }
}

/**
 * Parts that are all of the amount now need not have been all of it before: one that is nothing now and is not named may have
 * been something. Only parts that were more than the whole are a contradiction.
 */
function sumOf(change: Figured, terms: readonly Term[]): Check | Skip {
  const of = wordsOf(change.fact);
  const sum = terms.reduce(
    (all, { figure, sign }) => all.plus(figure.value.times(sign)),
    change.figure.value.times(0),
  );
  const half = terms.reduce((all, { figure }) => all.plus(figure.half), change.figure.half);
  const apart = sum.minus(change.figure.value).times(change.fact.direction === 'down' ? -1 : 1);
  return apart.gt(half)
    ? skip('insufficient-data', `${of.zh}：可能有未列出的部分`, `${of.en}: a part may not be named`)
    : { kind: 'sum', of, whole: change.figure, terms };
}

const changesOf = (of: Statement, among: readonly Statement[]): Figured[] =>
  among.filter(hasFigure).filter((one) => isChange(one) && one.key === of.key && one.index > of.index);

/** The first amounts behind a whole that add up to it exactly, two or more of different names; `null` where none do. */
function partsOf(whole: Figured, behind: readonly Statement[]): Figured[] | null {
  const parts: Figured[] = [];
  let sum = whole.figure.value.times(0);
  for (const one of behind.filter(hasFigure).filter(isFinal)) {
    if (one.key === whole.key || one.fact.item === '' || parts.some(({ key }) => key === one.key))
      return null;
    sum = sum.plus(one.figure.value);
    parts.push(one);
    if (sum.eq(whole.figure.value)) return parts.length > 1 ? parts : null;
    if (sum.gt(whole.figure.value)) return null;
  }
  return null;
}
