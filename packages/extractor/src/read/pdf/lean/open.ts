import { ExtractionError, NoSuchPageError } from '@juesuan/schema';
import { checkLimit } from '../../../model/check-limit.ts';
import type { Deadline } from '../../../model/deadline.ts';
import type { PageRange } from '../../../model/source.ts';
import { asksForPixels } from '../../drawing/asks-for-pixels.ts';
import { type PageReading, unreadablePage } from '../../drawing/page.ts';
import { type PdfLimits, StatesNested } from '../limits.ts';
import type { PdfDocument } from '../open-document.ts';
import type { PdfAssets } from '../pdfjs.ts';
import { LeanDocument } from './document.ts';
import { limits as own } from './limits.ts';
import { Refused, refuse } from './refused.ts';
import { keepKinds } from './specimen.ts';

/** What the lean reader is told of a reading. */
export interface LeanReading {
  assets: PdfAssets | null;
  limits: PdfLimits;
  deadline: Deadline;
  /** Pages that are pictures are to be read from their pixels, which this reader does not have. */
  isPixels: boolean;
  /** The pages that will be asked for; all of them by default. */
  pages?: PageRange;
}

/** What ended a reading and is no flaw of the file. */
class Stopped extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super('stopped');
    this.reason = reason;
  }
}

/**
 * Opens a document with the lean reader, which reads all pages that will be asked for before it gives back any: what it is
 * not sure of on the last page must not come after the first. A long document is read twice rather than held.
 *
 * @throws {Refused} where pdf.js must read the document
 * @throws {ExtractionError} `timed-out`, `too-large`; the signal's reason
 */
export async function openLean(bytes: Uint8Array, reading: LeanReading): Promise<PdfDocument> {
  const document = await open(bytes, reading);
  const held = new Map<number, PageReading>();
  const { first = 1, last = document.pageCount } = reading.pages ?? {};
  for (let number = first; number <= Math.min(last, document.pageCount); number++) {
    await document.pause(number);
    const page = await document.read(number);
    if (held.size < own.held) held.set(number, page);
  }
  return pageByPage(document, async (number) => {
    const page = held.get(number) ?? (await document.read(number));
    held.delete(number);
    return page;
  });
}

/**
 * Opens a document with the lean reader, which may refuse any page, also after it gave back others: for who then forgets
 * these, and has pdf.js read them all.
 *
 * @throws {Refused} as each page does
 * @throws {ExtractionError} as {@link openLean}
 */
export async function openUnsure(bytes: Uint8Array, reading: LeanReading): Promise<PdfDocument> {
  const document = await open(bytes, reading);
  return pageByPage(document, document.read);
}

/** A document of the lean reader under the limits of a reading. */
interface OpenDocument {
  pageCount: number;
  producer: string | null;
  /** Ends the reading before a page if its time has come. */
  pause(number: number): Promise<void>;
  read(number: number): Promise<PageReading>;
}

async function open(
  bytes: Uint8Array,
  { assets, limits, deadline, isPixels }: LeanReading,
): Promise<OpenDocument> {
  const document = await orRefused(async () => {
    await keepKinds();
    return LeanDocument.open(bytes, assets);
  });
  const { pageCount, producer } = document;
  checkLimit(pageCount, limits.pages, { reason: 'pages' });
  const counts = new Map<number, number>();
  let all = 0;
  const watch = (number: number, operators: number): void => {
    try {
      deadline.check({ reason: 'within-page' });
    } catch (error) {
      throw new Stopped(error);
    }
    if (operators > limits.operators) refuse('too many operators');
    all += Math.max(0, operators - (counts.get(number) ?? 0));
    counts.set(number, Math.max(operators, counts.get(number) ?? 0));
    if (all > limits.allOperators) refuse('too many operators of all pages');
  };
  const unreadable = (number: number) => (error: unknown) => {
    if (!(error instanceof StatesNested)) throw error;
    return unreadablePage(number, number === pageCount, error);
  };
  return {
    pageCount,
    producer,
    async pause(number) {
      await deadline.pause();
      deadline.check({ reason: 'page', page: number, pages: pageCount });
    },
    async read(number) {
      const reading = await orRefused(() =>
        document.page(number, (operators) => watch(number, operators)).catch(unreadable(number)),
      );
      if (isPixels && asksForPixels(reading)) refuse('a page that is read from its pixels');
      return reading;
    },
  };
}

/** What goes wrong in the reader itself is refused. */
async function orRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stopped) throw error.reason;
    if (error instanceof ExtractionError || error instanceof Refused) throw error;
    // Bytes out of bounds, too deep a stack: whatever it is, pdf.js may know better.
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

function pageByPage({ pageCount, producer, pause }: OpenDocument, read: OpenDocument['read']): PdfDocument {
  const diagnostics: PageReading['diagnostics'] = [];
  return {
    pageCount,
    producer,
    diagnostics,
    async readPage(number) {
      if (!Number.isInteger(number) || number < 1 || number > pageCount)
        throw new NoSuchPageError(number, pageCount);
      await pause(number);
      const reading = await read(number);
      diagnostics.push(...reading.diagnostics);
      return reading.page;
    },
    async close() {},
  };
}
