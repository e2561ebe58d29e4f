import {
  identityFields,
  type Location,
  placeFields,
  publicTableKinds,
  type RecordField,
  schemaVersion,
  type Table,
} from '@juesuan/schema';
import { always, type Dataset, integer, type ReadReport, reportDataset, text } from './dataset.ts';

/** Its public tables, each kind once: what two versions of one report have in common. */
const kindsOf = ({ report }: ReadReport): string | null => {
  const printed = new Set(report.tables.map(({ kind }) => kind));
  return publicTableKinds.filter((kind) => printed.has(kind)).join(',') || null;
};

/** What is known only among the reports of an output: `versions.ts` and `merge.ts` fill it in. */
const among = (
  name: string,
  type: 'integer' | 'text' | 'boolean',
  description: string,
  required = true,
): RecordField<ReadReport> => ({ name, type, description, required, of: () => null });

/** One record a report that was read. */
export const reports = reportDataset<ReadReport>({
  name: 'reports',
  description:
    'Every report that was read, once however many files hold it; older versions have `current` false.',
  key: ['report_id'],
  fields: [
    ...identityFields,
    always(text('sha256', 'SHA-256 of the source.', ({ report }) => report.source.sha256)),
    always(text('format', '`pdf`, `text` or `html`.', ({ report }) => report.source.format)),
    always(integer('bytes', 'Size of the source.', ({ report }) => report.source.bytes)),
    integer('pages', 'Pages of the source.', ({ report }) => report.source.pages),
    text('producer', 'The program that made the source, as it says.', ({ report }) => report.source.producer),
    text('title', 'The lines of the cover.', ({ report }) => report.overview.cover.title),
    text('published', 'Date of publication, ISO 8601.', ({ report }) => report.overview.cover.date),
    always(integer('tables', 'Tables in the report.', ({ report }) => report.tables.length)),
    always(integer('forms', 'Self-evaluation forms in the report.', ({ report }) => report.forms.length)),
    always(integer('facts', 'Figures that the explanations state.', ({ report }) => report.facts.length)),
    always(integer('findings', 'Findings of the audit.', ({ audit }) => audit.findings.length)),
    always(integer('runs', 'Runs of text in the source.', ({ report }) => report.coverage.runs)),
    always(
      integer('placed', 'Of these, placed in a cell or a line.', ({ report }) => report.coverage.placed),
    ),
    always(text('schema_version', 'Version of the records.', () => schemaVersion)),
    always(text('family', 'What is published: `final_accounts`, `budget`, …', ({ report }) => report.family)),
    text('kinds', 'The kinds of its public tables, each once, apart by a comma.', kindsOf),
    among('run', 'integer', 'The run that first brought it into this output, counted from 1.'),
    among(
      'version',
      'integer',
      'Which version it is, counted from 1, of the reports of the same department (or unit), year, family and kinds.',
    ),
    among('current', 'boolean', 'Is it the latest version? The views show no other.'),
    among('superseded_by', 'text', '`report_id` of the next version; empty for the latest.', false),
  ],
  sources: (read) => [read],
});

interface OfTable extends ReadReport {
  table: Table;
  no: number;
  location: Location;
}

export const tables = reportDataset<OfTable>({
  name: 'tables',
  description: 'Every table of every report.',
  key: ['report_id', 'table_no'],
  fields: [
    ...identityFields,
    integer('table_no', 'Table of the report, counted from 1 in print order.', ({ no }) => no),
    always(text('kind', 'What table it is.', ({ table }) => table.kind)),
    text('title', 'As printed.', ({ table }) => table.title),
    text('mark', '公开 N 表 as printed.', ({ table }) => table.mark),
    text('unit', 'The table’s unit of money.', ({ table }) => table.unit),
    always(text('strategy', 'How its cells were found.', ({ table }) => table.strategy)),
    always(integer('rows', 'Printed rows.', ({ table }) => table.rows.length)),
    integer('last_page', 'The page on which it ends.', ({ table }) => table.pages.at(-1) ?? null),
    ...placeFields,
  ],
  sources: (read) =>
    read.report.tables.map((table, t) => ({ ...read, table, no: t + 1, location: table.location })),
});

/** The report of a file, as far as it could be opened. */
const reportOfFile = {
  name: 'report_id',
  type: 'text',
  description: 'The report that it is, or that it is a part of; empty where it could not be opened.',
} as const;

/** The files that were named, one a record: a report under two names has two. */
export const files: Dataset = {
  name: 'files',
  description:
    'Every file that was taken in; the same bytes under two names, and the parts of a report in several files, have one report_id; other bytes under one name are two.',
  key: ['file', 'report_id'],
  optionalKey: true,
  columns: [
    {
      name: 'file',
      type: 'text',
      description: 'Name of the file; `archive.zip!name` for one in an archive.',
    },
    reportOfFile,
    {
      name: 'sha256',
      type: 'text',
      description: 'SHA-256 of its bytes; of a part of a report in several files, that of `reports`.',
    },
  ],
};

/** The files that could not be read. */
export const failures: Dataset = {
  name: 'failures',
  description: 'Every file that could not be read, with the reason.',
  key: ['file', 'report_id'],
  optionalKey: true,
  columns: [
    { name: 'file', type: 'text', description: 'Name of the file.' },
    reportOfFile,
    { name: 'code', type: 'text', required: true, description: 'What it is; never changes.' },
    { name: 'message', type: 'text', required: true, description: 'What was found, and what to do.' },
  ],
};
