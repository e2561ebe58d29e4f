import type { Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { failures, files, reports } from '../rows/reports.ts';
import { versionsStatement } from '../rows/versions.ts';
import type { Mode } from './sink.ts';
import { columnList, quoted } from './sql.ts';

/** The records of the run, in a temporary table beside the dataset's own. */
export const incoming = ({ name }: Dataset): string => quoted(`incoming_${name}`);

const ofReports = datasets.filter((dataset) => dataset !== files && dataset !== failures);

/** Where a foreign key leads from a table to `reports`, the other's records go first. */
const childrenFirst = ofReports.toReversed();

/**
 * Puts the incoming records among those that are there, in SQL that DuckDB and PostgreSQL both read: lists of statements,
 * of which each may be a transaction. A report that is there takes the place of itself, others stay; `append` leaves it as
 * it is.
 */
export function mergeStatements(mode: Mode): string[][] {
  if (mode === 'replace')
    return [removal(() => ''), insertion([...ofReports, files, failures]), [versionsStatement]];
  return [
    [...(mode === 'append' ? [known(childrenFirst)] : []).flat(), ...runs()],
    removal(() => 'WHERE report_id IN (SELECT report_id FROM "incoming_reports")', childrenFirst),
    insertion(ofReports),
    [...names(), versionsStatement],
  ];
}

/** What is there is left out of what comes: reports last, by which it is known. */
const known = (all: readonly Dataset[]): string[] =>
  all.map((dataset) => `DELETE FROM ${incoming(dataset)} WHERE report_id IN (SELECT report_id FROM reports)`);

/** A report keeps the number of the run that first brought it; what is new has the next one. */
const runs = (): string[] => [
  'UPDATE "incoming_reports" SET run = (SELECT coalesce(max(run), 0) + 1 FROM reports)',
  `UPDATE "incoming_reports" SET run = reports.run FROM reports
   WHERE reports.report_id = "incoming_reports".report_id`,
];

const removal = (where: () => string, all = [failures, files, ...childrenFirst]): string[] =>
  all.map(({ name }) => `DELETE FROM ${quoted(name)} ${where()}`.trim());

const insertion = (all: readonly Dataset[]): string[] =>
  all.map(
    (dataset) =>
      `INSERT INTO ${quoted(dataset.name)} (${columnList(dataset)})
       SELECT ${columnList(dataset)} FROM ${incoming(dataset)}`,
  );

/** A name keeps the versions that it had, as far as they are reports; why it gave none is said of its present bytes alone. */
const names = (): string[] => [
  'DELETE FROM failures WHERE file IN (SELECT file FROM "incoming_files") OR report_id IN (SELECT report_id FROM "incoming_files")',
  `DELETE FROM files WHERE file IN (SELECT file FROM "incoming_files")
   AND (report_id IS NULL OR report_id NOT IN (SELECT report_id FROM ${quoted(reports.name)})
     OR report_id IN (SELECT report_id FROM "incoming_files" AS same WHERE same.file = files.file))`,
  ...insertion([files, failures]),
];
