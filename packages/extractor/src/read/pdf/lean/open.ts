import { ExtractionError, NoSuchPageError } from '@juesuan/schema';
import { checkLimit } from '../../../model/check-limit.ts';
import type { Deadline } from '../../../model/deadline.ts';
import type { PageRange } from '../../../model/source.ts';
import { asksForPixels } from '../../drawing/asks-for-pixels.ts';
import type { PageReading } from '../../drawing/page.ts';
import type { PdfLimits } from '../limits.ts';
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
  try {
    return await open(bytes, reading);
  } catch (error) {
    if (error instanceof Stopped) throw error.reason;
    if (error instanceof ExtractionError || error instanceof Refused) throw error;
    // Bytes out of bounds, too deep a stack: whatever it is, pdf.js may know better.
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

async function open(
  bytes: Uint8Array,
  { assets, limits, deadline, isPixels, pages }: LeanReading,
): Promise<PdfDocument> {
  await keepKinds();
  const document = await LeanDocument.open(bytes, assets);
  const { pageCount, producer } = document;
  checkLimit(pageCount, limits.pages, { reason: 'pages' });
  const check = (where: Parameters<Deadline['check']>[0]): void => {
    try {
      deadline.check(where);
    } catch (error) {
      throw new Stopped(error);
    }
  };
  const read = async (number: number): Promise<PageReading> => {
    await deadline.pause();
    check({ reason: 'page', page: number, pages: pageCount });
    const reading = await document.page(number, (operators) => {
      check({ reason: 'within-page' });
      if (operators > limits.operators) refuse('too many operators');
    });
    if (isPixels && asksForPixels(reading)) refuse('a page that is read from its pixels');
    return reading;
  };
  const held = new Map<number, PageReading>();
  const { first = 1, last = pageCount } = pages ?? {};
  for (let number = first; number <= Math.min(last, pageCount); number++) {
    const page = await read(number);
    if (held.size < own.held) held.set(number, page);
  }
  const diagnostics: PageReading['diagnostics'] = [];
  return {
    pageCount,
    producer,
    diagnostics,
    async readPage(number) {
      if (!Number.isInteger(number) || number < 1 || number > pageCount)
        throw new NoSuchPageError(number, pageCount);
      await deadline.pause();
      deadline.check({ reason: 'page', page: number, pages: pageCount });
      const reading = held.get(number) ?? (await read(number));
      held.delete(number);
      diagnostics.push(...reading.diagnostics);
      return reading.page;
    },
    async close() {
      held.clear();
    },
  };
}
