import type { TableKind } from '@juesuan/schema';
import type { Check, Skip } from '../engine/check.ts';
import { type SignedPlace, sumCheck } from '../engine/sum.ts';
import { orEmpty } from '../tables/empty.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';
import type { TableView } from '../tables/view.ts';
import { headerOf, rowWords, unknownColumnDoubt } from '../tables/words.ts';

/** In every row of a table one column is the sum of others. Columns that a publisher does not print count as nothing. */
interface RowSum {
  id: string;
  table: TableKind;
  whole: string;
  plus: readonly string[];
  minus?: readonly string[];
  zh: string;
  en: string;
  formula: string;
}

const source = '部门决算公开表式：表内栏间关系 (arithmetic of the form’s own columns)';

const rowSums: readonly RowSum[] = [
  {
    id: 'income-row',
    table: 'income',
    whole: 'total',
    plus: [
      'fiscal_appropriation',
      'superior_subsidy',
      'institutional_income',
      'operating_income',
      'affiliate_remittance',
      'other_income',
    ],
    zh: '本年收入合计等于各项收入之和',
    en: 'total income is the sum of its sources',
    formula: '本年收入合计 = 财政拨款收入 + 上级补助收入 + 事业收入 + 经营收入 + 附属单位上缴收入 + 其他收入',
  },
  {
    id: 'expenditure-row',
    table: 'expenditure',
    whole: 'total',
    plus: ['basic', 'project', 'remitted_to_superior', 'operating', 'affiliate_subsidy'],
    zh: '本年支出合计等于各类支出之和',
    en: 'total expenditure is the sum of its kinds',
    formula: '本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出',
  },
  {
    id: 'appropriation-row',
    table: 'appropriation_summary',
    whole: 'expenditure.total',
    plus: ['expenditure.general_public_budget', 'expenditure.government_fund', 'expenditure.state_capital'],
    zh: '支出合计等于三类财政拨款之和',
    en: 'the total is the sum of the three kinds of appropriation',
    formula: '合计 = 一般公共预算财政拨款 + 政府性基金预算财政拨款 + 国有资本经营预算财政拨款',
  },
  ...(['general_public_expenditure', 'state_capital'] as const).map((table) => ({
    id: table === 'state_capital' ? 'state-capital-row' : 'general-public-row',
    table,
    whole: 'total',
    plus: ['basic', 'project'],
    zh: '合计等于基本支出加项目支出',
    en: 'the total is basic plus project expenditure',
    formula: '合计 = 基本支出 + 项目支出',
  })),
  {
    id: 'general-public-basic',
    table: 'general_public_expenditure',
    whole: 'basic',
    plus: ['basic.personnel', 'basic.public_funds'],
    zh: '基本支出等于人员经费加公用经费',
    en: 'basic expenditure is personnel plus public funds',
    formula: '基本支出 = 人员经费 + 公用经费',
  },
  {
    id: 'basic-row',
    table: 'general_public_basic_expenditure',
    whole: 'amount',
    plus: ['amount.personnel', 'amount.public_funds'],
    zh: '基本支出合计等于人员经费加公用经费',
    en: 'each economic subject is personnel plus public funds',
    formula: '合计 = 人员经费 + 公用经费（分栏列示时）',
  },
  ...(['government_fund', 'state_capital'] as const).flatMap((table) => [
    {
      id: table === 'state_capital' ? 'state-capital-expenditure' : 'government-fund-expenditure',
      table,
      whole: 'expenditure',
      plus: ['expenditure.basic', 'expenditure.project'],
      zh: '本年支出等于基本支出加项目支出',
      en: 'the year’s expenditure is basic plus project expenditure',
      formula: '本年支出 = 基本支出 + 项目支出',
    },
    {
      id: table === 'state_capital' ? 'state-capital-balance' : 'government-fund-balance',
      table,
      whole: 'closing_balance',
      plus: ['opening_balance', 'income'],
      minus: ['expenditure'],
      zh: '年末结转等于年初结转加收入减支出',
      en: 'closing balance is opening balance plus income less expenditure',
      formula: '年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出',
    },
  ]),
  ...(['budget', 'final'] as const).flatMap((phase) => [
    {
      id: `three-public-${phase}`,
      table: 'three_public' as const,
      whole: `${phase}.total`,
      plus: [`${phase}.overseas_travel`, `${phase}.vehicle`, `${phase}.reception`],
      zh: `“三公”经费${phase === 'budget' ? '预算数' : '决算数'}合计等于三项之和`,
      en: `the “三公” ${phase} total is the sum of its three items`,
      formula: '合计 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费',
    },
    {
      id: `three-public-vehicle-${phase}`,
      table: 'three_public' as const,
      whole: `${phase}.vehicle`,
      plus: [`${phase}.vehicle.purchase`, `${phase}.vehicle.operation`],
      zh: `公务用车${phase === 'budget' ? '预算数' : '决算数'}等于购置费加运行维护费`,
      en: `the vehicles’ ${phase} amount is purchase plus operation`,
      formula: '公务用车购置及运行维护费 = 公务用车购置费 + 公务用车运行维护费',
    },
  ]),
];

/** The identities between the columns of one table. */
export const withinTableRules: readonly Rule[] = rowSums.map((spec) => ({
  id: spec.id,
  title: { zh: spec.zh, en: spec.en },
  formula: spec.formula,
  needs: [spec.table],
  source,
  severity: 'error',
  *check(subject: Subject) {
    for (const view of subject.all(spec.table)) yield* orEmpty(checksOf(spec, view), subject, spec.table);
  },
}));

function* checksOf(spec: RowSum, view: TableView): Generator<Check | Skip | null> {
  const columns = [...spec.plus, ...(spec.minus ?? [])];
  // A balance without one of its columns is none; a sum may lack the addends that a publisher leaves out.
  const enough = spec.minus
    ? columns.every((column) => view.has(column))
    : columns.some((column) => view.has(column));
  if (!view.has(spec.whole) || !enough) {
    yield {
      kind: 'skip',
      status: 'not-applicable',
      reason: { zh: `${view.name.zh}没有这些栏目`, en: `the ${view.name.en} has no such columns` },
    };
    return;
  }
  for (const row of view.rows) {
    const place = (column: string, sign: 1 | -1): SignedPlace => ({ place: view.place(row, column), sign });
    const parts = [
      ...spec.plus.map((column) => place(column, 1)),
      ...(spec.minus ?? []).map((column) => place(column, -1)),
    ].filter((part) => part.place !== null);
    const whole = view.place(row, spec.whole);
    // Rows of a two-sided table have the columns of their own half only.
    if (whole === null || parts.length === 0) continue;
    yield sumCheck(
      rowWords(view, row, headerOf(row, spec.whole)),
      whole,
      parts,
      unknownColumnDoubt(view, row),
    );
  }
}
