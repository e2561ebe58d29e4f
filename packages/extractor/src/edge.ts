import type { ExtractedReport } from '@juesuan/schema';
import { type ExtractOptions, extractFrom } from './extract.ts';
import { readPages } from './read/pdf/edge.ts';
import { extractSetFrom, type SetFile, type SetOutcome } from './set/extract-set.ts';
import { type FoundTable, type TablesOptions, tablesFrom } from './tables.ts';

export type { ExtractOptions } from './extract.ts';
export type { PageRange } from './model/source.ts';
export type { PdfAssets } from './read/pdf/pdfjs.ts';
export type { SetFile, SetOutcome } from './set/extract-set.ts';
export type { FoundCell, FoundTable, TablesOptions } from './tables.ts';

/**
 * `extractReport` for browsers, workers and edge runtimes: the same reading on the pdf.js that `unpdf` bundles.
 *
 * Text in Chinese fonts that are not embedded needs character maps: serve the folders `cmaps/` and `standard_fonts/` of
 * `@juesuan/pdfjs/dist` and pass their addresses as `options.assets`; without them such text is diagnosed as `font-unreadable`.
 *
 * @throws {ExtractionError} as the main entry's `extractReport`
 *
 * @example
 * import { extractReport } from '@juesuan/extractor/edge';
 * const bytes = new Uint8Array(await (await fetch('/report.pdf')).arrayBuffer());
 * const extracted = await extractReport(bytes);
 */
export function extractReport(source: Uint8Array, options: ExtractOptions = {}): Promise<ExtractedReport> {
  return extractFrom(readPages, source, options);
}

/**
 * `extractSet` for browsers, workers and edge runtimes: the same reading on the pdf.js of `unpdf`.
 *
 * @param files names, with `/` between folders, and bytes
 * @returns reports, and the reason where a file gave none, in the order of the files
 * @throws the reason of `options.signal` where the caller ends the work
 *
 * @example
 * const outcomes = await extractSet([{ file: '报表.xls', bytes }, { file: '说明.docx', bytes: words }]);
 */
export function extractSet(files: readonly SetFile[], options: ExtractOptions = {}): Promise<SetOutcome[]> {
  return extractSetFrom(readPages, files, options);
}

/**
 * `extractTables` for browsers, workers and edge runtimes: the same reading on the pdf.js of `unpdf`.
 *
 * @param source the bytes of a PDF with a text layer, of an OFD, a workbook, a document of Word, a web page, or of text with tabs,
 *   commas, pipes or aligned columns
 * @param options as those of `extractReport`; `pages`, and `onDiagnostic` for what was unclear
 * @returns the tables in reading order with page, box, strategy and cells; none where there is no table
 * @throws {ExtractionError} where the source cannot be read: `not-a-pdf`, `encrypted`, `damaged`, `no-text-layer`,
 *   `unsupported-format`, `too-large`, `timed-out`
 * @throws {RangeError} for `pages` that the file does not have
 *
 * @example
 * import { extractTables } from '@juesuan/extractor/edge';
 * const tables = await extractTables(new Uint8Array(await file.arrayBuffer()));
 * tables[0]?.strategy; // 'ruled'
 */
export function extractTables(source: Uint8Array, options: TablesOptions = {}): Promise<FoundTable[]> {
  return tablesFrom(readPages, source, options);
}
