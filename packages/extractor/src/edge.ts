import type { ExtractedReport } from '@juesuan/schema';
import { type ExtractOptions, extractFrom } from './extract.ts';
import { readPdf } from './read/pdf/edge.ts';

export type { ExtractOptions } from './extract.ts';
export type { PdfAssets } from './read/pdf/pdfjs.ts';

/**
 * `extractReport` for browsers, workers and edge runtimes: the same reading on the pdf.js that `unpdf` bundles.
 *
 * Text in Chinese fonts that are not embedded needs character maps: serve the folders `cmaps/` and `standard_fonts/` of
 * `pdfjs-dist` and pass their addresses as `options.assets`; without them such text is diagnosed as `font-unreadable`.
 *
 * @throws {ExtractionError} as the main entry's `extractReport`
 *
 * @example
 * import { extractReport } from '@juesuan/extractor/edge';
 * const bytes = new Uint8Array(await (await fetch('/report.pdf')).arrayBuffer());
 * const extracted = await extractReport(bytes);
 */
export function extractReport(source: Uint8Array, options: ExtractOptions = {}): Promise<ExtractedReport> {
  return extractFrom(readPdf, source, options);
}
