import { extractReport, extractSet, type SetFile } from '@juesuan/extractor/edge';
import type { Report } from '@juesuan/schema';
import {
  type AuditedReport,
  type ReadOptions,
  type ReportOutcome,
  readSetWith,
  readWith,
} from './read-report.ts';

export {
  type ExtractOptions,
  extractReport,
  extractSet,
  extractTables,
  type FoundCell,
  type FoundTable,
  type PageRange,
  type PdfAssets,
  type SetFile,
  type SetOutcome,
  type TablesOptions,
} from '@juesuan/extractor/edge';
export type { AuditedReport, ReadOptions, ReportOutcome } from './read-report.ts';
export * from './records.ts';

/**
 * `readReport` for browsers, workers and edge runtimes: the same reading on the pdf.js of `unpdf`, which is installed
 * beside this package (`npm install unpdf`) where PDFs are read.
 *
 * Chinese fonts that are not embedded need character maps: serve the folders `cmaps/` and `standard_fonts/` of
 * `@juesuan/pdfjs/dist` and pass their addresses as `options.assets`; without them such text is diagnosed as `font-unreadable`.
 *
 * @param source the bytes, as those of the main entry
 * @returns as the main entry: exact decimals as strings, each with its place
 * @throws {ExtractionError} as the main entry's `readReport`
 * @throws {Error} for a PDF where `unpdf` is not installed
 *
 * @example
 * import { readReport } from 'juesuan';
 * const report = await readReport(new Uint8Array(await file.arrayBuffer()));
 */
export function readReport(
  source: Uint8Array,
  options: ReadOptions & { audit: true },
): Promise<AuditedReport>;
export function readReport(source: Uint8Array, options?: ReadOptions): Promise<Report>;
export function readReport(source: Uint8Array, options: ReadOptions = {}): Promise<Report> {
  return readWith(extractReport, source, options);
}

/**
 * Reads files that stand together, as the files of one archive or folder, and puts together those that are of one report:
 * explanations in one file and tables in another, where department, year and family agree. See `extractSet` for the rule.
 *
 * @param files names, with `/` between folders, and bytes
 * @param options as those of {@link readReport}
 * @returns reports, and the reason where a file gave none, in the order of the files
 * @throws {RangeError} for a rule that does not exist
 *
 * @example
 * const outcomes = await readReports([
 *   { file: '说明.docx', bytes: explanations },
 *   { file: '报表.xls', bytes: tables },
 * ]);
 * outcomes.map(({ files }) => files); // [['说明.docx', '报表.xls']]
 */
export function readReports(files: readonly SetFile[], options: ReadOptions = {}): Promise<ReportOutcome[]> {
  return readSetWith(extractSet, files, options);
}
