import { auditReport } from '@juesuan/audit';
import { type Cell, publicTableKinds, type Report } from '@juesuan/schema';

/** One printed figure of the nine tables. */
export interface Place {
  table: number;
  row: number;
  cell: number;
  label: string;
  raw: string;
}

/** A wrong figure is off by this much, in its unit: more than rounding explains in a sum of thirty addends (0.155). */
const CHANGE = 1;

/** Every amount that the nine tables print. */
export function figuresOf({ tables }: Report): Place[] {
  return tables.flatMap(({ kind, rows }, table) =>
    (publicTableKinds as readonly string[]).includes(kind)
      ? rows.flatMap(({ code, name, cells }, row) =>
          cells.flatMap(({ state, label, raw }, cell): Place[] =>
            state === 'amount' ? [{ table, row, cell, label: [kind, code, name, label].join(' '), raw }] : [],
          ),
        )
      : [],
  );
}

/** The report with another amount in one cell, printed as the old one was. */
export function withChange(report: Report, { table, row, cell }: Place, by = CHANGE): Report {
  return {
    ...report,
    tables: report.tables.map((one, t) =>
      t !== table
        ? one
        : {
            ...one,
            rows: one.rows.map((printed, r) =>
              r !== row
                ? printed
                : { ...printed, cells: printed.cells.map((old, c) => (c === cell ? changed(old, by) : old)) },
            ),
          },
    ),
  };
}

function changed(cell: Cell, by: number): Cell {
  const decimals = Math.max(2, cell.value?.split('.')[1]?.length ?? 0);
  const value = (Number(cell.value ?? '0') + by).toFixed(decimals);
  // The audit reads value and unit; `yuan` only says that it is money.
  return { ...cell, raw: value, value };
}

/** Changes the figures, one at a time: those for which nothing is found that was not found before. */
export function missedAmong(figures: readonly Place[], report: Report): Place[] {
  const before = new Set(found(report));
  return figures.filter((place) => found(withChange(report, place)).every((one) => before.has(one)));
}

const found = (report: Report): string[] =>
  auditReport(report)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, message }) => `${rule} ${message.zh}`);
