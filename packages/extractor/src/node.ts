import type { ExtractedReport } from '@juesuan/schema';
import { type ExtractOptions, extractFrom } from './extract.ts';
import { readPages } from './read/pdf/node.ts';
import { extractSetFrom, type SetFile, type SetOutcome } from './set/extract-set.ts';
import { extractPartFrom, type PartOutcome } from './set/part.ts';
import { type FoundTable, type TablesOptions, tablesFrom } from './tables.ts';

/**
 * Reads a published final-accounts report (部门决算公开) into aligned tables of strings, each with its place.
 *
 * @param source the bytes of a PDF, of an OFD, of a workbook (.xlsx, .xls, .xlsb, .ods), of a document of Word (.docx, .doc), of a
 *   web page (HTML, spreadsheets and documents saved as HTML with it), or of text made from a PDF (tab- or comma-separated,
 *   Markdown, or aligned as `pdftotext -layout` writes it): what it is, its bytes say
 * @returns every public table, every line outside them, what share of the text was placed, and what was unclear
 * @throws {ExtractionError} where the source cannot be read at all: `not-a-pdf`, `encrypted`, `damaged`,
 *   `no-text-layer`, `no-tables`, `unsupported-format`, `not-installed`, `too-large`, `timed-out`
 *
 * @example
 * const extracted = await extractReport(await readFile('report.pdf'));
 * extracted.tables[0]?.kind; // 'income_expenditure_summary'
 */
export function extractReport(source: Uint8Array, options: ExtractOptions = {}): Promise<ExtractedReport> {
  return extractFrom(readPages, source, options);
}

/**
 * Reads files that stand together, as in an archive, and puts together those that are of one report: explanations in one file
 * and tables in another. Files are of one report where they name the same department, year and family; a file that leaves some
 * of it out, where exactly one report could have it. Two departments, two years and files that print the same tables or text
 * are never put together.
 *
 * In a report that was put together `source.parts` has its files, `location.file` says in which of them something stands,
 * `source.sha256` is that of what `sha256sum` prints for them sorted by name, and a diagnostic `parts-joined` names them.
 *
 * @param files names, with `/` between folders, and bytes; read one after another, each once and under the limits of one
 * @returns reports, and the reason where a file gave none, in the order of the files
 * @throws the reason of `options.signal` where the caller ends the work
 *
 * @example
 * const outcomes = await extractSet([
 *   { file: '说明.docx', bytes: await readFile('说明.docx') },
 *   { file: '报表.xls', bytes: await readFile('报表.xls') },
 * ]);
 * outcomes.map(({ files }) => files); // [['说明.docx', '报表.xls']]
 */
export function extractSet(files: readonly SetFile[], options: ExtractOptions = {}): Promise<SetOutcome[]> {
  return extractSetFrom(readPages, files, options);
}

/**
 * `extractReport` for a file that may be only a part of a report: beside the report it gives what tells whether other files are
 * of it. Keep that of thousands of files, ask `partsTogether`, and read with `extractSet` only the files that are of one report.
 *
 * @throws {ExtractionError} where the source cannot be read at all; where it is no report by itself, the error is in the outcome
 *
 * @example
 * const { part } = await extractPart(await readFile('说明.docx'));
 * part.fiscalYear; // 2024
 */
export function extractPart(source: Uint8Array, options: ExtractOptions = {}): Promise<PartOutcome> {
  return extractPartFrom(readPages, source, options);
}

/**
 * Finds every table of any PDF, OFD, workbook, document of Word, web page or text, as it is printed: rows, columns, spans and text. What the table is about
 * makes no difference.
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
 * const tables = await extractTables(await readFile('census.pdf'), { pages: { first: 3, last: 5 } });
 * tables[0]?.cells.filter(({ row }) => row === 0).map(({ text }) => text); // ['Region', '2023', '2024']
 */
export function extractTables(source: Uint8Array, options: TablesOptions = {}): Promise<FoundTable[]> {
  return tablesFrom(readPages, source, options);
}
