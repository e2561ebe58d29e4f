import type { TableKind } from '@juesuan/schema';

/** What an amount under a canonical column is, in the words of Fiscal Data Package. */
export interface LineItem {
  direction: 'revenue' | 'expenditure';
  /**
   * `approved` 年初预算, or the one budget that a table prints; `adjusted` 全年预算 or 调整预算, the budget as it was
   * changed during the year; `executed` 决算.
   */
  phase: 'approved' | 'adjusted' | 'executed';
  /** 财政拨款 of which budget; `null` where the table does not part them. */
  fund: string | null;
  /** The column without what is said above, so that budget and final account of one thing have one name. */
  item: string;
}

const funds = ['general_public_budget', 'government_fund', 'state_capital'] as const;

/**
 * What a canonical column of a table means; `null` for balances (年初结转和结余), which are neither revenue nor
 * expenditure of the year.
 *
 * @example
 * lineItem('three_public', 'budget.reception');
 * // { direction: 'expenditure', phase: 'approved', fund: null, item: 'reception' }
 */
export function lineItem(kind: TableKind, column: string): LineItem | null {
  if (/balance/.test(column)) return null;
  return {
    direction: kind === 'income' || /^income\b/.test(column) ? 'revenue' : 'expenditure',
    phase: phaseOf(column),
    fund: fundOf(kind, column),
    item: column
      .replace(/^(budget|final|income|expenditure)\./, '')
      .replace(/(initial|annual)_budget$/, 'amount'),
  };
}

function phaseOf(column: string): LineItem['phase'] {
  if (/\bannual_budget$/.test(column)) return 'adjusted';
  return /^budget\b|\binitial_budget$/.test(column) ? 'approved' : 'executed';
}

function fundOf(kind: TableKind, column: string): string | null {
  if (kind === 'government_fund' || kind === 'state_capital') return kind;
  if (kind.startsWith('general_public')) return 'general_public_budget';
  return funds.find((fund) => column.endsWith(`.${fund}`)) ?? null;
}
