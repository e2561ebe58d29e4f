import { schemaVersion } from '@juesuan/schema';
import { identity, identityColumns, place, placeColumns, printed } from './common.ts';
import { type Dataset, integer, type ReportDataset, text } from './dataset.ts';

/** One record a report that was read. */
export const reports: ReportDataset = {
  name: 'reports',
  description: 'Every report that was read, once however many files hold it.',
  key: ['report_id'],
  columns: [
    ...identityColumns,
    text('sha256', 'SHA-256 of the source.'),
    text('format', '`pdf`, `text` or `html`.'),
    integer('bytes', 'Size of the source.'),
    integer('pages', 'Pages of the source.'),
    text('producer', 'The program that made the source, as it says.'),
    text('title', 'The lines of the cover.'),
    text('published', 'Date of publication, ISO 8601.'),
    integer('tables', 'Tables in the report.'),
    integer('forms', 'Self-evaluation forms in the report.'),
    integer('facts', 'Told figures in the report.'),
    integer('findings', 'Findings of the audit.'),
    integer('runs', 'Runs of text in the source.'),
    integer('placed', 'Of these, placed in a cell or a line.'),
    text('schema_version', 'Version of the records.'),
  ],
  records: ({ id, report, audit }) => [
    {
      ...identity(id, report),
      sha256: report.source.sha256,
      format: report.source.format,
      bytes: report.source.bytes,
      pages: report.source.pages,
      producer: printed(report.source.producer),
      title: printed(report.overview.cover.title),
      published: printed(report.overview.cover.date),
      tables: report.tables.length,
      forms: report.forms.length,
      facts: report.facts.length,
      findings: audit.findings.length,
      runs: report.coverage.runs,
      placed: report.coverage.placed,
      schema_version: schemaVersion,
    },
  ],
};

export const tables: ReportDataset = {
  name: 'tables',
  description: 'Every table of every report.',
  key: ['report_id', 'table_no'],
  columns: [
    ...identityColumns,
    integer('table_no', 'Table of the report, counted from 1 in print order.'),
    text('kind', 'What table it is.'),
    text('title', 'As printed.'),
    text('mark', '公开 N 表 as printed.'),
    text('unit', 'The table’s unit of money.'),
    text('strategy', 'How its cells were found.'),
    integer('rows', 'Printed rows.'),
    integer('last_page', 'The page on which it ends.'),
    ...placeColumns,
  ],
  records: ({ id, report }) =>
    report.tables.map((table, t) => ({
      ...identity(id, report, table.department),
      table_no: t + 1,
      kind: table.kind,
      title: printed(table.title),
      mark: printed(table.mark),
      unit: table.unit,
      strategy: table.strategy,
      rows: table.rows.length,
      last_page: table.pages.at(-1) ?? null,
      ...place(table.location),
    })),
};

/** The files that were named, one a record: a report under two names has two. */
export const files: Dataset = {
  name: 'files',
  description: 'Every file that was taken in; the same bytes under two names have one report_id.',
  key: ['file'],
  columns: [
    text('file', 'Name of the file; `archive.zip!name` for one in an archive.'),
    text(
      'report_id',
      'The first 12 hex digits of the SHA-256 of its bytes; empty where it could not be opened.',
    ),
    text('sha256', 'SHA-256 of its bytes.'),
  ],
};

/** The files that could not be read. */
export const failures: Dataset = {
  name: 'failures',
  description: 'Every file that could not be read, with the reason.',
  key: ['file'],
  columns: [
    text('file', 'Name of the file.'),
    text(
      'report_id',
      'The first 12 hex digits of the SHA-256 of its bytes; empty where it could not be opened.',
    ),
    text('code', 'What it is; never changes.'),
    text('message', 'What was found, and what to do.'),
  ],
};
