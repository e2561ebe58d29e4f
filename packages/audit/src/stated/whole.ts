import type { Fact } from '@juesuan/schema';
import type { Figure } from '../engine/figure.ts';
import type { Pick } from '../tables/pick.ts';
import type { Topic } from './section.ts';
import { type Figured, hasFigure, isFinal, type Statement } from './statement.ts';

/** What a share is of, by the words that name it. */
const named: readonly (readonly [RegExp, Pick])[] = [
  [/^(?:本年|全年|总)?收入(?:合计|总额)?$/u, { table: 'income', at: 'total', column: 'total' }],
  [/^(?:本年|全年|总)?支出(?:合计|总额)?$/u, { table: 'expenditure', at: 'total', column: 'total' }],
  [
    /^一般公共预算(?:财政拨款)?项目支出(?:总额|合计)?$/u,
    { table: 'general_public_expenditure', at: 'total', column: 'project' },
  ],
  [
    /^一般公共预算(?:财政拨款)?支出(?:总额|合计)?$/u,
    { table: 'general_public_expenditure', at: 'total', column: 'total' },
  ],
  [/^项目支出(?:总额|合计)?$/u, { table: 'expenditure', at: 'total', column: 'project' }],
  [/^基本支出(?:总额|合计)?$/u, { table: 'expenditure', at: 'total', column: 'basic' }],
  [/三公.*(?:合计|总额|支出|决算数?|经费)$/u, { table: 'three_public', at: 'only', column: 'final.total' }],
];

/** What it is of where nothing is named: the total of the topic. */
const understood: Partial<Record<Topic, Pick>> = {
  income: { table: 'income', at: 'total', column: 'total' },
  expenditure: { table: 'expenditure', at: 'total', column: 'total' },
  'general-public': { table: 'general_public_expenditure', at: 'total', column: 'total' },
  'three-public': { table: 'three_public', at: 'only', column: 'final.total' },
};

/** What a share may be of: an amount of the text, or a place of a table. */
export type Whole = { kind: 'stated'; figure: Figure } | { kind: 'tabled'; at: Pick };

/** What a share is likely to be of, and what it may be of besides: that proves a share right and none wrong. */
export interface Wholes {
  likely: readonly Whole[];
  besides: readonly Whole[];
}

/** How many facts back the whole of a share may be stated. */
const REACH = 12;
const total = /(?:合计|总计|总额|总收入|总支出)$|^本年(?:收入|支出)$/u;

/**
 * What a share may be of, the likeliest first: what it names, what its topic understands, then the totals that the same
 * section states before it. Two publishers call two things 总收入.
 */
export function denominatorsOf(share: Statement, all: readonly Statement[]): Wholes {
  const words = share.fact.comparedTo.replace(/\s+/gu, '');
  const stated = all
    .slice(Math.max(0, share.index - REACH), share.index)
    .filter((one) => one.fact.section === share.fact.section && isFinal(one))
    .filter(hasFigure)
    .reverse();
  if (words === '') {
    const topic = share.topic && understood[share.topic];
    const isTotal = ({ fact, key }: Figured): boolean =>
      total.test(fact.item) || total.test(fact.item + fact.measure) || / total$/u.test(key);
    // 项目支出100万元，占20%，其中…60万元，占60%: the second may be of a part.
    const parts = stated.filter((one) => !isTotal(one) && one.key !== share.key);
    return { likely: wholesOf(topic, stated.filter(isTotal)), besides: wholesOf(null, parts) };
  }
  const table = named.find(([pattern]) => pattern.test(words));
  const called = stated.filter(({ fact }) => isCalled(fact, words));
  return { likely: wholesOf(table?.[1], called), besides: [] };
}

const wholesOf = (at: Pick | null | undefined, stated: readonly Figured[]): Whole[] => [
  ...(at ? [{ kind: 'tabled', at } as const] : []),
  ...stated.map(({ figure }) => ({ kind: 'stated', figure }) as const),
];

/** 占政府采购支出的60%, 占中小企业采购金额的50%: of 政府采购支出合计, of 面向中小企业采购 with its 金额. */
function isCalled({ item, measure }: Fact, words: string): boolean {
  const plain = (name: string): string => name.replace(/[“”"的]|(?:总额|合计|总计|总金额|金额)$/gu, '');
  const name = plain(words);
  return [item, item + measure].some((one) => plain(one) === name || plain(one).endsWith(name));
}
