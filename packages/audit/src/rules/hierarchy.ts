import type { Row, TableKind } from '@juesuan/schema';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { orEmpty } from '../tables/empty.ts';
import { personnelLabel, publicFundsLabel } from '../tables/pick.ts';
import type { Rule } from '../tables/rule.ts';
import { sumOfRows } from '../tables/sum-of-rows.ts';
import { type CodeTree, codeTree } from '../tables/tree.ts';
import type { TableView } from '../tables/view.ts';

const source = '政府收支分类科目：类、款、项逐级汇总 (each level of the classification sums up the next)';

/** Tables whose rows are subjects of the functional classification, with the columns that add up. */
const functional: readonly { id: string; table: TableKind; columns: readonly string[] }[] = [
  {
    id: 'income',
    table: 'income',
    columns: [
      'total',
      'fiscal_appropriation',
      'superior_subsidy',
      'institutional_income',
      'operating_income',
      'affiliate_remittance',
      'other_income',
    ],
  },
  {
    id: 'expenditure',
    table: 'expenditure',
    columns: ['total', 'basic', 'project', 'remitted_to_superior', 'operating', 'affiliate_subsidy'],
  },
  ...(['general_public_expenditure', 'government_fund', 'state_capital'] as const).map((table) => ({
    id: table.replaceAll('_', '-').replace('-expenditure', ''),
    table,
    columns: [
      'total',
      'basic',
      'basic.personnel',
      'basic.public_funds',
      'project',
      'opening_balance',
      'income',
      'expenditure',
      'expenditure.basic',
      'expenditure.project',
      'closing_balance',
    ],
  })),
];

const levelRules = functional.map(
  ({ id, table, columns }): Rule => ({
    id: `${id}-levels`,
    title: { zh: '类等于款之和，款等于项之和', en: 'a 类 is the sum of its 款, a 款 of its 项' },
    formula: '类 = Σ款；款 = Σ项（逐栏）',
    needs: [table],
    source,
    severity: 'error',
    *check(subject) {
      for (const view of subject.all(table)) yield* orEmpty(levelChecks(view, columns), subject, table);
    },
  }),
);

const totalRules = functional.map(
  ({ id, table, columns }): Rule => ({
    id: `${id}-total`,
    title: { zh: '合计等于各类之和', en: 'the total is the sum of the 类' },
    formula: '合计 = Σ类（逐栏）',
    needs: [table],
    source,
    severity: 'error',
    *check(subject) {
      for (const view of subject.all(table)) yield* orEmpty(totalChecks(view, columns), subject, table);
    },
  }),
);

const basic = 'general_public_basic_expenditure';
/** Some forms print personnel and public funds as columns instead of as lists with their own totals. */
const economicColumns = ['amount', 'amount.personnel', 'amount.public_funds'];

/** The economic classification: its totals are parted by what the money is for. */
const economicRules: readonly Rule[] = [
  {
    id: 'basic-levels',
    title: { zh: '经济分类：类等于款之和', en: 'economic classification: a 类 is the sum of its 款' },
    formula: '类 = Σ款',
    needs: [basic],
    source,
    severity: 'error',
    *check(subject) {
      for (const view of subject.all(basic))
        yield* orEmpty(levelChecks(view, economicColumns), subject, basic);
    },
  },
  {
    id: 'basic-totals',
    title: {
      zh: '人员经费为301与303之和，公用经费为其余各类之和',
      en: 'personnel is 301 + 303, public funds are the other 类',
    },
    formula: '人员经费合计 = 301 + 303；公用经费合计 = 其余各类；合计 = 人员经费 + 公用经费',
    needs: [basic],
    source:
      '部门决算公开06表：人员经费、公用经费的口径 (what the form counts as personnel and as public funds)',
    severity: 'error',
    *check(subject) {
      for (const view of subject.all(basic)) yield* orEmpty(economicTotals(view), subject, basic);
    },
  },
];

export const hierarchyRules: readonly Rule[] = [...levelRules, ...totalRules, ...economicRules];

function* levelChecks(view: TableView, columns: readonly string[]): Generator<Check | Skip | null> {
  const tree = codeTree(view);
  const blocked = repeatedCodes(view, tree);
  if (blocked) {
    yield blocked;
    return;
  }
  for (const { row, children } of tree.parents) {
    for (const column of columns.filter((one) => view.has(one))) {
      yield sumOfRows(view, row, children, column, tree.doubt);
    }
  }
}

function* totalChecks(view: TableView, columns: readonly string[]): Generator<Check | Skip | null> {
  const tree = codeTree(view);
  const blocked = repeatedCodes(view, tree);
  const { totalRow } = view;
  if (blocked) yield blocked;
  else if (totalRow === null && tree.roots.length > 0) {
    yield skip('insufficient-data', `${view.name.zh}没有合计行`, `the ${view.name.en} has no total row`);
  } else if (totalRow !== null) {
    for (const column of columns.filter((one) => view.has(one))) {
      // A table without subjects has no sum: an empty one is empty, and a filled total alone shows nothing.
      if (tree.roots.length > 0) yield sumOfRows(view, totalRow, tree.roots, column, tree.doubt);
    }
  }
}

function* economicTotals(view: TableView): Generator<Check | Skip | null> {
  const tree = codeTree(view);
  const blocked = repeatedCodes(view, tree);
  if (blocked) {
    yield blocked;
    return;
  }
  const named = (pattern: RegExp): Row | undefined =>
    view.rows.find(({ code, name }) => code === '' && pattern.test(name));
  const personnel = named(personnelLabel);
  const publicFunds = named(publicFundsLabel);
  const isPersonnel = ({ code }: Row) => code.startsWith('301') || code.startsWith('303');
  if (!personnel && !publicFunds && !view.totalRow) {
    yield skip('insufficient-data', `${view.name.zh}没有合计行`, `the ${view.name.en} has no total row`);
  }
  if (personnel) yield sumOfRows(view, personnel, tree.roots.filter(isPersonnel), 'amount', tree.doubt);
  if (publicFunds) {
    yield sumOfRows(
      view,
      publicFunds,
      tree.roots.filter((row) => !isPersonnel(row)),
      'amount',
      tree.doubt,
    );
  }
  if (view.totalRow) {
    const parts = personnel && publicFunds ? [personnel, publicFunds] : tree.roots;
    for (const column of economicColumns.filter((one) => view.has(one)))
      yield sumOfRows(view, view.totalRow, parts, column, tree.doubt);
  }
}

function repeatedCodes({ name }: TableView, { repeated }: CodeTree): Skip | null {
  if (repeated.length === 0) return null;
  const codes = repeated.join('、');
  return skip(
    'unreadable',
    `${name.zh}科目编码重复：${codes}`,
    `codes stand more than once in the ${name.en}: ${codes}`,
  );
}
