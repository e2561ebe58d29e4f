import { type Check, type Skip, skip, type Term } from '../engine/check.ts';
import { pick } from '../engine/pick.ts';
import type { Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { figureOf } from '../engine/sum.ts';
import { statements } from '../told/cache.ts';
import type { Statement } from '../told/statement.ts';
import { wordsOf } from './told-amounts.ts';

const source = '情况说明计算关系 (arithmetic of the explanations)';

/** Sums and parts within the explanations. */
export const toldSumRules: readonly Rule[] = [
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
      yield changeSum(statements(subject));
    },
  },
  {
    id: 'told-initial-budgets',
    title: {
      zh: '各项年初预算之和不大于年初预算合计',
      en: 'the initial budgets of the subjects are within that of all',
    },
    formula: 'Σ各项年初预算 = 年初预算合计（未列出的科目可使合计更大）',
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
    source: '部门决算公开要求：政府采购支出说明 (what must be told of procurement)',
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
    source: '部门决算公开要求：国有资产占用情况说明 (what must be told of vehicles)',
    severity: 'error',
    *check(subject) {
      yield vehicles(statements(subject));
    },
  },
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

function changeSum(all: readonly Statement[]): Check | Skip {
  const change = (key: string): Term | 'flat' | null => {
    const own = all.filter((one) => one.key === `three-public ${key}`);
    const told = own.find(({ fact, figure }) => fact.measure === '同比增减额' && figure !== null);
    if (told?.figure) return { figure: told.figure, sign: told.fact.direction === 'down' ? -1 : 1 };
    const same = own.some(
      ({ fact }) => fact.value === null && fact.direction === 'flat' && !/预算/u.test(fact.comparedTo),
    );
    return same ? 'flat' : null;
  };
  const whole = change('total');
  const parts = [change('overseas'), change('vehicle'), change('reception')];
  const of = { zh: '“三公”经费 同比增减额', en: '“三公”, change against last year' };
  if (whole === null || whole === 'flat' || parts.includes(null)) {
    return skip('insufficient-data', `${of.zh}：未逐项说明增减额`, `${of.en}: not told for each item`);
  }
  const terms = parts.flatMap((part) => (part === null || part === 'flat' ? [] : [part]));
  const sign = whole.sign;
  // A decrease is told without a sign, so the sum takes the sign of the whole.
  return {
    kind: 'sum',
    of,
    whole: whole.figure,
    terms: terms.map((term) => ({ ...term, sign: (term.sign * sign) as 1 | -1 })),
  };
}

function* initialBudgets(all: readonly Statement[]): Generator<Check | Skip> {
  const budgets = all.filter(({ fact, figure }) => fact.measure === '年初预算' && figure !== null);
  const whole = budgets.find(({ key }) => key === 'general-public total');
  const parts = budgets.filter(
    ({ chain, key, topic }) => chain !== null && key !== whole?.key && topic === 'general-public',
  );
  if (!whole?.figure || parts.length === 0) {
    yield skip(
      'not-applicable',
      '情况说明没有逐项列出年初预算',
      'the explanations tell no initial budget by subject',
    );
    return;
  }
  const of = wordsOf(whole.fact);
  const terms = parts.flatMap(({ figure }): Term[] => (figure ? [{ figure, sign: 1 }] : []));
  const more = terms
    .reduce((sum, { figure }) => sum.plus(figure.value), whole.figure.value.times(0))
    .gt(whole.figure.value);
  // Subjects with a budget and nothing spent need not be told, so a smaller sum is only worth a look.
  yield { kind: 'sum', of, whole: whole.figure, terms, ...(more ? {} : { severity: 'info' as const }) };
}

