import { type Diagnostic, diagnostic, ExtractionError, NoSuchPageError } from '@juesuan/schema';
import { checkLimit } from '../../model/check-limit.ts';
import { Deadline } from '../../model/deadline.ts';
import type { PictureReader, SourcePicture } from '../../model/picture.ts';
import type { PageRange, SourceDocument, SourcePage } from '../../model/source.ts';
import { asksForPixels, withPixelsRead } from '../drawing/asks-for-pixels.ts';
import { type PageReading, readDrawing, unreadablePage } from '../drawing/page.ts';
import { TextLayer } from '../drawing/textlayer.ts';
import { hasDamagedReferences, withoutReferences } from './cross-references.ts';
import { cutJpegs } from './cut-jpegs.ts';
import { checkDemands } from './demands/demands.ts';
import { type LeanReading, openLean, openUnsure } from './lean/open.ts';
import { Refused } from './lean/refused.ts';
import { checkPictures, isBare, leftOut } from './left-out.ts';
import { defaultLimits, type PdfLimits, pictureLimits } from './limits.ts';
import type { PdfDocument } from './open-document.ts';
import type { EngineDocument, EnginePage, PdfAssets, PdfEngine } from './pdfjs.ts';
import { type PagePicture, pagePicture } from './picture.ts';
import type { OperatorWatch } from './port.ts';
import { selfTest } from './selftest.ts';
import { checkPdfBytes } from './sniff.ts';
import { solidParts, walk } from './walk.ts';

/** What reading a PDF may cost, what ends it, and where its engine finds its files. */
export interface PdfOptions {
  /** What a document may cost; each that is left out is as in `defaultExtractLimits`. */
  limits?: Partial<PdfLimits>;
  /** Ends reading at the next page or table, with the signal's own reason. */
  signal?: AbortSignal;
  /** Reads pages that are pictures; without it they stay without text. */
  ocr?: PictureReader;
  /** Where pdf.js finds its character maps and fonts; the installed package's own folders by default. */
  assets?: PdfAssets;
}

/** What of a PDF `readPdf` reads. */
export interface PdfReadOptions extends PdfOptions {
  /** Only these pages; all of them by default. */
  pages?: PageRange;
}

/** What is kept of each page; asked anew from the first page on where another reader has to take over. */
export type Keep<Kept> = (page: SourcePage) => Kept;

/** Reads the pages of a PDF: as Node does, or browsers and edge runtimes. */
export type ReadPdf = <Kept>(
  bytes: Uint8Array,
  options: PdfReadOptions,
  keep: Keep<Kept>,
) => Promise<SourceDocument<Kept>>;

/** What reads documents: the lean reader first where it may, pdf.js where that refuses. */
export interface Readers {
  /** Where the lean reader finds the character maps and fonts of pdfjs-dist; `undefined` leaves it out. */
  lean: PdfAssets | null | undefined;
  /** Loads pdf.js, when it is first needed; `why` is what the lean reader refused. */
  engine(why: Refused | null): Promise<PdfEngine>;
}

/** Opens a PDF: see {@link Readers}. */
export const openDocument = (
  readers: Readers,
  bytes: Uint8Array,
  options: PdfReadOptions = {},
): Promise<PdfDocument> =>
  leanFirst(
    readers,
    bytes,
    options,
    (reading) => openLean(bytes, reading),
    async (document) => document,
  );

