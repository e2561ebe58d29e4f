import type { PerformanceForm, PerformanceIndicator } from '@juesuan/schema';
import type { IdentifiedReport, ReportFormat } from './identified.ts';
import { type CsvField, csvLines } from './rows.ts';

/** The columns of the indicators CSV: a contract, so the order never changes. */
export const indicatorColumns = [
  'report_id',
  'project_no',
  'project',
  'level1',
  'level2',
  'level3',
  'target',
  'target_op',
  'target_value',
  'target_unit',
  'actual',
  'actual_value',
  'actual_unit',
  'deviation',
  'page',
  'line',
] as const;

export type IndicatorRecord = Record<(typeof indicatorColumns)[number], CsvField>;

/** One line for each indicator of each self-evaluation form (项目支出绩效自评表). */
export const indicators: ReportFormat = {
  extension: '.indicators.csv',
  before: () => `${indicatorColumns.join(',')}\n`,
  between: '',
  after: () => '',
  body: (report) =>
    csvLines(indicatorRecords(report).map((record) => indicatorColumns.map((column) => record[column]))),
};

/**
 * The lines of the indicators CSV. `project_no` is the form's order in the report; a target or actual value that measures
 * nothing has only its text.
 *
 * @example
 * indicatorRecords({ id: 'b1946ac92492', file: 'report.pdf', report })[0];
 * // { project_no: 1, level2: '数量指标', target: '≥30个', target_op: '≥', target_value: '30', target_unit: '个', … }
 */
export const indicatorRecords = ({ id, report }: IdentifiedReport): IndicatorRecord[] =>
  report.forms.flatMap((form) => form.indicators.map((indicator) => record(id, form, indicator)));

function record(id: string, form: PerformanceForm, indicator: PerformanceIndicator): IndicatorRecord {
  const { target, actual } = indicator;
  return {
    report_id: id,
    project_no: form.no,
    project: form.project,
    level1: indicator.level1,
    level2: indicator.level2,
    level3: indicator.level3,
    target: target.raw,
    target_op: target.op,
    target_value: target.value,
    target_unit: target.unit,
    actual: actual.raw,
    actual_value: actual.value,
    actual_unit: actual.unit,
    deviation: indicator.deviation,
    page: indicator.location.page,
    line: indicator.location.line,
  };
}
