import type { Report, TableKind } from '@juesuan/schema';
import { type Precision, reportPrecision, type TableView, viewTable } from './view.ts';

/** A report as the rules ask for it. */
export interface Subject {
  report: Report;
  precision: Precision;
  tables: readonly TableView[];
  /** Every table of the kind; per-unit copies make more than one. */
  all(kind: TableKind): readonly TableView[];
  /** The table of the kind, if the report has exactly one. */
  one(kind: TableKind): TableView | null;
}

export function subjectOf(report: Report): Subject {
  const precision = reportPrecision(report);
  const tables = report.tables.map((table, index) => viewTable(table, index, precision));
  const byKind = new Map<TableKind, readonly TableView[]>();
  const all = (kind: TableKind) => {
    const known = byKind.get(kind) ?? tables.filter(({ table }) => table.kind === kind);
    byKind.set(kind, known);
    return known;
  };
  return {
    report,
    precision,
    tables,
    all,
    one(kind) {
      const [view, ...others] = all(kind);
      return others.length === 0 ? (view ?? null) : null;
    },
  };
}