/** Does the work with the lean reader, or, where that refuses, on the document as pdf.js opens it. */
async function leanFirst<T>(
  readers: Readers,
  bytes: Uint8Array,
  { pages, ...options }: PdfReadOptions,
  byLean: (reading: LeanReading) => Promise<T>,
  byEngine: (document: PdfDocument) => Promise<T>,
): Promise<T> {
  const limits = { ...defaultLimits, ...options.limits };
  checkLimit(bytes.length, limits.bytes, { reason: 'bytes' });
  checkPdfBytes(bytes);
  const deadline = new Deadline(options.signal, limits.milliseconds);
  deadline.check({ reason: 'before-opening' });
  const rebuild = hasDamagedReferences(bytes);
  let why: Refused | null = null;
  if (readers.lean !== undefined && !rebuild) {
    const [assets, isPixels] = [readers.lean, options.ocr !== undefined];
    try {
      return await byLean({ assets, limits, deadline, isPixels, ...(pages && { pages }) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      why = error;
    }
  }
  const engine = await readers.engine(why);
  return byEngine(await openByEngine(engine, bytes, { options, limits, deadline, rebuild }));
}

interface EngineReading {
  options: PdfOptions;
  limits: PdfLimits;
  deadline: Deadline;
  /** Look for the file's objects and not into its cross-references, which are damaged. */
  rebuild: boolean;
}

async function openByEngine(
  engine: PdfEngine,
  bytes: Uint8Array,
  { options, limits, deadline, rebuild }: EngineReading,
): Promise<PdfDocument> {
  const { characterMaps } = await selfTest(engine);
  await checkDemands(bytes, limits.operators);
  deadline.check({ reason: 'before-opening' });
  const watch: OperatorWatch = {
    count(operators, all) {
      deadline.check({ reason: 'within-page' });
      checkOperators(operators, limits.operators);
      checkLimit(all, limits.allOperators, { reason: 'all-operators' });
    },
    pause: () => deadline.pause(),
  };
  const document = await open(engine, rebuild ? withoutReferences(bytes) : bytes, watch, deadline);
  if (document.pageCount > limits.pages) {
    await document.close();
    const [count, limit] = [document.pageCount, limits.pages];
    throw new ExtractionError('too-large', { reason: 'pages', count, limit });
  }
  // Two pictures of pages at a time would be one too many.
  const pageOf = options.ocr ? (number: number) => document.page(number) : readAhead(document);
  let cut: ReadonlySet<number> | null = null;
  const isCut = (object: number): boolean => {
    cut ??= cutJpegs(bytes);
    return cut.has(object);
  };
  const diagnostics: Diagnostic[] = characterMaps ? [] : [withoutCharacterMaps(engine)];
  if (rebuild) diagnostics.push(diagnostic('references-damaged', 'warning', {}, null));
  return {
    pageCount: document.pageCount,
    producer: document.producer,
    diagnostics,
    async readPage(number) {
      if (!Number.isInteger(number) || number < 1 || number > document.pageCount) {
        throw new NoSuchPageError(number, document.pageCount);
      }
      const at = { reason: 'page', page: number, pages: document.pageCount } as const;
      await deadline.pause();
      deadline.check(at);
      const reading = await readPage(pageOf(number), number, options, deadline, {
        pageCount: document.pageCount,
        operators: limits.operators,
        isCut,
      });
      diagnostics.push(...reading.diagnostics);
      if (isBare(reading.page)) diagnostics.push(...leftOut(bytes, number));
      return reading.page;
    },
    close: () => document.close(),
  };
}

/**
 * Reads a whole PDF, or a range of its pages, and closes it.
 *
 * @throws RangeError for a range that begins behind the last page
 */
export const readDocument = (
  readers: Readers,
  bytes: Uint8Array,
  options: PdfReadOptions = {},
): Promise<SourceDocument> => keepPages(readers, bytes, options, (page) => page);

/** The same, of which only what `keep` makes of each page is held. */
export function keepPages<Kept>(
  readers: Readers,
  bytes: Uint8Array,
  options: PdfReadOptions,
  keep: Keep<Kept>,
): Promise<SourceDocument<Kept>> {
  const { pages: range = { first: 1, last: Infinity }, ocr } = options;
  /** The pages of an open document, in print order. */
  const pagesOf = async (document: PdfDocument, atATime: number): Promise<SourceDocument<Kept>> => {
    const layer = new TextLayer();
    // A file without pages is blank, and has no first page either; whoever asks for a page that is none hears of it.
    const isBlank = document.pageCount === 0 && range.first === 1;
    const last = isBlank ? 0 : Math.max(range.first, Math.min(range.last, document.pageCount));
    const pages = await inTurn(document, { first: range.first, last }, atATime, (page) => {
      layer.add(page);
      return keep(page);
    });
    if (layer.isEmpty) checkPictures(bytes);
    layer.check(ocr !== undefined, pagesWithout(document.diagnostics));
    return { pages, producer: document.producer, diagnostics: inOrder(document.diagnostics) };
  };
  return leanFirst(
    readers,
    bytes,
    options,
    async (reading) => pagesOf(await openUnsure(bytes, reading), 1),
    async (document) => {
      try {
        return await pagesOf(document, ocr?.pagesAtATime ?? 1);
      } finally {
        await document.close();
      }
    },
  );
}

/** Pages one after another; where their pictures are read elsewhere, the next are begun before these are there. */
async function inTurn<Kept>(
  document: PdfDocument,
  { first, last }: PageRange,
  atATime: number,
  keep: Keep<Kept>,
): Promise<Kept[]> {
  const begun: Promise<Kept>[] = [];
  for (let number = first; number <= last; number++) {
    await begun.at(-atATime);
    const page = document.readPage(number).then(keep);
    // Whoever waits for the page gets the error; nobody may, after another's.
    page.catch(() => {});
    begun.push(page);
    if (atATime === 1) await page;
  }
  return Promise.all(begun);
}

/** Those of the file, then those of its pages, whichever was read first. */
const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted((a, b) => (a.location?.page ?? 0) - (b.location?.page ?? 0));

/** How many pages have a picture whose bytes make none. */
const pagesWithout = (diagnostics: readonly Diagnostic[]): number =>
  new Set(
    diagnostics.flatMap(({ code, params, location }) =>
      code === 'page-unreadable' && 'reason' in params && params.reason === 'part' ? [location?.page] : [],
    ),
  ).size;

/**
 * Fetches pages; who reads them one after another gets the next begun with each, so that its streams are unpacked (other
 * threads' work) while this one is parsed and walked.
 */
function readAhead(document: EngineDocument): (number: number) => Promise<EnginePage> {
  let last = 0;
  let ahead: { number: number; page: Promise<EnginePage> } | null = null;
  return (number) => {
    const page = ahead?.number === number ? ahead.page : document.page(number);
    const inOrder = last > 0 && number === last + 1;
    last = number;
    ahead = null;
    if (inOrder && number < document.pageCount) {
      ahead = { number: number + 1, page: document.page(number + 1) };
      // Whoever asks for the page gets the error; nobody may.
      ahead.page.catch(() => {});
    }
    return page;
  };
}

/** What is the same of all pages of a document. */
interface PageOf {
  pageCount: number;
  operators: number;
  isCut(object: number): boolean;
}

async function readPage(
  fetched: Promise<EnginePage>,
  number: number,
  options: PdfOptions,
  deadline: Deadline,
  { pageCount, operators, isCut }: PageOf,
): Promise<PageReading> {
  let page: EnginePage;
  let reading: PageReading;
  let seen: PagePicture | null = null;
  try {
    page = await fetched;
  } catch (error) {
    if (error instanceof ExtractionError) throw error;
    deadline.check({ reason: 'within-page' });
    return unreadablePage(number, number === pageCount, error);
  }
  try {
    checkOperators(page.ops.length, operators);
    const drawing = walk(page, await solidParts(page));
    reading = readDrawing(drawing, page, number);
    if (options.ocr && asksForPixels(reading))
      seen = await pagePicture(page, number, drawing.pictures, isCut, pictureLimits);
  } catch (error) {
    if (error instanceof ExtractionError) throw error;
    deadline.check({ reason: 'within-page' });
    return unreadablePage(number, number === pageCount, error);
  } finally {
    page.release();
  }
  if (seen === null) return reading;
  reading.diagnostics.push(...seen.diagnostics);
  return seen.picture === null ? reading : readPicture(reading, seen.picture, options, pageCount);
}

/** The page as its picture shows it; what a scanner's program took it for is left to the reader of the picture. */
async function readPicture(
  reading: PageReading,
  picture: SourcePicture,
  { ocr, signal }: PdfOptions,
  pages: number,
): Promise<PageReading> {
  const read = await ocr?.read(picture, reading.page, signal, pages);
  return withPixelsRead(reading, read ?? null);
}

function checkOperators(count: number, limit: number): void {
  checkLimit(count, limit, { reason: 'operators' });
}

async function open(
  engine: PdfEngine,
  bytes: Uint8Array,
  watch: OperatorWatch,
  deadline: Deadline,
): Promise<EngineDocument> {
  try {
    // A plain copy: pdf.js takes the array away (the caller's bytes must stay his) and refuses a Node Buffer.
    return await engine.open(new Uint8Array(bytes), watch);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new ExtractionError('encrypted', { reason: 'pdf' }, { cause: error });
    }
    deadline.check({ reason: 'opening' });
    const cause = error instanceof Error ? error.message : String(error);
    throw new ExtractionError('damaged', { reason: 'unparsed', cause }, { cause: error });
  }
}

const withoutCharacterMaps = ({ name }: PdfEngine): Diagnostic =>
  diagnostic('font-unreadable', 'warning', { reason: 'no-character-maps', engine: name }, null);
