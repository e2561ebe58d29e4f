import type { TableKind } from '../named.ts';
import { tableCatalogue, threePublicAxes } from './tables.ts';

/** A canonical value column and the header that the finance ministry's form prints over it. */
export interface CanonicalColumn {
  column: string;
  header: string;
}

/**
 * Every canonical column that a table of this kind can have, in the catalogue's order; none for a kind without public
 * columns (`other`, `performance_self_evaluation`).
 *
 * @example
 * columnsOf('three_public')[0]; // { column: 'budget.total', header: '预算数/合计' }
 */
export function columnsOf(kind: TableKind): CanonicalColumn[] {
  if (kind === 'three_public') return threePublicColumns();
  const entry = tableCatalogue.find((entry) => entry.kind === kind);
  if (entry === undefined) return [];
  const headers = new Map<string, string>();
  for (const layout of entry.layouts) {
    for (const { column, headers: printed } of layout) {
      if (!headers.has(column)) headers.set(column, printed[0] ?? column);
    }
  }
  const columns = [...headers].map(([column, header]) => ({ column, header }));
  if (!entry.twoSided) return columns;
  return ['income', 'expenditure'].flatMap((side) =>
    columns.map(({ column, header }) => ({
      column: `${side}.${column}`,
      header: `${side === 'income' ? '收入' : '支出'}/${header}`,
    })),
  );
}

function threePublicColumns(): CanonicalColumn[] {
  return threePublicAxes.phases.flatMap((phase) =>
    threePublicAxes.items.map((item) => ({
      column: `${phase.column}.${item.column}`,
      header: `${phase.headers[0] ?? phase.column}/${item.headers[0] ?? item.column}`,
    })),
  );
}
