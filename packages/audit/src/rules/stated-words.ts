import { isChangeAmount } from '@juesuan/schema';
import { directionSource, reasonSource } from '@juesuan/schema/words';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { asEvidence } from '../engine/figure.ts';
import { statedOrTabled } from '../stated/amounts.ts';
import { statements } from '../stated/cache.ts';
import { differingNames, lowestLevel } from '../stated/chain.ts';
import { isBudget, isFinal, type Statement } from '../stated/statement.ts';
import { wordsOf } from '../stated/words.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

/** What the explanations say in words or names. */
export const statedWordRules: readonly Rule[] = [
  {
    id: 'told-comparison',
    title: { zh: '“大于、小于、持平”与数字相符', en: 'greater, smaller and equal fit the amounts' },
    formula: '决算数大于（小于、持平）预算数的表述与两数大小一致',
    needs: ['facts'],
    source: '情况说明计算关系 (the words repeat the amounts)',
    severity: 'error',
    *check(subject) {
      const all = statements(subject);
      const claims = all.filter(
        ({ fact }) => fact.value === null && fact.measure === '决算数' && /预算/u.test(fact.comparedTo),
      );
      if (claims.length === 0)
        yield skip(
          'not-applicable',
          '情况说明没有比较预算与决算',
          'no final amount is compared with a budget in words',
        );
      for (const one of claims) yield comparison(one, all, subject);
    },
  },
  {
    id: 'told-reason',
    title: { zh: '增减原因与增减方向相符', en: 'the reason for a change goes the same way' },
    formula: '减少的原因不应只是收入、支出增加，增加的原因不应只是减少',
    needs: ['facts'],
    source: '情况说明前后一致 (the explanations do not contradict themselves)',
    severity: 'warning',
    *check(subject) {
      yield* reasonChecks(statements(subject));
    },
  },
  {
    id: 'told-subject-names',
    title: { zh: '科目名称与决算表一致', en: 'subjects are called as in the table' },
    formula: '说明中的类、款、项名称 = 一般公共预算财政拨款支出决算表的科目名称',
    needs: ['facts', 'general_public_expenditure'],
    source: '政府收支分类科目 (the classification of the year; compared with what the same report prints)',
    severity: 'error',
    *check(subject) {
      yield* nameChecks(subject);
    },
  },
  {
    id: 'told-subjects-complete',
    title: { zh: '逐项说明不遗漏科目', en: 'every subject of the table is explained' },
    formula: '决算表中有数的项均在说明中列出',
    needs: ['facts', 'general_public_expenditure'],
    source: '部门决算公开要求：一般公共预算支出按项级科目说明 (explanations go down to the 项)',
    severity: 'warning',
    *check(subject) {
      yield* completeness(subject);
    },
  },
];

/** Money that goes up or down; 人员增加 may well be a reason for less. */
const moneyGoes = (verbs: string): RegExp =>
  new RegExp(
    `(?:收入|支出|经费|费用?)[^，。；、]{0,6}(?:${verbs})|(?:${verbs})[^，。；、]{0,12}(?:收入|支出|经费|费用?)`,
    'u',
  );
const moneyUp = moneyGoes(directionSource('up', 'amount', 'rate'));
const moneyDown = moneyGoes(directionSource('down', 'amount', 'rate', 'saving'));
const anyUp = new RegExp(reasonSource('up'), 'u');
const anyDown = new RegExp(reasonSource('down'), 'u');

function* reasonChecks(all: readonly Statement[]): Generator<Check | Skip> {
  const stated = all.filter(
    ({ fact }) => isChangeAmount(fact.measure) && fact.reason !== '' && fact.direction !== null,
  );
  if (stated.length === 0)
    yield skip('not-applicable', '情况说明没有增减原因', 'no reason is stated for a change');
  for (const { fact } of stated) {
    const { reason, direction } = fact;
    const opposite =
      direction === 'down'
        ? moneyUp.test(reason) && !anyDown.test(reason)
        : direction === 'up' && moneyDown.test(reason) && !anyUp.test(reason);
    const of = wordsOf(fact);
    yield {
      kind: 'claim',
      of,
      holds: !opposite,
      message: {
        zh: `${of.zh}：“${fact.raw}”，原因却是“${reason}”`,
        en: `${of.en}: "${fact.raw}", but the reason is "${reason}"`,
      },
      figures: [
        {
          label: `${fact.item} ${fact.measure}`,
          raw: reason,
          value: null,
          unit: null,
          location: fact.location,
        },
      ],
    };
  }
}