function* procurement(all: readonly Statement[]): Generator<Check | Skip> {
  const own = all.filter(({ topic, figure }) => topic === 'procurement' && figure !== null);
  const amount = (pattern: RegExp) =>
    own.find(({ fact }) => pattern.test(fact.item) && /^(?:决算数|金额|总额|预算金额)$/u.test(fact.measure))
      ?.figure ?? null;
  const whole = amount(/^(?:政府)?采购(?:支出)?(?:总额)?$/u);
  const parts = [
    /^(?:政府)?(?:采购)?货物(?:采购)?支出?$/u,
    /^(?:政府)?(?:采购)?工程(?:采购)?支出?$/u,
    /^(?:政府)?(?:采购)?服务(?:采购)?支出?$/u,
  ].map((pattern) => amount(pattern));
  const terms = parts.flatMap((figure): Term[] => (figure ? [{ figure, sign: 1 }] : []));
  if (!whole || terms.length === 0) {
    yield skip(
      'not-applicable',
      '情况说明没有分列政府采购',
      'the explanations do not tell procurement by kind',
    );
    return;
  }
  const of = { zh: '政府采购支出总额', en: 'procurement' };
  if (terms.length < parts.length) {
    yield skip(
      'insufficient-data',
      `${of.zh}：未分列货物、工程、服务三项`,
      `${of.en}: not told for all of goods, works and services`,
    );
  } else yield { kind: 'sum', of, whole, terms };
  const medium = amount(/^授予中小企业合同(?:金额)?$/u);
  const small = amount(/^授予小微企业合同(?:金额)?$/u);
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
  const own = all.filter(
    ({ topic, fact, figure }) => topic === 'assets' && fact.unit === '辆' && figure !== null,
  );
  const whole = own.find(({ fact }) => /^(?:公务)?车辆(?:总数)?$|^公务用车$/u.test(fact.item));
  const parts = own.filter(
    (one) => whole && one.index > whole.index && one.fact.section === whole.fact.section,
  );
  const terms = parts.flatMap(({ figure }): Term[] => (figure ? [{ figure, sign: 1 }] : []));
  if (!whole?.figure || terms.length < 2)
    return skip('not-applicable', '情况说明没有分列车辆', 'the explanations do not tell vehicles by use');
  return { kind: 'sum', of: { zh: '车辆总数', en: 'vehicles' }, whole: whole.figure, terms };
}

function* listed(all: readonly Statement[]): Generator<Check | Skip> {
  const lists = new Map<string, Statement[]>();
  for (const one of all) {
    const [head, entry] = one.fact.item.split('/');
    if (one.fact.measure !== '支出金额' || head === undefined || entry === undefined) continue;
    const key = `${one.fact.section} ${head}`;
    lists.set(key, [...(lists.get(key) ?? []), one]);
  }
  for (const entries of lists.values()) {
    const [first] = entries;
    const head = first?.fact.item.split('/')[0] ?? '';
    const whole = all
      .slice(0, first?.index ?? 0)
      .findLast(
        ({ fact, figure }) =>
          fact.measure === '决算数' &&
          figure !== null &&
          fact.section === first?.fact.section &&
          fact.item.startsWith(head),
      );
    const parts = entries.flatMap(({ figure }) => figure ?? []);
    const [part, ...rest] = parts;
    if (!whole?.figure || !part) continue;
    const total = rest.reduce((sum, { value }) => sum.plus(value), part.value);
    const half = rest.reduce((sum, figure) => sum.plus(figure.half), part.half);
    yield {
      kind: 'bound',
      of: { zh: `${head} 列举的支出之和`, en: `${head}, sum of what is listed` },
      part: {
        ...part,
        key: `${part.key} list`,
        label: `${head} 列举${parts.length}项之和`,
        value: total,
        half,
        raw: `Σ${parts.length}`,
      },
      wholes: [whole.figure],
    };
  }
  if (lists.size === 0)
    yield skip('not-applicable', '情况说明没有列举支出', 'the explanations list no amounts');
}

function* operating(subject: Subject): Generator<Check | Skip> {
  const told = statements(subject).find(
    ({ fact, figure }) =>
      /^(?:机关|机构)运行经费(?:支出)?$/u.test(fact.item) && fact.measure === '决算数' && figure !== null,
  );
  const whole = pick(subject, {
    table: 'general_public_basic_expenditure',
    at: 'public-funds',
    column: 'amount',
  });
  if (!told?.figure)
    yield skip('not-applicable', '情况说明没有机关运行经费', 'no operating expenses are told');
  else if ('kind' in whole) yield whole;
  else {
    const figure = figureOf(whole.places[0] ?? null);
    if (figure) yield { kind: 'bound', of: wordsOf(told.fact), part: told.figure, wholes: [figure] };
    else yield skip('unreadable', '公用经费合计不是数字', 'the total of public funds is no number');
  }
}

function* evaluationScope(subject: Subject): Generator<Check | Skip> {
  const told = statements(subject).filter(
    ({ fact, figure, topic }) =>
      topic === 'performance' &&
      fact.measure === '涉及资金' &&
      /一般公共预算(?:财政拨款)?(?:项目)?支出/u.test(fact.raw) &&
      figure !== null,
  );
  if (told.length === 0)
    yield skip('not-applicable', '情况说明没有列出评价涉及的资金', 'no evaluated amount is told');
  for (const { fact, figure } of told) {
    const column = /项目支出/u.test(fact.raw) ? 'project' : 'total';
    const whole = pick(subject, { table: 'general_public_expenditure', at: 'total', column });
    if ('kind' in whole) yield whole;
    else {
      const bound = figureOf(whole.places[0] ?? null);
      if (figure && bound)
        yield {
          kind: 'bound',
          of: { zh: `情况说明 ${fact.raw}`, en: `text: ${fact.raw}` },
          part: figure,
          wholes: [bound],
        };
    }
  }
}
