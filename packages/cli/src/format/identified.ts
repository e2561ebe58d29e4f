import type { Report } from '@juesuan/schema';

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
  body(report: IdentifiedReport): string;
}