function comparison(one: Statement, all: readonly Statement[], subject: Subject): Check | Skip {
  const { fact } = one;
  const of = wordsOf(fact);
  const final = statedOrTabled(one, all, subject, isFinal, '决算数');
  const budget = statedOrTabled(one, all, subject, isBudget, '预算数');
  if (final === null || budget === null) {
    return skip(
      'insufficient-data',
      `${of.zh}：未读到决算数或预算数`,
      `${of.en}: the amounts that are compared are not stated`,
    );
  }
  const difference = final.value.minus(budget.value);
  const rounding = final.half.plus(budget.half);
  const holds =
    fact.direction === 'flat'
      ? difference.abs().lte(rounding)
      : fact.direction === 'up'
        ? difference.gt(0)
        : difference.lt(0);
  return {
    kind: 'claim',
    of,
    holds,
    message: {
      zh: `${of.zh}：写作“${fact.raw}”，而决算数为${final.raw}、预算数为${budget.raw}`,
      en: `${of.en}: says "${fact.raw}", but the final amount is ${final.raw} and the budget ${budget.raw}`,
    },
    figures: [
      { label: fact.item, raw: fact.raw, value: null, unit: null, location: fact.location },
      asEvidence(final),
      asEvidence(budget),
    ],
  };
}

function* nameChecks(subject: Subject): Generator<Check | Skip> {
  const seen = new Set<string>();
  for (const { chain, fact, subject: match } of statements(subject)) {
    if (chain === null || seen.has(`${fact.section} ${fact.item}`)) continue;
    seen.add(`${fact.section} ${fact.item}`);
    const of = { zh: `情况说明 ${fact.item}`, en: `text: ${fact.item}` };
    if (match === null) {
      yield skip(
        'insufficient-data',
        `${of.zh}：决算表中未能确定对应科目`,
        `${of.en}: no subject of the table could be identified for sure`,
      );
      continue;
    }
    const differing = differingNames(chain, match.found);
    const names = differing.map((level) => `“${chain[level]}”（${level}）应为“${match.found.names[level]}”`);
    const evidence = { label: fact.item, raw: fact.item, value: null, unit: null, location: fact.location };
    const { row } = match.found;
    yield {
      kind: 'claim',
      of,
      holds: differing.length === 0,
      message: {
        zh: `情况说明 ${fact.item}：${names.join('，')}（表中${row.code}）`,
        en: `text: ${fact.item}: ${differing.map((level) => `"${chain[level]}" (${level}) is "${match.found.names[level]}"`).join(', ')} in the table (${row.code})`,
      },
      figures: [
        evidence,
        { label: row.code, raw: row.name, value: null, unit: null, location: row.location },
      ],
    };
  }
  if (seen.size === 0)
    yield skip('not-applicable', '情况说明没有逐科目说明', 'the explanations name no subject by its levels');
}

function* completeness(subject: Subject): Generator<Check | Skip> {
  const view = subject.one('general_public_expenditure');
  const stated = statements(subject).filter(
    ({ chain, topic }) => topic === 'general-public' && chain !== null && lowestLevel(chain) !== '类',
  );
  const uncertain = stated.filter(({ subject: match }) => match === null);
  if (!view || stated.length === 0) {
    yield skip('not-applicable', '情况说明没有逐科目说明', 'the explanations name no subject by its levels');
    return;
  }
  const codes = new Set(stated.flatMap(({ subject: match }) => match?.found.row.code ?? []));
  const level = stated.some(({ chain }) => chain?.项 !== undefined) ? '项' : '款';
  for (const row of view.rows.filter((one) => one.level === level)) {
    const place = view.place(row, 'total');
    if (place?.state !== 'figure' || place.figure.value.eq(0)) continue;
    const of = { zh: `${row.code} ${row.name}`, en: `${row.code} ${row.name}` };
    yield {
      kind: 'claim',
      of,
      holds: codes.has(row.code),
      ...(uncertain.length > 0
        ? {
            doubt: {
              zh: '有科目未能与决算表对应',
              en: 'a stated subject could not be found in the table',
            },
          }
        : {}),
      message: {
        zh: `情况说明未列出${row.code} ${row.name}（${place.figure.raw}）`,
        en: `the explanations do not mention ${row.code} ${row.name} (${place.figure.raw})`,
      },
      figures: [asEvidence(place.figure)],
    };
  }
}
