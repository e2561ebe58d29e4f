import { type Language, type Report, reportIdOf, type TableKind } from '@juesuan/schema';
import type { Paint } from '../paint.ts';

export const reportId = ({ source }: Report): string => reportIdOf(source.sha256);

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
  /**
   * @param language of sentences and labels; English if left out
   * @param paint colours for a terminal, in formats for people; none if left out
   */
  body(report: IdentifiedReport, language?: Language, paint?: Paint): string;
}
