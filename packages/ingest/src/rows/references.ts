import type { Dataset } from './dataset.ts';
import { reports, tables } from './reports.ts';

/** Columns that lead to a record of another table. */
export interface Reference {
  columns: readonly string[];
  table: string;
  to: readonly string[];
  /** It may lead nowhere until the transaction ends. */
  deferred?: true;
}

const has = ({ columns }: Dataset, name: string): boolean => columns.some((column) => column.name === name);

/** Every record of a report leads to its report; those of files lead nowhere where the file could not be read. */
export function reportReference(dataset: Dataset): Reference[] {
  if (dataset === reports || !has(dataset, 'fiscal_year')) return [];
  return [{ columns: ['report_id'], table: reports.name, to: ['report_id'] }];
}

/** All there are: to the report, to the table that prints a row, and from a version to the next one. */
export function references(dataset: Dataset): Reference[] {
  if (dataset === reports)
    return [{ columns: ['superseded_by'], table: reports.name, to: ['report_id'], deferred: true }];
  const ofTable = dataset !== tables && has(dataset, 'table_no');
  return [
    ...reportReference(dataset),
    ...(ofTable
      ? [{ columns: ['report_id', 'table_no'], table: tables.name, to: ['report_id', 'table_no'] }]
      : []),
  ];
}
