import type { Cell, ColumnsByKind, ExtractedColumn, Report, Row, Table, TableKind } from './named.ts';

/**
 * The canonical columns that a table of this kind can have: `ColumnOf<'expenditure'>` is `'total' | 'basic' | …`. Any text
 * for a kind of which the catalogue has no columns (`other`).
 */
export type ColumnOf<K extends TableKind> = ColumnsByKind[K];

/** A cell of a table of one kind. */
export interface CellOf<K extends TableKind> extends Cell {
  /** Canonical column; `null` where the catalogue does not know the header. */
  column: ColumnOf<K> | null;
}

/** A row of a table of one kind. */
export interface RowOf<K extends TableKind> extends Row {
  cells: CellOf<K>[];
}

/** A table of one kind: its columns are those that the catalogue has for it. */
export interface TableOf<K extends TableKind> extends Table {
  kind: K;
  columns: (ExtractedColumn & { column: ColumnOf<K> | null })[];
  rows: RowOf<K>[];
}

/** A table whose `kind` says which columns it can have. */
export type ReportTable = { [K in TableKind]: TableOf<K> }[TableKind];

/**
 * The tables of one kind in print order; a report may print several.
 *
 * @example
 * tablesOf(report, 'other').map(({ title }) => title);
 */
export function tablesOf<K extends TableKind>(report: Pick<Report, 'tables'>, kind: K): TableOf<K>[] {
  // Recognition gives a table no other canonical columns than those of its kind.
  return report.tables.filter((table): table is TableOf<K> => table.kind === kind);
}

/**
 * The first table of a kind in print order; `undefined` where the report has none.
 *
 * @example
 * tableOf(report, 'expenditure')?.rows[0]?.name; // '合计'
 */
export const tableOf = <K extends TableKind>(report: Pick<Report, 'tables'>, kind: K) =>
  tablesOf(report, kind)[0];

/** What {@link cellOf} and {@link amountOf} need of a row: {@link Row}, or {@link RowOf} for columns that are checked. */
export interface RowCells<C extends string> {
  cells: readonly (Pick<Cell, 'value' | 'yuan' | 'state' | 'unit' | 'raw' | 'label' | 'location'> & {
    column: C | null;
  })[];
}

/**
 * The cell of a row under a canonical column, which knows unit, amount in 元, print and place; `undefined` where the row has
 * no such cell, or more than one, since then none of them is the cell.
 *
 * @example
 * cellOf(row, 'total')?.yuan; // '256733900'
 */
export function cellOf<C extends string>(
  row: RowCells<C>,
  column: NoInfer<C>,
): RowCells<C>['cells'][number] | undefined {
  const [cell, ...others] = row.cells.filter((cell) => cell.column === column);
  return others.length === 0 ? cell : undefined;
}

/**
 * The amount of a row under a canonical column: an exact decimal as text, in the unit that the cell has (most often the
 * table's). `null` for a blank, a dash and a text, and where {@link cellOf} finds no cell.
 *
 * @example
 * const table = tableOf(report, 'expenditure');
 * table?.rows.map((row) => amountOf(row, 'total')); // ['25673.39', …] in table.unit
 */
export const amountOf = <C extends string>(row: RowCells<C>, column: NoInfer<C>): string | null =>
  cellOf(row, column)?.value ?? null;
