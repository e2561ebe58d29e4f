import { type AuditOptions, auditReport } from '@juesuan/audit';
import type { ExtractOptions } from '@juesuan/extractor';
import { type NormalizeOptions, normalizeReport } from '@juesuan/normalizer';
import type { AuditResult, ExtractedReport, Report } from '@juesuan/schema';

/** What {@link readReport} takes: the options of reading, of the code list and of the audit, in one. */
export interface ReadOptions extends ExtractOptions, NormalizeOptions, AuditOptions {
  /** Audits the report too: the result has `findings` and `outcomes`. Left out, nothing is audited. */
  audit?: boolean;
}

/** A report with what its audit found (勾稽). */
export interface AuditedReport extends Report, AuditResult {}

/** Bytes to strings and places: `extractReport` of the main entry, or of the one for browsers. */
export type Extract = (source: Uint8Array, options: ExtractOptions) => Promise<ExtractedReport>;

/** The three steps in one, on a given reader; a signal ends it between the steps too, with its reason. */
export async function readWith(
  extract: Extract,
  source: Uint8Array,
  { audit = false, rules, codes, ...options }: ReadOptions,
): Promise<Report | AuditedReport> {
  const extracted = await extract(source, options);
  options.signal?.throwIfAborted();
  const report = normalizeReport(extracted, codes === undefined ? {} : { codes });
  if (!audit) return report;
  options.signal?.throwIfAborted();
  return { ...report, ...auditReport(report, rules === undefined ? {} : { rules }) };
}
