import { type Diagnostic, type ExtractedReport, ExtractionError } from '@juesuan/schema';
import { detecting } from './detect/detect.ts';
import { detectAlone, detectingTogether } from './detect/one-by-one.ts';
import { onSourceLines } from './detect/spaced/source-lines.ts';
import { textTables } from './detect/spaced/table.ts';
import { documentPictures } from './document-pictures.ts';
import type { ExtractLimits } from './limits.ts';
import { checkLimit } from './model/check-limit.ts';
import type { Deadline } from './model/deadline.ts';
import type { DetectedContent } from './model/grid.ts';
import type { SourceDocument, SourcePage } from './model/source.ts';
import type { Within } from './model/stepwise.ts';
import { placedPictures } from './placed-pictures.ts';
import { openCompound } from './read/container/compound.ts';
import { formatOfCompound, formatOfXml, formatOfZip, isMht } from './read/container/format.ts';
import { signatureOf } from './read/container/signature.ts';
import type { ParseXml } from './read/container/xml.ts';
import { openZip, type ZipContainer } from './read/container/zip.ts';
import { decodeText } from './read/decode-text.ts';
import { looksLikeHtml } from './read/html/sniff.ts';
import type { PdfReadOptions, ReadPdf } from './read/pdf/document.ts';
import type { WorkbookSource } from './read/sheet/model.ts';
import { commasToTabs } from './read/text/comma.ts';
import { readDelimited } from './read/text/delimited.ts';
import { checkText } from './read/text/limits.ts';
import { isMarkdownLine } from './read/text/markdown.ts';
import { readPlainLines } from './read/text/plain-lines.ts';
import { readMarkdown } from './read/text/read-markdown.ts';
import { separatorsToTabs } from './read/text/separators.ts';
import { sniffText } from './read/text/sniff.ts';
import { readingSpacedText, withPlainBlanks } from './read/text/spaced-text.ts';
import { askedWithin, printedWords } from './words/printed-words.ts';
import { sheetWords } from './words/sheet-title.ts';

/** What a reader and detection found in a source, and what is known of the source itself. */
export interface SourceContent
  extends Pick<ExtractedReport['source'], 'format' | 'pages' | 'producer' | 'attachments' | 'seals'> {
  content: DetectedContent;
  diagnostics: readonly Diagnostic[];
}

/** How one source is read: the PDF engine and its options, the limits, what ends the work. */
export interface ContentReading {
  readPdf: ReadPdf;
  options: PdfReadOptions;
  limits: ExtractLimits;
  deadline: Deadline;
  /** Under what the words of a text are asked for. */
  within: Within;
}

/**
 * From bytes to grids and lines, whatever the format: what the bytes are is told by themselves, never by a file's name.
 *
 * @throws {ExtractionError} where the source cannot be read
 */
export async function readContent(source: Uint8Array, reading: ContentReading): Promise<SourceContent> {
  switch (signatureOf(source)) {
    case 'zip':
      return readZip(source, reading);
    case 'compound':
      return readCompound(source, reading);
    case 'biff':
      return readSheets({ format: 'xls', bytes: source, compound: null }, reading);
    case 'rtf':
      throw new ExtractionError('unsupported-format', { reason: 'rtf' });
    case 'archive':
      throw new ExtractionError('unsupported-format', { reason: 'archive' });
    case 'text':
      return readTextual(source, reading);
    case 'picture':
      return readPictureFile(source, reading);
    case 'pdf':
    case 'unknown':
      // What is no PDF is refused there, by what it looks like.
      return readPdf(source, reading);
  }
}

/** Pages are let go one by one as soon as their tables are found; read again, and held, where it takes them all to know a mark. */
async function readPdf(source: Uint8Array, reading: ContentReading): Promise<SourceContent> {
  const { options, limits, deadline, within } = reading;
  // Pictures are not read twice.
  if (options.ocr === undefined) {
    const keep = (page: SourcePage) => within(() => detectAlone(page, limits));
    const { pages, producer, diagnostics } = await reading.readPdf(source, options, keep);
    const content = await deadline.run(detectingTogether(pages));
    if (content !== null) return { content, diagnostics, format: 'pdf', pages: pages.length, producer };
  }
  return readPrinted(await reading.readPdf(source, options, whole), 'pdf', reading);
}

