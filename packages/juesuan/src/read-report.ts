import { type AuditOptions, auditReport, ocrDoubts } from '@juesuan/audit';
import type { ExtractOptions, SetFile, SetOutcome } from '@juesuan/extractor';
import { type NormalizeOptions, normalizeReport } from '@juesuan/normalizer';
import type { AuditResult, ExtractedReport, ExtractionError, Report } from '@juesuan/schema';

/** What {@link readReport} takes: the options of reading, of the code list and of the audit, in one. */
export interface ReadOptions extends ExtractOptions, NormalizeOptions, AuditOptions {
  /** Audits the report too: the result has `findings` and `outcomes`. Left out, nothing is audited. */
  audit?: boolean;
}

/** A report with what its audit found (勾稽). */
export interface AuditedReport extends Report, AuditResult {}

/** Bytes to strings and places: `extractReport` of the main entry, or of the one for browsers. */
export type Extract = (source: Uint8Array, options: ExtractOptions) => Promise<ExtractedReport>;

/** What files that stand together gave: a report, put together where there are several, or why the only one gave none. */
export type ReportOutcome =
  | { files: string[]; report: Report | AuditedReport }
  | { files: string[]; error: ExtractionError };

/** `extractSet` of the main entry, or of the one for browsers. */
export type ExtractSet = (files: readonly SetFile[], options: ExtractOptions) => Promise<SetOutcome[]>;

/** The three steps for files that stand together. */
export async function readSetWith(
  extractSet: ExtractSet,
  files: readonly SetFile[],
  { audit = false, rules, codes, ...options }: ReadOptions,
): Promise<ReportOutcome[]> {
  const outcomes = await extractSet(files, options);
  return outcomes.map((outcome) => {
    options.signal?.throwIfAborted();
    if ('error' in outcome) return outcome;
    const report = doubted(normalizeReport(outcome.report, normalizing(options, codes)));
    const audited = audit ? auditReport(report, rules === undefined ? {} : { rules }) : {};
    return { files: outcome.files, report: { ...report, ...audited } };
  });
}

/** The three steps in one, on a given reader; a signal ends it between the steps too, with its reason. */
export async function readWith(
  extract: Extract,
  source: Uint8Array,
  { audit = false, rules, codes, ...options }: ReadOptions,
): Promise<Report | AuditedReport> {
  const extracted = await extract(source, options);
  options.signal?.throwIfAborted();
  const report = doubted(normalizeReport(extracted, normalizing(options, codes)));
  if (!audit) return report;
  options.signal?.throwIfAborted();
  return { ...report, ...auditReport(report, rules === undefined ? {} : { rules }) };
}

const normalizing = (
  { words }: Pick<ReadOptions, 'words'>,
  codes: NormalizeOptions['codes'],
): NormalizeOptions => ({
  ...(codes !== undefined && { codes }),
  ...(words !== undefined && { words }),
});

/** The report with a doubt at each recognised value that does not agree with another. */
export function doubted(report: Report): Report {
  const doubts = ocrDoubts(report);
  return doubts.length === 0 ? report : { ...report, diagnostics: [...report.diagnostics, ...doubts] };
}
