import type { AuditResult, Report } from '@juesuan/schema';
import type { LineItem } from './line-item.ts';

/**
 * What a column holds: `amount` an exact decimal in its printed unit, `yuan` one in 元, `point` a length in PDF points,
 * `json` a JSON text.
 */
export type ColumnType = 'text' | 'integer' | 'year' | 'amount' | 'yuan' | 'point' | 'json';

/** A column of a table that is written. */
export interface Column {
  name: string;
  type: ColumnType;
  description: string;
  /** Column type of Fiscal Data Package 1.0rc1. */
  fiscal?: string;
  /** Of a column of amounts, in a table that has a column for each thing that they may be. */
  meaning?: LineItem;
}

/** A field of a record: exact decimals are texts; `null` is the only way to say that there is nothing. */
export type Field = string | number | null;

export type DataRecord = Record<string, Field>;

/** A report as it was read and judged. */
export interface ReadReport {
  /** `report_id`: the first 12 hex digits of the SHA-256. */
  id: string;
  report: Report;
  audit: AuditResult;
}

/** One table of the database: its columns, and the records that a report gives it. */
export interface Dataset {
  name: string;
  description: string;
  columns: readonly Column[];
  /** Columns that no two records share; all other sinks but the Data Package leave it unchecked. */
  key: readonly string[];
}

/** A dataset that a report fills. */
export interface ReportDataset extends Dataset {
  records(read: ReadReport): DataRecord[];
}

export const text = (name: string, description: string, fiscal?: string): Column => ({
  name,
  type: 'text',
  description,
  ...(fiscal !== undefined && { fiscal }),
});

export const integer = (name: string, description: string): Column => ({
  name,
  type: 'integer',
  description,
});
