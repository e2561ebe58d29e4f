import type { Cell, Location, Row, Table } from '@juesuan/schema';
import type { IdentifiedReport, ReportFormat } from './identified.ts';
import { points } from './points.ts';
import { type CsvField, csvLines } from './rows.ts';

/** The columns of the tidy CSV: a contract, so the order never changes. */
export const tidyColumns = [
  'report_id',
  'fiscal_year',
  'department',
  'kind',
  'title',
  'row',
  'line_no',
  'code',
  'name',
  'column',
  'label',
  'value',
  'unit',
  'raw',
  'page',
  'x0',
  'y0',
  'x1',
  'y1',
] as const;

export type TidyRecord = Record<(typeof tidyColumns)[number], CsvField>;

/** One line for each cell that prints something, and one for each row that prints nothing. */
export const tidy: ReportFormat = {
  extension: '.tidy.csv',
  before: () => `${tidyColumns.join(',')}\n`,
  between: '',
  after: () => '',
  body: (report) =>
    csvLines(tidyRecords(report).map((record) => tidyColumns.map((column) => record[column]))),
};

/**
 * The lines of the tidy CSV. `value` is the plain decimal, `null` for a dash or a text, which `raw` keeps. Places are PDF points
 * from the page's top left with two decimals; in a text source `page` is empty and `y0` is the line.
 *
 * @example
 * tidyRecords({ id: 'b1946ac92492', file: 'report.pdf', report })[0];
 * // { report_id: 'b1946ac92492', kind: 'income', row: 1, label: '本年收入合计', value: '23167.86', unit: '万元', … }
 */
export function tidyRecords({ id, report }: IdentifiedReport): TidyRecord[] {
  return report.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const record = (cell: Cell | null): TidyRecord => ({
        report_id: id,
        fiscal_year: report.fiscalYear,
        department: report.department || table.department,
        ...rowFields(table, row),
        ...cellFields(cell, table),
        ...placeFields((cell ?? row).location),
      });
      const printed = row.cells.filter((cell) => cell.state !== 'blank');
      return printed.length === 0 ? [record(null)] : printed.map(record);
    }),
  );
}

function rowFields(table: Table, row: Row) {
  return {
    kind: table.kind,
    title: table.title,
    row: row.row,
    line_no: row.lineNo,
    code: row.code,
    name: row.name,
  };
}

function cellFields(cell: Cell | null, table: Table) {
  if (cell === null) return { column: null, label: null, value: null, unit: table.unit, raw: null };
  return { column: cell.column, label: cell.label, value: cell.value, unit: cell.unit, raw: cell.raw };
}

function placeFields({ page, line, box }: Location) {
  if (box === null) return { page, x0: null, y0: page === null ? line : null, x1: null, y1: null };
  return { page, x0: points(box.x0), y0: points(box.y0), x1: points(box.x1), y1: points(box.y1) };
}
