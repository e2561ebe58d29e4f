import type { IdentifiedReport, ReportFormat } from './identified.ts';
import { type CsvField, csvLines } from './rows.ts';

/** The columns of the told facts: a contract, so the order never changes. */
export const factColumns = [
  'report_id',
  'fiscal_year',
  'department',
  'section',
  'item',
  'measure',
  'value',
  'unit',
  'direction',
  'raw',
  'page',
  'line',
] as const;

export type FactRecord = Record<(typeof factColumns)[number], CsvField>;

/** One line for each figure that the explanations tell; a comparison without a figure (持平) has an empty `value`. */
export const facts: ReportFormat = {
  extension: '.facts.csv',
  before: () => `${factColumns.join(',')}\n`,
  between: '',
  after: () => '',
  body: (report) =>
    csvLines(factRecords(report).map((record) => factColumns.map((column) => record[column]))),
};

/**
 * The lines of the facts CSV. A decrease has a positive `value` and `direction` `down`; `page` is empty for a text source,
 * `line` for a paged one.
 *
 * @example
 * factRecords({ id: 'b1946ac92492', file: 'report.pdf', report })[0];
 * // { report_id: 'b1946ac92492', section: '一、收入支出决算总体情况说明', item: '收、支总计', value: '25673.39', unit: '万元', … }
 */
export function factRecords({ id, report }: IdentifiedReport): FactRecord[] {
  return report.facts.map(({ section, item, measure, value, unit, direction, raw, location }) => ({
    report_id: id,
    fiscal_year: report.fiscalYear,
    department: report.department,
    section,
    item,
    measure,
    value,
    unit,
    direction,
    raw,
    page: location.page,
    line: location.line,
  }));
}
