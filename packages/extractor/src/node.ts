import type { ExtractedReport } from '@juesuan/schema';
import { type ExtractOptions, extractFrom } from './extract.ts';
import { readPdf } from './read/pdf/node.ts';
import { type FoundTable, type TablesOptions, tablesFrom } from './tables.ts';

/**
 * Reads a published final-accounts report (部门决算公开) into aligned tables of strings, each with its place.
 *
 * @param source the bytes of a PDF, of text made from one (tab- or comma-separated, Markdown, or aligned as
 *   `pdftotext -layout` writes it), or of a web page (HTML, spreadsheets and documents saved as HTML with it)
 * @returns every public table, every line outside them, what share of the text was placed, and what was unclear
 * @throws {ExtractionError} where the source cannot be read at all: `not-a-pdf`, `encrypted`, `damaged`,
 *   `no-text-layer`, `no-tables`, `unsupported-format`, `too-large`, `timed-out`
 *
 * @example
 * const extracted = await extractReport(await readFile('report.pdf'));
 * extracted.tables[0]?.kind; // 'income_expenditure_summary'
 */
export function extractReport(source: Uint8Array, options: ExtractOptions = {}): Promise<ExtractedReport> {
  return extractFrom(readPdf, source, options);
}

/**
 * Finds every table of any PDF, web page or text, as it is printed: rows, columns, spans and text. What the table is about
 * makes no difference.
 *
 * @param source the bytes of a PDF with a text layer, of a web page, or of text with tabs, commas, pipes or aligned columns
 * @param options as those of `extractReport`; `pages`, and `onDiagnostic` for what was unclear
 * @returns the tables in reading order with page, box, strategy and cells; none where there is no table
 * @throws {ExtractionError} where the source cannot be read: `not-a-pdf`, `encrypted`, `damaged`, `no-text-layer`,
 *   `unsupported-format`, `too-large`, `timed-out`
 * @throws {RangeError} for `pages` that the file does not have
 *
 * @example
 * const tables = await extractTables(await readFile('census.pdf'), { pages: { first: 3, last: 5 } });
 * tables[0]?.cells.filter(({ row }) => row === 0).map(({ text }) => text); // ['Region', '2023', '2024']
 */
export function extractTables(source: Uint8Array, options: TablesOptions = {}): Promise<FoundTable[]> {
  return tablesFrom(readPdf, source, options);
}
