import type { PictureReader } from '@juesuan/extractor';
import { grantOvertime, type Overtime } from '@juesuan/threads';

/** Whether pages that are pictures are read: where `@juesuan/ocr` is installed, or not at all. */
export type OcrUse = 'auto' | 'never';

/** How pages that are pictures are read. */
export interface OcrReading {
  use: OcrUse;
  /** Where a check fails, choose among the recogniser's own readings. */
  repair?: boolean;
  /** Folder in which readings are kept. */
  cache?: string;
}

/** In full what may be said in one word. */
export const readingOf = (ocr: OcrUse | OcrReading): OcrReading =>
  typeof ocr === 'string' ? { use: ocr } : ocr;

/** How a thread deals with pages that are pictures. */
export interface PicturePages extends OcrReading {
  /** What the report is granted for them. */
  overtime: Overtime;
}

/** Milliseconds that a thread gets for each page that is a picture, beyond what a report may take. */
const FOR_PAGE = 60_000;

/** What reads pictures of pages in this thread; `undefined` where nothing may, or can. */
export async function pictureReader({
  use,
  overtime,
  cache,
}: PicturePages): Promise<PictureReader | undefined> {
  if (use === 'never') return undefined;
  const installed = await import('@juesuan/ocr/on-use').catch(nothingInstalled);
  const onPage = (): void => grantOvertime(overtime, FOR_PAGE);
  return installed?.ocrOnUse({ onPage, ...(cache !== undefined && { cache }) });
}

function nothingInstalled(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
}
