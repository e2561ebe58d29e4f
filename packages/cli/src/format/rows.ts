import { stringify } from 'csv-stringify/sync';

export type CsvField = string | number | null;

/** CSV lines ended by a line feed. A lone carriage return is quoted too, since readers take it for a line's end. */
export function csvLines(records: readonly (readonly CsvField[])[]): string {
  return stringify([...records], { record_delimiter: '\n', quoted_match: /\r/ });
}
