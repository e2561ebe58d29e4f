/** The text formats of the command, for programs that write or compare what it writes. */
export { alignColumns } from '../columns.ts';
export { wideCsv } from './csv.ts';
export { reportFormats } from './formats.ts';
export type { IdentifiedReport, ReportFormat } from './identified.ts';
export { type FormatName, formatNames } from './names.ts';
export { ndjson } from './ndjson.ts';
export { facts, funding, indicators, tidy } from './records.ts';
