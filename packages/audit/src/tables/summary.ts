import type { Row, Sentence } from '@juesuan/schema';
import { hanNumerals, remembered } from '@juesuan/schema/words';
import type { TableView } from './view.ts';

export type Side = 'income' | 'expenditure';

/** One half of a two-sided summary (收入支出决算总表, 财政拨款收入支出决算总表), parted by what its rows mean. */
export interface SummarySide {
  /** Rows that 本年收入合计 or 本年支出合计 adds up; 其中 rows are not among them. */
  items: Row[];
  /** 其中 rows before the subtotal, which the items hold already. */
  parts: Row[];
  /** 本年收入合计, 本年支出合计 */
  subtotal: Row | null;
  /** Rows between it and 总计 that 总计 adds up, each with the rows that it is made of. */
  balances: { row: Row; parts: Row[] }[];
  /** 总计 */
  total: Row | null;
  /** Why the parting may be wrong. */
  doubt: Sentence | undefined;
}

const ordinal = new RegExp(String.raw`^[(（]?[${hanNumerals}]+[)）]?[、.．]\s*`, 'u');
const amongWhich = /^其中[:：]?/u;
const subtotals: Readonly<Record<Side, RegExp>> = {
  income: /^(?:本年)?收入(?:合计|小计)$/u,
  expenditure: /^(?:本年)?支出(?:合计|小计)$/u,
};
const total = /^(?:总计|合计|收入总计|支出总计|收、?支总计)$/u;
const balance: Readonly<Record<Side, RegExp>> = {
  income: /使用.*结余|弥补收支差额|(?:年初|上年|期初).*(?:结转|结余)|动用.*基金|国库集中支付/u,
  expenditure: /结余分配|(?:年末|期末|结转下年).*(?:结转|结余)?|缴回|上缴.*财政/u,
};
/** What the balances are made of, with or without 其中： (forms of 2016 to 2024). */
const balancePart =
  /^(?:其中[:：]?)?(?:一般公共预算|政府性基金|国有资本经营|财政拨款|基本支出结转|项目支出结转|经营结余|交纳所得税|缴纳所得税|提取.*基金|转入.*基金|其他|专用结余)/u;

/** A label without its ordinal. */
export const bareLabel = remembered((name) => name.replace(ordinal, '').replace(amongWhich, ''));

const hasAmount = (row: Row): boolean => row.cells.some(({ value }) => value !== null && /[1-9]/.test(value));

const sides = new WeakMap<TableView, Partial<Record<Side, SummarySide | null>>>();

/** `null` where the halves of the table cannot be distinguished. Many rules ask: a view is parted once. */
export function summarySide(view: TableView, side: Side): SummarySide | null {
  const known = sides.get(view) ?? {};
  sides.set(view, known);
  const before = known[side];
  if (before !== undefined) return before;
  const parted = partedSide(view, side);
  known[side] = parted;
  return parted;
}

function partedSide({ rows }: TableView, side: Side): SummarySide | null {
  const own = rows.filter((row) => row.side === side);
  if (own.length === 0) return null;
  const at = own.findIndex(({ name }) => subtotals[side].test(bareLabel(name)));
  const before = at < 0 ? own.filter(({ name }) => !total.test(bareLabel(name))) : own.slice(0, at);
  const after = at < 0 ? [] : own.slice(at + 1);
  const end = after.findIndex(({ name }) => total.test(bareLabel(name)));
  const { balances, unknown } = partBalances(end < 0 ? after : after.slice(0, end), side);
  return {
    items: topItems(before),
    parts: before.filter(({ name }) => amongWhich.test(name)),
    subtotal: own[at] ?? null,
    balances,
    total: after[end] ?? (at < 0 ? (own.find(({ name }) => total.test(bareLabel(name))) ?? null) : null),
    doubt: doubtOf(before, unknown),
  };
}

function topItems(rows: readonly Row[]): Row[] {
  const named = rows.filter(({ name }) => name !== '' && !amongWhich.test(name));
  const numbered = named.filter(({ name }) => ordinal.test(name));
  return numbered.length > 0 ? numbered : named;
}

function partBalances(rows: readonly Row[], side: Side) {
  const balances: SummarySide['balances'] = [];
  const unknown: Row[] = [];
  for (const row of rows) {
    const last = balances.at(-1);
    if (row.name === '') {
      if (hasAmount(row)) unknown.push(row);
    } else if (balancePart.test(bareLabel(row.name)) || (amongWhich.test(row.name) && last))
      last?.parts.push(row);
    else if (balance[side].test(row.name)) balances.push({ row, parts: [] });
    else if (hasAmount(row)) unknown.push(row);
  }
  return { balances, unknown };
}

function doubtOf(items: readonly Row[], unknown: readonly Row[]): Sentence | undefined {
  const [odd] = unknown;
  if (odd) {
    return { zh: `“${odd.name}”一行含义不明`, en: `the row "${odd.name}" is of unknown meaning` };
  }
  const unnamed = items.find((row) => row.name === '' && hasAmount(row));
  if (unnamed)
    return { zh: `第${unnamed.row}行没有项目名称`, en: `row ${unnamed.row} has an amount and no label` };
  const numbered = items.filter(({ name }) => ordinal.test(name));
  const unnumbered = items.filter(
    (row) => !ordinal.test(row.name) && !amongWhich.test(row.name) && hasAmount(row),
  );
  if (numbered.length > 0 && unnumbered.length > 0) {
    const name = unnumbered[0]?.name ?? '';
    return {
      zh: `“${name}”没有序号，不知是否计入合计`,
      en: `"${name}" has no ordinal: it may or may not be added`,
    };
  }
  const firsts = numbered.filter(({ name }) => /^[(（]?一[)）]?[、.．]/u.test(name));
  return firsts.length > 1 ? { zh: '同一侧有两组序号', en: 'the side holds two numbered lists' } : undefined;
}
