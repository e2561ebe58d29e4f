import { type Diagnostic, diagnostic, recordFamilies } from '@juesuan/schema';
import { explainedBreaks } from '../reconcile/breaks.ts';
import { coveredUnits } from '../reconcile/units.ts';
import { codeNames } from './code-names.ts';
import {
  type DataRecord,
  type Dataset,
  familyDataset,
  type ReadReport,
  type ReportDataset,
} from './dataset.ts';
import { fitsColumn } from './decimal.ts';
import { fiscal } from './fiscal.ts';
import { diagnostics, findings, outcomes } from './judged.ts';
import { kindDatasets } from './kinds.ts';
import { failures, files, reports, tables } from './reports.ts';

const reportDatasets: readonly ReportDataset[] = [
  reports,
  tables,
  ...kindDatasets,
  ...Object.values(recordFamilies).map(familyDataset),
  fiscal,
  codeNames,
  explainedBreaks,
  coveredUnits,
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
export function recordsOf({ report, ...read }: ReadReport): ReportRecords {
  const misfits: Diagnostic[] = [];
  const records: ReportRecords = {};
  // Diagnostics come last, with those of all other records.
  for (const dataset of reportDatasets) {
    const whole = { ...report, diagnostics: [...report.diagnostics, ...misfits] };
    records[dataset.name] = dataset
      .records({ ...read, report: whole })
      .map((record) => withinColumns(record, dataset, misfits));
  }
  return records;
}

function withinColumns(record: DataRecord, { name, columns }: Dataset, misfits: Diagnostic[]): DataRecord {
  let fitting = record;
  for (const column of columns) {
    const value = record[column.name];
    if (typeof value !== 'string' || fitsColumn(value, column.type)) continue;
    const params = { field: `${name}.${column.name}`, value };
    misfits.push(diagnostic('value-out-of-range', 'warning', params, null));
    fitting = { ...fitting, [column.name]: null };
  }
  return fitting;
}
