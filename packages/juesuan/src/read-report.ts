import {
  type AuditOptions,
  auditReport,
  ocrRepair,
  remembering,
  type UnsureNumber,
  withOcrDoubts,
} from '@juesuan/audit';
import type { ExtractOptions, PictureReader, SetFile, SetOutcome } from '@juesuan/extractor';
import { type NormalizeOptions, normalizeReport } from '@juesuan/normalizer';
import type { AuditResult, ExtractedReport, ExtractionError, Report } from '@juesuan/schema';

/** What {@link readReport} takes: the options of reading, of the code list and of the audit, in one. */
export interface ReadOptions extends ExtractOptions, NormalizeOptions, AuditOptions {
  /** Audits the report too: the result has `findings` and `outcomes`. Left out, nothing is audited. */
  audit?: boolean;
  /**
   * Where a check fails on figures that `ocr` was not sure of, chooses among its other readings those with which it holds; each
   * choice is a diagnostic `ocr-chosen`. Left out, nothing that was read is changed.
   */
  ocrRepair?: boolean;
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
  { audit = false, rules, codes, corrections, ocrRepair, ...options }: ReadOptions,
): Promise<ReportOutcome[]> {
  const ocr = watched(options.ocr, ocrRepair);
  const outcomes = await extractSet(files, { ...options, ...(ocr !== null && { ocr }) });
  const own = meaning({ codes, corrections, words: options.words });
  return outcomes.map((outcome) => {
    options.signal?.throwIfAborted();
    if ('error' in outcome) return outcome;
    const report = recordOf(outcome.report, own, ocr);
    const audited = audit ? auditReport(report, rules === undefined ? {} : { rules }) : {};
    return { files: outcome.files, report: { ...report, ...audited } };
  });
}

/** The three steps in one, on a given reader; a signal ends it between the steps too, with its reason. */
export async function readWith(
  extract: Extract,
  source: Uint8Array,
  { audit = false, rules, codes, corrections, ocrRepair, ...options }: ReadOptions,
): Promise<Report | AuditedReport> {
  const ocr = watched(options.ocr, ocrRepair);
  const extracted = await extract(source, { ...options, ...(ocr !== null && { ocr }) });
  options.signal?.throwIfAborted();
  const report = recordOf(extracted, meaning({ codes, corrections, words: options.words }), ocr);
  if (!audit) return report;
  options.signal?.throwIfAborted();
  return { ...report, ...auditReport(report, rules === undefined ? {} : { rules }) };
}

const meaning = ({
  codes,
  words,
  corrections,
}: {
  [Name in keyof NormalizeOptions]: NormalizeOptions[Name] | undefined;
}): NormalizeOptions => ({
  ...(codes !== undefined && { codes }),
  ...(words !== undefined && { words }),
  ...(corrections !== undefined && { corrections }),
});

/** A reader of a report's pictures, with what it was not sure of. */
export interface Watched extends PictureReader {
  readonly unsure: readonly UnsureNumber[];
}

/** What reads the pictures of a report whose readings may be chosen from; `null` where none are to be. */
export const watched = (ocr: ExtractOptions['ocr'], repair = false): Watched | null =>
  repair && ocr !== undefined ? remembering(ocr) : null;

/** The report of what was extracted, with a doubt at each recognised value that does not agree with another. */
export function recordOf(extracted: ExtractedReport, options: NormalizeOptions, ocr: Watched | null): Report {
  const normalize = (one: ExtractedReport): Report => normalizeReport(one, options);
  return withOcrDoubts(ocr === null ? normalize(extracted) : ocrRepair(extracted, ocr.unsure, normalize));
}