const whole = (page: SourcePage): SourcePage => page;

/** Pages with runs and rulings: detection finds their tables. */
async function readPrinted(
  { pages, producer, diagnostics }: SourceDocument,
  format: 'pdf' | 'ofd' | 'picture',
  { deadline, limits }: ContentReading,
): Promise<SourceContent> {
  const count = pages.length;
  const { content } = await deadline.run(detecting(pages, { limits, letsGo: pages }));
  return { content, diagnostics, format, pages: count, producer };
}

/** A scan that was saved as a picture: its pages as a PDF holds them. */
async function readPictureFile(source: Uint8Array, reading: ContentReading): Promise<SourceContent> {
  const { pictureFilePdf } = await import('./read/picture/read.ts');
  // What is damaged, or no picture that can be read, is refused for that first.
  const pdf = await pictureFilePdf(source);
  if (!reading.options.ocr) throw new ExtractionError('no-text-layer', { reason: 'picture-file' });
  const document = await reading.readPdf(pdf, reading.options, whole);
  return readPrinted({ ...document, producer: null }, 'picture', reading);
}

/** Office's and OpenDocument's files and OFD are ZIPs of XML. */
async function readZip(source: Uint8Array, reading: ContentReading): Promise<SourceContent> {
  const zip = await openZip(source, reading.limits);
  const latin1 = new TextDecoder('latin1');
  const mimetype = latin1.decode(zip.read('mimetype')?.subarray(0, 200));
  const contentTypes = latin1.decode(zip.read('[Content_Types].xml') ?? undefined);
  const format = formatOfZip(zip.names, mimetype, contentTypes);
  switch (format) {
    case 'docx':
      return readWord(zip, reading);
    case 'ofd': {
      const { readOfd } = await import('./read/ofd/read.ts');
      const { seals, attachments, ...document } = await readOfd(zip, {
        ...reading,
        ...(reading.options.ocr && {
          readPictures: placedPictures(reading.readPdf, reading.options, reading.options.ocr),
        }),
      });
      return {
        ...(await readPrinted(document, 'ofd', reading)),
        ...(seals.length > 0 && { seals }),
        ...(attachments.length > 0 && { attachments }),
      };
    }
    case 'xlsx':
    case 'xlsb':
      return readSheets({ format, zip }, reading);
    case 'ods':
      return readSheets({ format, content: zip }, reading);
    default:
      throw new ExtractionError('unsupported-format', {
        reason: format === 'presentation' || format === 'odt' ? format : 'archive',
      });
  }
}

async function readWord(
  source: ZipContainer,
  reading: ContentReading,
  parse?: ParseXml,
): Promise<SourceContent> {
  const { readDocx } = await import('./read/word/docx/read.ts');
  const words = askedWithin(printedWords, reading.within);
  const withPictures = { ...reading, readPictures: documentPictures(reading) };
  const { producer, ...content } = await readDocx(source, withPictures, words, parse);
  return { content, diagnostics: [], format: 'docx', pages: null, producer };
}

/** Word and Excel of before 2007, and the files of both behind a password. */
async function readCompound(source: Uint8Array, reading: ContentReading): Promise<SourceContent> {
  const compound = await openCompound(source);
  const format = formatOfCompound(compound.names);
  switch (format) {
    case 'encrypted':
      throw new ExtractionError('encrypted', { reason: 'office' });
    case 'xls':
      return readSheets({ format, bytes: source, compound }, reading);
    case 'doc': {
      const { readDoc } = await import('./read/word/doc/read.ts');
      const { producer, ...content } = await readDoc(
        compound,
        { ...reading, readPictures: documentPictures(reading) },
        askedWithin(printedWords, reading.within),
      );
      return { content, diagnostics: [], format, pages: null, producer };
    }
    default:
      throw new ExtractionError('unsupported-format', { reason: format ?? 'compound' });
  }
}

