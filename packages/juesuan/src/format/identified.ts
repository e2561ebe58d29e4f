import type { Language, Report, TableKind } from '@juesuan/schema';

/** Hex digits of the source's SHA-256 that make the id of a report: 48 bits, no collision in a nation's reports. */
const ID_LENGTH = 12;

export const reportId = ({ source }: Report): string => source.sha256.slice(0, ID_LENGTH);

/** The report with the tables of one kind; as it is where none is named. */
export const onlyKind = (report: Report, kind: TableKind | undefined): Report =>
  kind === undefined ? report : { ...report, tables: report.tables.filter((table) => table.kind === kind) };

/** A report with the id that its records carry. */
export interface IdentifiedReport {
  id: string;
  /** The input as the user named it, for headings. */
  file: string;
  report: Report;
}

/** A text format that can hold several reports one after another. */
export interface ReportFormat {
  /** Of an output file, with the point. */
  extension: string;
  /** Before the first report, between two and after the last; `many` where more than one input was named. */
  before(many: boolean): string;
  between: string;
  after(many: boolean): string;
  /** @param language of sentences and labels; English if left out */
  body(report: IdentifiedReport, language?: Language): string;
}
