import type { Pick } from '../engine/pick.ts';
import type { Topic } from './section.ts';
import { isFinal, type Statement } from './statement.ts';

/** What a share is of, by the words that name it. */
const named: readonly (readonly [RegExp, Pick])[] = [
  [/^(?:本年)?收入(?:合计|总额)$/u, { table: 'income', at: 'total', column: 'total' }],
  [/^(?:本年|全年|总)?支出(?:合计|总额)$/u, { table: 'expenditure', at: 'total', column: 'total' }],
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
  [/三公.*(?:合计|总额|支出|决算数?)$/u, { table: 'three_public', at: 'only', column: 'final.total' }],
];

/** What it is of where nothing is named: the total of the topic. */
const understood: Partial<Record<Topic, Pick>> = {
  income: { table: 'income', at: 'total', column: 'total' },
  expenditure: { table: 'expenditure', at: 'total', column: 'total' },
  'general-public': { table: 'general_public_expenditure', at: 'total', column: 'total' },
  'three-public': { table: 'three_public', at: 'only', column: 'final.total' },
};

/** The whole of a share: an amount told in the same section, or a figure of a table; `null` if neither is known. */
export function denominatorOf(share: Statement, all: readonly Statement[]): Statement | Pick | null {
  const words = share.fact.comparedTo.replace(/\s+/gu, '');
  if (words === '') return (share.topic && understood[share.topic]) ?? null;
  const table = named.find(([pattern]) => pattern.test(words));
  if (table) return table[1];
  const told = all.filter(
    (one) =>
      one.fact.section === share.fact.section &&
      isFinal(one) &&
      one.index < share.index &&
      [one.fact.item + one.fact.measure, one.fact.item].some((name) => name === words),
  );
  return told.at(-1) ?? null;
}
