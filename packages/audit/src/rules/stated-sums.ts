import { isChangeAmount } from '@juesuan/schema';
import { type Check, type Skip, skip, type Term } from '../engine/check.ts';
import { statements } from '../stated/cache.ts';
import { hasFigure, type Statement } from '../stated/statement.ts';
import { wordsOf } from '../stated/words.ts';
import type { Rule } from '../tables/rule.ts';

const source = '情况说明计算关系 (arithmetic of the explanations)';

/** Sums within the explanations. */
export const statedSumRules: readonly Rule[] = [
  {
    id: 'told-three-public-change',
    title: {
      zh: '“三公”增减额等于三项增减额之和',
      en: 'the change of “三公” is the sum of its items’ changes',
    },
    formula: '“三公”经费同比增减额 = 因公出国（境）费 + 公务用车 + 公务接待费 同比增减额（减少为负）',
    needs: ['facts'],
    source,
    severity: 'error',
    *check(subject) {
      yield* changeSums(statements(subject));
    },
  },
  {
    id: 'told-initial-budgets',
    title: {
      zh: '各项年初预算之和不大于年初预算合计',
      en: 'the initial budgets of the subjects are within that of all',
    },
    formula: 'Σ各项年初预算 ≤ 年初预算合计（未列出的科目可使合计更大）',
    needs: ['facts'],
    source,
    severity: 'error',
    *check(subject) {
      yield* initialBudgets(statements(subject));
    },
  },
  {
    id: 'told-procurement',
    title: {
      zh: '政府采购总额等于货物、工程、服务之和',
      en: 'procurement is the sum of goods, works and services',
    },
    formula: '政府采购支出总额 = 货物 + 工程 + 服务；授予小微企业 ≤ 授予中小企业 ≤ 总额',
    needs: ['facts'],
    source: '部门决算公开要求：政府采购支出说明 (what must be stated about procurement)',
    severity: 'error',
    *check(subject) {
      yield* procurement(statements(subject));
    },
  },
  {
    id: 'told-vehicles',
    title: { zh: '车辆总数等于各类用车之和', en: 'all vehicles are the sum of those by use' },
    formula: '车辆 = Σ各类用车',
    needs: ['facts'],
    source: '部门决算公开要求：国有资产占用情况说明 (what must be stated about vehicles)',
    severity: 'error',
    *check(subject) {
      yield vehicles(statements(subject));
    },
  },
];

/** What a change is measured from: last year’s accounts or the budget. */
const bases = [
  {
    zh: '同比增减额',
    en: 'change against last year',
    of: ({ fact }: Statement) => !/预算/u.test(fact.comparedTo),
  },
  {
    zh: '与预算的差额',
    en: 'difference to the budget',
    of: ({ fact }: Statement) => /预算/u.test(fact.comparedTo),
  },
] as const;

function* changeSums(all: readonly Statement[]): Generator<Check | Skip> {
  const sums = bases.flatMap(
    (base) => changeSum(all.filter(base.of), { zh: `“三公”经费 ${base.zh}`, en: `“三公”, ${base.en}` }) ?? [],
  );
  if (sums.length === 0)
    yield skip(
      'insufficient-data',
      '“三公”经费 同比增减额：未逐项说明增减额',
      '“三公”, change against last year: not stated for each item',
    );
  yield* sums;
}

function changeSum(all: readonly Statement[], of: Check['of']): Check | null {
  const change = (key: string): Term | 'flat' | null => {
    const own = all.filter((one) => one.key === `three-public ${key}`);
    const stated = own.find(({ fact, figure }) => isChangeAmount(fact.measure) && figure !== null);
    if (stated?.figure) return { figure: stated.figure, sign: stated.fact.direction === 'down' ? -1 : 1 };
    return own.some(({ fact }) => fact.value === null && fact.direction === 'flat') ? 'flat' : null;
  };
  const whole = change('total');
  const parts = [change('overseas'), change('vehicle'), change('reception')];
  if (whole === null || whole === 'flat' || parts.includes(null)) return null;
  const terms = parts.flatMap((part) => (part === null || part === 'flat' ? [] : [part]));
  const sign = whole.sign;
  // A decrease is stated without a sign, so the sum takes the sign of the whole.
  return {
    kind: 'sum',
    of,
    whole: whole.figure,
    terms: terms.map((term) => ({ ...term, sign: (term.sign * sign) as 1 | -1 })),
  };
}

