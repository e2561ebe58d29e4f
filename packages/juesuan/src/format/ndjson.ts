import { rowRecords } from '@juesuan/schema';
import type { ReportFormat } from './identified.ts';
import { roundedBoxes } from './points.ts';

/**
 * One row of a table a line, with the report and the table it belongs to. Names of the record's own fields are those
 * of the tidy CSV; cells are as in the JSON.
 */
export const ndjson: ReportFormat = {
  extension: '.ndjson',
  before: () => '',
  between: '',
  after: () => '',
  body: (report) =>
    [...rowRecords(report)].map((record) => `${JSON.stringify(record, roundedBoxes)}\n`).join(''),
};
