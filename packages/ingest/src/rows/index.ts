import { type Diagnostic, diagnostic, recordFamilies } from '@juesuan/schema';
import { explainedBreaks } from '../reconcile/breaks.ts';
import { coveredUnits } from '../reconcile/units.ts';
import { codeNames } from './code-names.ts';
import {
  type Column,
  type DataRecord,
  type Dataset,
  familyDataset,
  type ReadReport,
  type ReportDataset,
} from './dataset.ts';
import { fitsColumn, isDecimal } from './decimal.ts';
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
    const own = dataset.records({ ...read, report: whole });
    const decimals = dataset.columns.filter(isDecimal);
    for (const record of own) keepWithin(record, dataset.name, decimals, misfits);
    records[dataset.name] = own;
  }
  return records;
}

/** Leaves out of a record what its column cannot hold. */
function keepWithin(
  record: DataRecord,
  name: string,
  decimals: readonly Column[],
  misfits: Diagnostic[],
): void {
  for (const column of decimals) {
    const value = record[column.name];
    if (typeof value !== 'string' || fitsColumn(value, column.type)) continue;
    const params = { field: `${name}.${column.name}`, value };
    misfits.push(diagnostic('value-out-of-range', 'warning', params, null));
    record[column.name] = null;
  }
}
