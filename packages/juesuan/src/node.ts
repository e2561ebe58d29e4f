import { extractReport, extractSet, type SetFile } from '@juesuan/extractor';
import type { Report } from '@juesuan/schema';
import {
  type AuditedReport,
  type ReadOptions,
  type ReportOutcome,
  readSetWith,
  readWith,
} from './read-report.ts';

/**
 * Reads a published final-accounts report (部门决算公开) in one call: extracts its tables and its text, gives every
 * printed figure its exact meaning, and audits it on request.
 *
 * @param source the bytes of a PDF with a text layer, of text (tab- or comma-separated, Markdown, or aligned as
 *   `pdftotext -layout` writes it), or of a web page; left as they are
 * @param options limits, signal and assets of reading, `codes`, and with `audit: true` the `rules` of the audit
 * @returns tables, forms, facts and text with exact decimals as strings, each with its place, and a diagnostic for
 *   whatever was unclear; with `audit: true` also `findings` and `outcomes`
 * @throws {ExtractionError} where the source cannot be read at all, as `extractReport`
 * @throws {RangeError} for a rule that does not exist
 *
 * @example
 * const report = await readReport(await readFile('report.pdf'));
 * report.tables[0]?.rows[0]?.cells[0]?.yuan; // '231678600'
 * const { findings } = await readReport(await readFile('report.pdf'), { audit: true });
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
 *   { file: '说明.docx', bytes: await readFile('说明.docx') },
 *   { file: '报表.xls', bytes: await readFile('报表.xls') },
 * ]);
 * outcomes.map(({ files }) => files); // [['说明.docx', '报表.xls']]
 */
export function readReports(files: readonly SetFile[], options: ReadOptions = {}): Promise<ReportOutcome[]> {
  return readSetWith(extractSet, files, options);
}
