import type { Diagnostic } from '@juesuan/schema';
import type { SourcePage } from '../../model/source.ts';

/** An open PDF, read page by page so that a large file is never held whole. */
export interface PdfDocument {
  pageCount: number;
  producer: string | null;
  /** What was unclear so far; grows as pages are read. */
  diagnostics: readonly Diagnostic[];
  /**
   * Reads a page by its number, from 1. A page that cannot be read comes back empty, with the diagnostic
   * `page-unreadable`.
   *
   * @throws ExtractionError `timed-out`, `too-large`; the signal's reason
   * @throws RangeError for a number that is no page
   */
  readPage(number: number): Promise<SourcePage>;
  /** Gives all memory back. Must be called, also after an error. */
  close(): Promise<void>;
}
