import type { Sentence, TableKind } from '@juesuan/schema';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { sumCheck } from '../engine/sum.ts';
import { orEmpty } from '../tables/empty.ts';
import type { Rule } from '../tables/rule.ts';
import { sumOfRows } from '../tables/sum-of-rows.ts';
import { bareLabel, type Side, type SummarySide, summarySide } from '../tables/summary.ts';
import type { TableView } from '../tables/view.ts';

const source = '收入支出决算总表、财政拨款收入支出决算总表表式 (arithmetic of the two-sided summary forms)';
const sides: readonly Side[] = ['income', 'expenditure'];

const kinds = [
  { id: 'summary', table: 'income_expenditure_summary' },
  { id: 'appropriation', table: 'appropriation_summary' },
] as const;

/** The identities along the rows of the two-sided summaries. */
export const summaryTableRules: readonly Rule[] = [
  ...kinds.flatMap(({ id, table }) => [
    sideRule(table, {
      id: `${id}-subtotal`,
      title: { zh: '本年合计等于各行之和', en: 'the year’s total is the sum of its rows' },
      formula: '本年收入合计 = Σ收入各行；本年支出合计 = Σ各类支出（“其中”不重复计算）',
      *check(view, half, column) {
        const { subtotal, items, doubt } = half;
        if (subtotal) yield sumOfRows(view, subtotal, items, column, doubt);
        else yield noRow(view, '本年合计', 'total of the year');
      },
    }),
    sideRule(table, {
      id: `${id}-grand-total`,
      title: {
        zh: '总计等于本年合计加结转结余',
        en: 'the grand total is the year’s total plus the balances',
      },
      formula: '总计 = 本年收入合计 + 使用结余 + 年初结转；总计 = 本年支出合计 + 结余分配 + 年末结转',
      *check(view, half, column) {
        const { subtotal, total, balances, doubt } = half;
        if (total && subtotal) {
          yield sumOfRows(view, total, [subtotal, ...balances.map(({ row }) => row)], column, doubt);
        } else yield noRow(view, '总计', 'grand total');
      },
    }),
    sideRule(table, {
      id: `${id}-balance-parts`,
      title: { zh: '结转结余等于其分项之和', en: 'a balance is the sum of its parts' },
      formula: '年初（年末）结转和结余 = Σ分项',
      *check(view, half, column) {
        for (const { row, parts } of half.balances) {
          if (parts.length > 1) yield sumOfRows(view, row, parts, column, half.doubt);
        }
      },
    }),
    {
      id: `${id}-sides`,
      title: { zh: '收入总计等于支出总计', en: 'both grand totals are equal' },
      formula: '收入总计 = 支出总计',
      needs: [table],
      source,
      severity: 'error',
      *check(subject) {
        for (const view of subject.all(table)) yield* orEmpty(sideEquality(view), subject, table);
      },
    } satisfies Rule,
  ]),
  {
    id: 'appropriation-by-kind',
    title: { zh: '各类财政拨款收支平衡', en: 'each kind of appropriation balances' },
    formula: '本年收入 + 年初结转 = 本年支出 + 年末结转（按一般公共预算、政府性基金、国有资本经营分别）',
    needs: ['appropriation_summary'],
    source,
    severity: 'error',
    *check(subject) {
      for (const view of subject.all('appropriation_summary')) {
        yield* orEmpty(kindBalances(view), subject, 'appropriation_summary');
      }
    },
  },
];

/** A rule that holds for each side and each of its columns. */
function sideRule(
  table: TableKind,
  spec: {
    id: string;
    title: Sentence;
    formula: string;
    check(view: TableView, half: SummarySide, column: string): Iterable<Check | Skip | null>;
  },
): Rule {
  return {
    id: spec.id,
    title: spec.title,
    formula: spec.formula,
    needs: [table],
    source,
    severity: 'error',
    *check(subject) {
      for (const view of subject.all(table)) {
        yield* orEmpty(
          (function* () {
            for (const side of sides) {
              const half = summarySide(view, side);
              if (half === null) {
                yield skip(
                  'unreadable',
                  `${view.name.zh}未分出收入、支出两侧`,
                  `the sides of the ${view.name.en} could not be distinguished`,
                );
                continue;
              }
              for (const column of columnsOf(view, side)) yield* spec.check(view, half, column);
            }
          })(),
          subject,
          table,
        );
      }
    },
  };
}

const columnNames = ['amount', 'total', 'general_public_budget', 'government_fund', 'state_capital'];

const columnsOf = (view: TableView, side: Side): string[] =>
  columnNames.map((name) => `${side}.${name}`).filter((column) => view.has(column));

/** The column that sums up a side. */
const mainColumn = (view: TableView, side: Side): string =>
  view.has(`${side}.total`) ? `${side}.total` : `${side}.amount`;

function* sideEquality(view: TableView): Generator<Check | Skip | null> {
  const [income, expenditure] = [summarySide(view, 'income')?.total, summarySide(view, 'expenditure')?.total];
  if (!income || !expenditure) {
    yield noRow(view, '总计', 'grand total');
    return;
  }
  yield sumCheck(
    { zh: `${view.name.zh} 收、支总计`, en: `${view.name.en}, grand totals` },
    view.place(income, mainColumn(view, 'income')),
    [{ place: view.place(expenditure, mainColumn(view, 'expenditure')) }],
  );
}

const appropriationKinds = [
  {
    column: 'general_public_budget',
    label: /^一般公共预算/u,
    zh: '一般公共预算财政拨款',
    en: 'general public budget',
  },
  { column: 'government_fund', label: /^政府性基金/u, zh: '政府性基金预算财政拨款', en: 'government fund' },
  { column: 'state_capital', label: /^国有资本/u, zh: '国有资本经营预算财政拨款', en: 'state capital' },
] as const;

function* kindBalances(view: TableView): Generator<Check | Skip | null> {
  const income = summarySide(view, 'income');
  const spent = summarySide(view, 'expenditure');
  if (!income || !spent?.total) {
    yield noRow(view, '总计', 'grand total');
    return;
  }
  for (const { column, label, zh, en } of appropriationKinds) {
    const rows = [...income.items, ...income.balances.flatMap(({ parts }) => parts)].filter(({ name }) =>
      label.test(bareLabel(name)),
    );
    // Without the opening balance by kind the two sides cannot be compared by kind.
    if (!view.has(`expenditure.${column}`) || income.balances.every(({ parts }) => parts.length === 0)) {
      yield skip(
        'insufficient-data',
        `${view.name.zh}没有分列${zh}的结转`,
        `the ${view.name.en} does not list the ${en} balance separately`,
      );
      continue;
    }
    yield sumCheck(
      { zh: `${view.name.zh} ${zh}总计`, en: `${view.name.en}, ${en} total` },
      view.place(spent.total, `expenditure.${column}`),
      rows.map((row) => ({ place: view.place(row, mainColumn(view, 'income')) })),
      income.doubt,
    );
  }
}

function noRow({ name }: TableView, zh: string, en: string): Skip {
  return skip('insufficient-data', `${name.zh}没有“${zh}”一行`, `the ${name.en} has no row of the ${en}`);
}
