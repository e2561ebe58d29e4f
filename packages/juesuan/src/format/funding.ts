import type { FormAmount, PerformanceForm, PerformanceFunding } from '@juesuan/schema';
import type { IdentifiedReport, ReportFormat } from './identified.ts';
import { type CsvField, csvLines } from './rows.ts';

/** The columns of the funding CSV: a contract, so the order never changes. */
export const fundingColumns = [
  'report_id',
  'project_no',
  'project',
  'unit',
  'source',
  'initial_budget',
  'annual_budget',
  'executed',
  'rate_printed',
  'rate_percent',
  'page',
  'line',
] as const;

export type FundingRecord = Record<(typeof fundingColumns)[number], CsvField>;

/** One line for each source of money of each self-evaluation form (项目支出绩效自评表). */
export const funding: ReportFormat = {
  extension: '.funding.csv',
  before: () => `${fundingColumns.join(',')}\n`,
  between: '',
  after: () => '',
  body: (report) =>
    csvLines(fundingRecords(report).map((record) => fundingColumns.map((column) => record[column]))),
};

/**
 * The lines of the funding CSV. `unit` is the implementing unit (实施单位); `source` is the catalogue's name of the source, or
 * the printed label where it has none; an amount is its plain decimal, or what is printed where that is no amount.
 *
 * @example
 * fundingRecords({ id: 'b1946ac92492', file: 'report.pdf', report })[0];
 * // { project_no: 1, source: '当年财政拨款', annual_budget: '15', executed: '15', rate_printed: '1.00', rate_percent: '100', … }
 */
export const fundingRecords = ({ id, report }: IdentifiedReport): FundingRecord[] =>
  report.forms.flatMap((form) => form.funding.map((row) => record(id, form, row)));

const amount = (cell: FormAmount | null): string | null => cell && (cell.value ?? cell.raw);

function record(id: string, form: PerformanceForm, row: PerformanceFunding): FundingRecord {
  return {
    report_id: id,
    project_no: form.no,
    project: form.project,
    unit: form.unit,
    source: row.source ?? row.label,
    initial_budget: amount(row.initialBudget),
    annual_budget: amount(row.annualBudget),
    executed: amount(row.executed),
    rate_printed: row.rate?.raw ?? null,
    rate_percent: row.rate?.percent ?? null,
    page: row.location.page,
    line: row.location.line,
  };
}