function* initialBudgets(all: readonly Statement[]): Generator<Check | Skip> {
  const budgets = all.filter(hasFigure).filter(({ fact }) => fact.measure === '年初预算');
  const whole = budgets.find(({ key }) => key === 'general-public total');
  const parts = budgets.filter(
    ({ chain, key, topic }) => chain !== null && key !== whole?.key && topic === 'general-public',
  );
  if (!whole || parts.length === 0) {
    yield skip(
      'not-applicable',
      '情况说明没有逐项列出年初预算',
      'the explanations state no initial budget by subject',
    );
    return;
  }
  const of = wordsOf(whole.fact);
  const terms = parts.map(({ figure }): Term => ({ figure, sign: 1 }));
  const [first, ...rest] = terms;
  if (first === undefined) return;
  const sum = rest.reduce((all, { figure }) => all.plus(figure.value), first.figure.value);
  const half = rest.reduce((all, { figure }) => all.plus(figure.half), first.figure.half);
  // Subjects with a budget and nothing spent need not be stated, so a smaller sum proves nothing.
  if (sum.lte(whole.figure.value.plus(whole.figure.half).plus(half)))
    yield {
      kind: 'bound',
      of,
      part: { ...first.figure, key: `${first.figure.key} sum`, value: sum, half },
      wholes: [whole.figure],
    };
  else yield { kind: 'sum', of, whole: whole.figure, terms };
}

function* procurement(all: readonly Statement[]): Generator<Check | Skip> {
  const own = all.filter(({ topic, figure }) => topic === 'procurement' && figure !== null);
  const amount = (pattern: RegExp) =>
    own.find(({ fact }) => pattern.test(fact.item) && /^(?:决算数|金额|总额|预算金额)$/u.test(fact.measure))
      ?.figure ?? null;
  const whole = amount(/^(?:政府)?采购(?:支出)?(?:总额|合计|总计)?$/u);
  const parts = [
    /^(?:政府)?(?:采购)?货物类?(?:采购)?(?:支出)?$/u,
    /^(?:政府)?(?:采购)?工程类?(?:采购)?(?:支出)?$/u,
    /^(?:政府)?(?:采购)?服务类?(?:采购)?(?:支出)?$/u,
  ].map((pattern) => amount(pattern));
  const terms = parts.flatMap((figure): Term[] => (figure ? [{ figure, sign: 1 }] : []));
  if (!whole || terms.length === 0) {
    yield skip(
      'not-applicable',
      '情况说明没有分列政府采购',
      'the explanations do not state procurement by kind',
    );
    return;
  }
  const of = { zh: '政府采购支出总额', en: 'procurement' };
  if (terms.length < parts.length) {
    yield skip(
      'insufficient-data',
      `${of.zh}：未分列货物、工程、服务三项`,
      `${of.en}: not stated for all of goods, works and services`,
    );
  } else yield { kind: 'sum', of, whole, terms };
  const medium = amount(/^(?:授予|面向)中小企业(?:合同|采购)(?:金额)?$/u);
  const small = amount(/^(?:授予|面向)小微企业(?:合同|采购)(?:金额)?$/u);
  if (medium)
    yield {
      kind: 'bound',
      of: { zh: '授予中小企业合同金额', en: 'contracts given to small and medium enterprises' },
      part: medium,
      wholes: [whole],
    };
  if (medium && small)
    yield {
      kind: 'bound',
      of: { zh: '授予小微企业合同金额', en: 'contracts given to small and micro enterprises' },
      part: small,
      wholes: [medium],
    };
}

function vehicles(all: readonly Statement[]): Check | Skip {
  const own = all.filter(hasFigure).filter(({ topic, fact }) => topic === 'assets' && fact.unit === '辆');
  const whole = own.find(({ fact }) => /^(?:公务)?车辆(?:总数)?$|^公务用车$/u.test(fact.item));
  const parts = own.filter(
    (one) => whole && one.index > whole.index && one.fact.section === whole.fact.section,
  );
  const terms = parts.map(({ figure }): Term => ({ figure, sign: 1 }));
  if (!whole || terms.length < 2)
    return skip('not-applicable', '情况说明没有分列车辆', 'the explanations do not state vehicles by use');
  return { kind: 'sum', of: { zh: '车辆总数', en: 'vehicles' }, whole: whole.figure, terms };
}
