import { type Check, type Skip, skip } from '../engine/check.ts';
import { figureOf } from '../engine/place.ts';
import { statements } from '../stated/cache.ts';
import { type Figured, hasFigure, type Statement } from '../stated/statement.ts';
import { wordsOf } from '../stated/words.ts';
import { pick } from '../tables/pick.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

const source = '情况说明计算关系 (arithmetic of the explanations)';

/** Parts that the explanations state, which are at most their whole. */
export const statedPartRules: readonly Rule[] = [
  {
    id: 'told-list-within',
    title: { zh: '列举的支出不大于总额', en: 'what is listed is within what it is listed of' },
    formula: 'Σ列举项 ≤ 决算数',
    needs: ['facts'],
    source,
    severity: 'error',
    *check(subject) {
      yield* listed(statements(subject));
    },
  },
  {
    id: 'told-operating',
    title: { zh: '机关运行经费不大于公用经费', en: 'operating expenses are within public funds' },
    formula: '机关运行经费 ≤ 一般公共预算基本支出公用经费（部门含事业单位时前者较小）',
    needs: ['facts', 'general_public_basic_expenditure'],
    source: '机关运行经费为行政单位和参公单位的公用经费 (the glossary’s definition)',
    severity: 'warning',
    *check(subject) {
      yield* operating(subject);
    },
  },
  {
    id: 'told-evaluation-scope',
    title: {
      zh: '绩效评价涉及的一般公共预算支出不大于其总额',
      en: 'evaluated general public budget expenditure is within all of it',
    },
    formula: '绩效评价涉及一般公共预算支出 ≤ 一般公共预算财政拨款支出合计',
    needs: ['facts', 'general_public_expenditure'],
    source: '部分不大于总体；含转移支付的专项资金可能超出 (transfers to other bodies may explain it)',
    severity: 'warning',
    *check(subject) {
      yield* evaluationScope(subject);
    },
  },
];

function* listed(all: readonly Statement[]): Generator<Check | Skip> {
  const lists = new Map<string, { head: string; first: Figured; others: Figured[] }>();
  for (const one of all.filter(hasFigure)) {
    const [head, entry] = one.fact.item.split('/');
    if (one.fact.measure !== '支出金额' || head === undefined || entry === undefined) continue;
    const key = `${one.fact.section} ${head}`;
    const list = lists.get(key);
    if (list) list.others.push(one);
    else lists.set(key, { head, first: one, others: [] });
  }
  for (const { head, first, others } of lists.values()) {
    const whole = all
      .slice(0, first.index)
      .filter(hasFigure)
      .findLast(
        ({ fact }) =>
          fact.measure === '决算数' && fact.section === first.fact.section && fact.item.startsWith(head),
      );
    if (!whole) continue;
    const part = first.figure;
    const rest = others.map(({ figure }) => figure);
    const total = rest.reduce((sum, { value }) => sum.plus(value), part.value);
    const half = rest.reduce((sum, figure) => sum.plus(figure.half), part.half);
    yield {
      kind: 'bound',
      of: { zh: `${head} 列举的支出之和`, en: `${head}, sum of what is listed` },
      part: {
        ...part,
        key: `${part.key} list`,
        label: `${head} 列举${1 + rest.length}项之和`,
        value: total,
        half,
        raw: `Σ${1 + rest.length}`,
      },
      wholes: [whole.figure],
    };
  }
  if (lists.size === 0)
    yield skip('not-applicable', '情况说明没有列举支出', 'the explanations list no amounts');
}

function* operating(subject: Subject): Generator<Check | Skip> {
  const stated = statements(subject)
    .filter(hasFigure)
    .find(({ fact }) => /^(?:机关|机构)运行经费(?:支出)?$/u.test(fact.item) && fact.measure === '决算数');
  const whole = pick(subject, {
    table: 'general_public_basic_expenditure',
    at: 'public-funds',
    column: 'amount',
  });
  if (!stated) yield skip('not-applicable', '情况说明没有机关运行经费', 'no operating expenses are stated');
  else if (whole.kind === 'skip') yield whole;
  else {
    const figure = figureOf(whole.places[0]);
    if (figure) yield { kind: 'bound', of: wordsOf(stated.fact), part: stated.figure, wholes: [figure] };
    else yield skip('unreadable', '公用经费合计不是数字', 'the total of public funds is no number');
  }
}

/** So many times a department’s own expenditure are funds that it passes on to others. */
const TRANSFERRED = 2;

function* evaluationScope(subject: Subject): Generator<Check | Skip> {
  const stated = statements(subject)
    .filter(hasFigure)
    .filter(
      ({ fact, topic }) =>
        topic === 'performance' &&
        fact.measure === '涉及资金' &&
        /一般公共预算(?:财政拨款)?(?:项目)?支出/u.test(fact.raw),
    );
  if (stated.length === 0)
    yield skip('not-applicable', '情况说明没有列出评价涉及的资金', 'no evaluated amount is stated');
  for (const { fact, figure } of stated) {
    const column = /项目支出/u.test(fact.raw) ? 'project' : 'total';
    const whole = pick(subject, { table: 'general_public_expenditure', at: 'total', column });
    if (whole.kind === 'skip') yield whole;
    else {
      const bound = figureOf(whole.places[0]);
      if (bound && figure.value.gt(bound.value.times(TRANSFERRED)))
        yield skip(
          'not-applicable',
          `${fact.raw}：含转移支付，不限于本部门支出`,
          `${fact.raw}: funds passed on to others are no expenditure of its own`,
        );
      else if (bound)
        yield {
          kind: 'bound',
          of: { zh: `情况说明 ${fact.raw}`, en: `text: ${fact.raw}` },
          part: figure,
          wholes: [bound],
        };
    }
  }
}