async function readSheets(source: WorkbookSource, reading: ContentReading): Promise<SourceContent> {
  const { readWorkbook } = await import('./read/sheet/read.ts');
  const { producer, ...content } = await readWorkbook(
    source,
    { ...reading, readPictures: documentPictures(reading) },
    askedWithin(sheetWords, reading.within),
  );
  return { content, diagnostics: [], format: source.format, pages: null, producer };
}

/** A web page, a workbook as XML, or text. */
async function readTextual(source: Uint8Array, reading: ContentReading): Promise<SourceContent> {
  // Before the page in it is seen: its text is encoded as a mail's is.
  if (isMht(new TextDecoder('latin1').decode(source.subarray(0, XML_HEAD))))
    return readPage(await (await import('./read/mht/page.ts')).pageInMht(source), reading);
  if (looksLikeHtml(source)) return readPage(source, reading);
  const head = decodeText(source.subarray(0, LONGEST_CHARACTER * XML_HEAD)).text.slice(0, XML_HEAD);
  if (/^\s*<\?xml/i.test(head)) {
    const format = formatOfXml(head);
    if (format === 'spreadsheetml') return readSheets({ format, bytes: source }, reading);
    if (format === 'ods') return readSheets({ format, content: source }, reading);
    if (format === 'word-xml') {
      const flat = await (await import('./read/word/docx/flat.ts')).openFlat(source);
      if (flat !== null) return readWord(flat.container, reading, flat.parse);
    }
    throw new ExtractionError('unsupported-format', { reason: format });
  }
  const { characters } = reading.limits;
  checkLimit(Math.floor(source.length / LONGEST_CHARACTER), characters, { reason: 'characters' });
  const content = await readText(decodeText(source).text, reading);
  return { content, diagnostics: [], format: 'text', pages: null, producer: null };
}

async function readPage(source: Uint8Array, { within, limits }: ContentReading): Promise<SourceContent> {
  // The parser is loaded for pages only: it takes longer than reading a short text.
  const { readHtml } = await import('./read/html/read.ts');
  const { producer, attachments, ...content } = within(() =>
    readHtml(source, printedWords, readMarkdownLines, limits.lines),
  );
  return {
    content,
    diagnostics: [],
    format: 'html',
    pages: null,
    producer,
    ...(attachments.length > 0 && { attachments }),
  };
}

/** Characters within which an XML says what it is. */
const XML_HEAD = 4000;
/** Bytes of a character in the encoding that has the longest: a text of too many bytes for its characters is not decoded. */
const LONGEST_CHARACTER = 4;

/** Text in whatever form it came: delimited text has its own cells, aligned text is read as pages without rulings. */
async function readText(
  decoded: string,
  { limits, deadline, within }: ContentReading,
): Promise<DetectedContent> {
  checkText(decoded, limits);
  const text = separatorsToTabs(decoded);
  const spaced = withPlainBlanks(text);
  const form = within(() => sniffText(spaced));
  if (form !== 'layout') return within(() => readLines(text, form));
  const pages = await deadline.run(readingSpacedText(spaced, limits.runs));
  const { content } = await deadline.run(detecting(pages, { limits, align: textTables() }));
  return onSourceLines(content, pages);
}

function readLines(text: string, form: Exclude<ReturnType<typeof sniffText>, 'layout'>): DetectedContent {
  switch (form) {
    case 'delimited':
      return readDelimited(text);
    case 'markdown':
      return readMarkdown(text);
    case 'comma':
      return readDelimited(commasToTabs(text));
    case 'reading-order':
      return readPlainLines(text);
  }
}

const readMarkdownLines = (lines: readonly string[]): DetectedContent | null =>
  lines.some(isMarkdownLine) ? readMarkdown(lines.join('\n')) : null;
