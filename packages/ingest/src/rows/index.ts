import { cells } from './cells.ts';
import type { DataRecord, Dataset, ReadReport, ReportDataset } from './dataset.ts';
import { fitsColumn } from './decimal.ts';
import { fiscal } from './fiscal.ts';
import { forms, funding, indicators } from './forms.ts';
import { diagnostics, findings, outcomes } from './judged.ts';
import { kindDatasets } from './kinds.ts';
import { failures, files, reports, tables } from './reports.ts';
import { facts } from './told.ts';

const reportDatasets: readonly ReportDataset[] = [
  reports,
  tables,
  ...kindDatasets,
  cells,
  facts,
  forms,
  indicators,
  funding,
  fiscal,
  findings,
  outcomes,
  diagnostics,
];

/** Every table of the database, in the order in which they are written. */
export const datasets: readonly Dataset[] = [...reportDatasets, files, failures];

/** The records of one report, by dataset; every record has every column of its dataset. */
export type ReportRecords = Record<string, DataRecord[]>;

/**
 * The records that a report gives to every dataset. A decimal that its column cannot hold exactly is left out of the
 * record, with a diagnostic `value-out-of-range`; what is printed stays in `raw`.
 */
export function recordsOf(read: ReadReport): ReportRecords {
  const misfits: string[] = [];
  const records = Object.fromEntries(
    reportDatasets.map((dataset) => [
      dataset.name,
      dataset.records(read).map((record) => withinColumns(record, dataset, misfits)),
    ]),
  );
  const [first] = records.reports ?? [];
  for (const misfit of first === undefined ? [] : misfits) {
    const { report_id = null, fiscal_year = null, department = null } = first as DataRecord;
    const said = records[diagnostics.name] ?? [];
    said.push({
      ...Object.fromEntries(diagnostics.columns.map(({ name }) => [name, null])),
      report_id,
      fiscal_year,
      department,
      diagnostic: said.length + 1,
      code: 'value-out-of-range',
      severity: 'warning',
      message: misfit,
    });
  }
  return records;
}

function withinColumns(record: DataRecord, { name, columns }: Dataset, misfits: string[]): DataRecord {
  let fitting = record;
  for (const column of columns) {
    const field = record[column.name];
    if (typeof field !== 'string' || fitsColumn(field, column.type)) continue;
    misfits.push(`${name}.${column.name}: ${field} has more digits than the column`);
    fitting = { ...fitting, [column.name]: null };
  }
  return fitting;
}
