import { grantOvertime, type Overtime } from './overtime.ts';

/** Whether pages that are pictures are read: where `@juesuan/ocr` is installed, or not at all. */
export type OcrUse = 'auto' | 'never';

/** How pages that are pictures are read. */
export interface OcrReading {
  use: OcrUse;
  /** Where a check fails, choose among the recogniser's own readings. */
  repair?: boolean;
  /** Folder in which readings are kept. */
  cache?: string;
  /** Read as many pages at a time as fit, for who reads one report at a time. */
  alone?: boolean;
}

/**
 * In full what may be said in one word.
 *
 * @example
 * readingOf('never'); // { use: 'never' }
 */
export const readingOf = (ocr: OcrUse | OcrReading): OcrReading =>
  typeof ocr === 'string' ? { use: ocr } : ocr;

/** How a thread deals with pages that are pictures. */
export interface PicturePages extends OcrReading {
  /** What the report is granted for them. */
  overtime: Overtime;
  /** The page whose picture is being read, and how many there are: shared between threads. */
  progress: Int32Array<SharedArrayBuffer>;
}

/** The page whose picture is being read, and how many its document has: 0 where that is not known. */
export interface ReadingProgress {
  page: number;
  pages: number;
}

/**
 * Nothing is being read yet.
 *
 * @example
 * const pictures = { use: 'auto', overtime: noOvertime(), progress: noProgress() };
 */
export const noProgress = (): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(8));

/** Milliseconds between two looks at how far a thread is. */
const LOOK = 200;

/**
 * Says how far a thread is, until what comes back is called.
 *
 * @example
 * const stop = watchProgress(progress, ({ page, pages }) => console.log(`${page}/${pages}`));
 */
export function watchProgress(
  progress: Int32Array<SharedArrayBuffer>,
  onPage: ((progress: ReadingProgress) => void) | undefined,
): () => void {
  if (onPage === undefined) return () => undefined;
  let said = 0;
  const timer = setInterval(() => {
    const [page, pages] = [Atomics.load(progress, 0), Atomics.load(progress, 1)];
    if (page !== said) onPage({ page, pages });
    said = page;
  }, LOOK);
  return () => clearInterval(timer);
}

/** Milliseconds that a thread gets for each page that is a picture, beyond what a report may take. */
const FOR_PAGE = 60_000;

/** What of `@juesuan/ocr/on-use` opens a reader. */
interface Installed<Reader> {
  ocrOnUse(options: {
    onPage(progress: { page: number; pages: number | null }): void;
    pagesAtATime: number;
    cache?: string;
  }): Reader;
  pagesThatFit(): Promise<number>;
}

/**
 * What reads pictures of pages in this thread; `undefined` where nothing may, or can.
 *
 * @param load imports the package, from where it is to be found
 *
 * @example
 * const ocr = await pictureReader(pictures, () => import('@juesuan/ocr/on-use'));
 */
export async function pictureReader<Reader>(
  { use, overtime, progress, cache, alone = false }: PicturePages,
  load: () => Promise<Installed<Reader>>,
): Promise<Reader | undefined> {
  if (use === 'never') return undefined;
  const installed = await load().catch(nothingInstalled);
  if (installed === undefined) return undefined;
  let pictures = 0;
  const onPage = ({ page, pages }: { page: number; pages: number | null }): void => {
    grantOvertime(overtime, FOR_PAGE);
    pictures += 1;
    // Pages that are a file each are counted here, and how many come nobody knows.
    const isFileEach = pages === 1 && pictures > 1;
    Atomics.store(progress, 1, isFileEach ? 0 : (pages ?? 0));
    Atomics.store(progress, 0, isFileEach ? pictures : page);
  };
  const pagesAtATime = alone ? await installed.pagesThatFit() : 1;
  return installed.ocrOnUse({ onPage, pagesAtATime, ...(cache !== undefined && { cache }) });
}

function nothingInstalled(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
}
