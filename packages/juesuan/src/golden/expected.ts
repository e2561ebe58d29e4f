import {
  type AuditResult,
  diagnosticMessage,
  type Location,
  type Report,
  type SourceFormat,
} from '@juesuan/schema';
import type { ReportFormat } from '../format/identified.ts';
import { facts, funding, indicators, tidy } from '../format/records.ts';
import { sheetPlace } from '../sheet-place.ts';
import { OUTCOMES, outcomesText } from './outcomes.ts';
import { reportRecords } from './records.ts';

/** The expected files of a fixture, in the order in which differences are reported; the last is its part of a shared one. */
export const expectedNames = [
  'expected.tidy.csv',
  'expected.records.ndjson',
  'expected.facts.csv',
  'expected.indicators.csv',
  'expected.funding.csv',
  'expected.findings.ndjson',
  'expected.diagnostics.txt',
  OUTCOMES,
] as const;
/** An expected file of a fixture. */
export type ExpectedName = (typeof expectedNames)[number];

/** Texts of expected files by name. */
export type ExpectedFiles = Readonly<Record<ExpectedName, string>>;

/** Steps in a point of an expected box: finer says nothing of a table, and would differ with every change of arithmetic. */
const STEPS_IN_A_POINT = 10;

/**
 * What a fixture is expected to give, as files that read well in a diff: one record a line, in print order, nothing of
 * the machine, boxes in tenths of a point. Every file is always there; one without records has its header or is empty.
 *
 * @param report what `normalizeReport` gives
 * @param audit what `auditReport` gives for it
 * @param id the fixture's id, which is the `report_id` of its records
 *
 * @example
 * expectedFiles(report, auditReport(report), 'chromium-ruled')['expected.tidy.csv'];
 * // report_id,fiscal_year,department,kind,title,row,…
 * // chromium-ruled,2024,云江省政务服务和招商促进厅,income_expenditure_summary,收入支出决算总表,1,…
 */
export function expectedFiles(report: Report, audit: AuditResult, id: string): ExpectedFiles {
  const identified = { id, file: id, report: withRoundBoxes(report) };
  const written = (format: ReportFormat) =>
    withoutUnused(format.before(false) + format.body(identified) + format.after(false), report);
  return {
    'expected.tidy.csv': written(tidy),
    'expected.records.ndjson': ndjson(reportRecords(identified.report)),
    'expected.facts.csv': written(facts),
    'expected.indicators.csv': written(indicators),
    'expected.funding.csv': written(funding),
    'expected.findings.ndjson': ndjson(withRoundBoxes(audit.findings)),
    'expected.diagnostics.txt': report.diagnostics
      .map((diagnostic) => {
        const { severity, code, location } = diagnostic;
        const message = diagnosticMessage(diagnostic, 'en').replace(/[\s\p{Cc}]+/gu, ' ');
        return [severity, code, `${placeOf(location)}:`, message].join(' ');
      })
      .map((line) => `${line}\n`)
      .join(''),
    [OUTCOMES]: outcomesText(audit, id),
  };
}

/** The last columns are of workbooks and of reports of several files: other fixtures are easier to read without them. */
const withoutUnused = (csv: string, { source }: Report): string =>
  workbooks.has(source.format) || source.parts !== undefined
    ? csv
    : csv.replace(/,sheet,sheet_cell,part_file\n/, '\n').replace(/,,,$/gm, '');

const workbooks: ReadonlySet<SourceFormat> = new Set(['xls', 'xlsx', 'xlsb', 'ods', 'spreadsheetml']);

const edges = new Set(['x0', 'y0', 'x1', 'y1']);

function withRoundBoxes<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      typeof inner === 'number' && edges.has(key)
        ? Math.round(inner * STEPS_IN_A_POINT) / STEPS_IN_A_POINT
        : inner,
    ),
  );
}

const ndjson = (records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

function placeOf(location: Location | null): string {
  const { page, line, box } = location ?? { page: null, line: null, box: null };
  if (page === null) return (location && sheetPlace(location)) ?? (line === null ? 'report' : `line ${line}`);
  return box === null ? `p. ${page}` : `p. ${page} at ${Math.round(box.x0)},${Math.round(box.y0)}`;
}
