import type { IdentifiedReport, ReportFormat } from './identified.ts';
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

function* rowRecords({ id, report }: IdentifiedReport) {
  for (const { kind, title, unit, rows } of report.tables) {
    for (const row of rows) {
      yield {
        report_id: id,
        fiscal_year: report.fiscalYear,
        department: report.department,
        kind,
        title,
        unit,
        row: row.row,
        line_no: row.lineNo,
        code: row.code,
        level: row.level,
        name: row.name,
        subject: row.subject,
        side: row.side,
        cells: row.cells,
        location: row.location,
      };
    }
  }
}
