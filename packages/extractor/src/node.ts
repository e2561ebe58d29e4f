import type { ExtractedReport } from '@juesuan/schema';
import { type ExtractOptions, extractFrom } from './extract.ts';
import { readPdf } from './read/pdf/node.ts';

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
