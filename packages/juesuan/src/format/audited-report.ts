import type { AuditResult, Report } from '@juesuan/schema';

/** A report with what its audit came to; `findings` are those that are shown. */
export interface AuditedReport extends AuditResult {
  file: string;
  report: Report;
}
