import { guardFormula } from '@juesuan/schema';
import { stringify } from 'csv-stringify/sync';

export type CsvField = string | number | boolean | null;

/**
 * CSV lines ended by a line feed. A lone carriage return is quoted too, since readers take it for a line's end; text that
 * a spreadsheet would run has an apostrophe before it.
 */
export function csvLines(records: readonly (readonly CsvField[])[]): string {
  const guarded = records.map((record) =>
    record.map((field) => (typeof field === 'string' ? guardFormula(field) : field)),
  );
  return stringify(guarded, { record_delimiter: '\n', quoted_match: /\r/ });
}
