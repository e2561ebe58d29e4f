import { type Diagnostic, type ExtractedReport, ExtractionError } from '@juesuan/schema';
import { detecting } from './detect/detect.ts';
import { onSourceLines } from './detect/spaced/source-lines.ts';
import { alignTextTable } from './detect/spaced/table.ts';
import type { ExtractLimits } from './limits.ts';
import type { Deadline } from './model/deadline.ts';
import type { DetectedContent } from './model/grid.ts';
import type { SourceDocument } from './model/source.ts';
import { decodeText } from './read/decode-text.ts';
import { looksLikeHtml } from './read/html/sniff.ts';
import type { PdfReadOptions } from './read/pdf/document.ts';
import { commasToTabs } from './read/text/comma.ts';
import { readDelimited } from './read/text/delimited.ts';
import { checkText } from './read/text/limits.ts';
import { isMarkdownLine, plainMarkdown } from './read/text/markdown.ts';
import { readPlainLines } from './read/text/plain-lines.ts';
import { separatorsToTabs } from './read/text/separators.ts';
import { sniffText } from './read/text/sniff.ts';
import { readSpacedText, withPlainBlanks } from './read/text/spaced-text.ts';
import { printedWords } from './words/printed-words.ts';

/** Reads the pages of a PDF: pdf.js as Node has it, or as `unpdf` bundles it for browsers and edge runtimes. */
export type ReadPdf = (bytes: Uint8Array, options: PdfReadOptions) => Promise<SourceDocument>;

/** What a reader and detection found in a source, and what is known of the source itself. */
export interface SourceContent extends Pick<ExtractedReport['source'], 'format' | 'pages' | 'producer'> {
  content: DetectedContent;
  diagnostics: readonly Diagnostic[];
}

/** How one source is read: the PDF engine and its options, the limits, what ends the work. */
export interface ContentReading {
  readPdf: ReadPdf;
  options: PdfReadOptions;
  limits: ExtractLimits;
  deadline: Deadline;
}

/**
 * From bytes to grids and lines, whatever the format.
 *
 * @throws {ExtractionError} where the source cannot be read
 */
export async function readContent(
  source: Uint8Array,
  { readPdf, options, limits, deadline }: ContentReading,
): Promise<SourceContent> {
  if (!looksLikeText(source)) {
    const { pages, producer, diagnostics } = await readPdf(source, options);
    const { content } = await deadline.run(detecting(pages, { limits }));
    return { content, diagnostics, format: 'pdf', pages: pages.length, producer };
  }
  if (looksLikeHtml(source)) {
    // The parser is loaded for pages only: it takes longer than reading a short text.
    const { readHtml } = await import('./read/html/read.ts');
    const { producer, ...content } = readHtml(source, printedWords, readMarkdownLines);
    return { content, diagnostics: [], format: 'html', pages: null, producer };
  }
  const content = await readText(source, limits, deadline);
  return { content, diagnostics: [], format: 'text', pages: null, producer: null };
}

/** Text in whatever form it came: delimited text has its own cells, aligned text is read as pages without rulings. */
async function readText(
  source: Uint8Array,
  limits: ExtractLimits,
  deadline: Deadline,
): Promise<DetectedContent> {
  const { text: decoded } = decodeText(source);
  checkText(decoded, limits);
  const text = separatorsToTabs(decoded);
  if (/^\s*<\?xml/i.test(text.slice(0, 2000)))
    throw new ExtractionError('unsupported-format', { reason: 'xml' });
  const spaced = withPlainBlanks(text);
  switch (sniffText(spaced)) {
    case 'delimited':
      return readDelimited(text);
    case 'markdown':
      return readDelimited(plainMarkdown(text), 'repeated');
    case 'comma':
      return readDelimited(commasToTabs(text));
    case 'layout': {
      const pages = readSpacedText(spaced);
      const { content } = await deadline.run(detecting(pages, { limits, align: alignTextTable }));
      return onSourceLines(content, pages);
    }
    case 'reading-order':
      return readPlainLines(text);
  }
}

const readMarkdownLines = (lines: readonly string[]): DetectedContent | null =>
  lines.some(isMarkdownLine) ? readDelimited(plainMarkdown(lines.join('\n')), 'repeated') : null;

/** Bytes without a PDF header and without control characters, at least in the beginning, are text. */
function looksLikeText(source: Uint8Array): boolean {
  const head = source.subarray(0, 4096);
  if (head.length === 0) return false;
  if (new TextDecoder('latin1').decode(head.subarray(0, 1024)).includes('%PDF-')) return false;
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return !head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte));
}
