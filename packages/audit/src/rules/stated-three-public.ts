import { type Check, type Skip, skip, type Term } from '../engine/check.ts';
import { statements } from '../stated/cache.ts';
import { type Figured, hasFigure, isBudget, isFinal } from '../stated/statement.ts';
import { wordsOf } from '../stated/words.ts';
import type { Rule } from '../tables/rule.ts';

/** How many facts behind a whole its parts may stand. */
const REACH = 24;

/** What the “三公” money is made of, by the keys of its items. */
const sums = [
  { whole: 'total', parts: ['overseas', 'vehicle', 'reception'] },
  { whole: 'vehicle', parts: ['purchase', 'operation'] },
] as const;

const measures = [isFinal, isBudget] as const;

/** The “三公” amounts of the text among themselves: many publish them without a table. */
export const statedThreePublicRule: Rule = {
  id: 'told-three-public-parts',
  title: {
    zh: '说明中“三公”经费等于各分项之和',
    en: 'the “三公” amounts of the text are the sums of their parts',
  },
  formula:
    '“三公”经费 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费；公务用车购置及运行费 = 购置费 + 运行维护费',
  needs: ['facts'],
  source: '情况说明计算关系 (arithmetic of the explanations)',
  severity: 'error',
  *check(subject) {
    const all = statements(subject).filter(hasFigure);
    const made = measures.flatMap((measured) => sums.flatMap((sum) => sumChecks(sum, all.filter(measured))));
    yield* made;
    if (made.length === 0)
      yield skip(
        'not-applicable',
        '情况说明没有逐项列出“三公”经费',
        'the explanations do not state the “三公” amounts by their parts',
      );
  },
};

/** The first amount of each whole in a section with the parts behind it; what is said again is another matter. */
function sumChecks({ whole, parts }: (typeof sums)[number], all: readonly Figured[]): (Check | Skip)[] {
  const seen = new Set<string>();
  return all.flatMap((one, i) => {
    const top = one.fact.section.split('/')[0] ?? '';
    if (one.key !== `three-public ${whole}` || seen.has(top)) return [];
    seen.add(top);
    const behind = all
      .slice(i + 1, i + 1 + REACH)
      .filter(({ fact }) => fact.section.split('/')[0] === top && fact.measure === one.fact.measure);
    const again = behind.findIndex(({ key }) => key === one.key);
    const own = again < 0 ? behind : behind.slice(0, again);
    const terms = parts.flatMap((part): Term[] => {
      const found = own.find(({ key }) => key === `three-public ${part}`);
      return found ? [{ figure: found.figure, sign: 1 }] : [];
    });
    // A part that is not stated, or only in words, may be anything.
    return terms.length < parts.length
      ? []
      : [{ kind: 'sum', of: wordsOf(one.fact), whole: one.figure, terms }];
  });
}
