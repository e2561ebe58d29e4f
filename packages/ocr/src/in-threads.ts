import { availableParallelism } from 'node:os';
import type { PictureReader, PictureReading, SourcePage, SourcePicture } from '@juesuan/extractor';
import { Pool } from '@juesuan/threads';

/** A picture for a thread, and the page that it is of. */
export interface PictureTask {
  picture: SourcePicture;
  page: SourcePage;
}

/** Sources run as they are in tests and scripts; what is built has the thread's file beside it. */
const fromSources = import.meta.url.endsWith('.ts');
const worker = new URL(fromSources ? './worker.ts' : './worker.mjs', import.meta.url);

/** Bytes that reading an A3 page takes at the most, its model with it; a page finer than 300 dpi is no larger. */
const FOR_PAGE = 700 * 2 ** 20;
/** More pages at a time wait for memory and for the one that unpacks them. */
const MOST = 4;

/** As many pages at a time as the machine has processors and free memory for; one at least. */
export const pagesThatFit = (): number =>
  Math.max(1, Math.min(MOST, availableParallelism(), Math.floor(process.availableMemory() / FOR_PAGE)));

/** A reader whose pages are read in threads, so many at a time, each with a model of its own. */
export interface ThreadedReader extends PictureReader {
  close(): Promise<void>;
}

/** Pictures go to threads, which are started with the first of them. */
export function readerInThreads(pagesAtATime: number): ThreadedReader {
  const pool = new Pool<PictureTask, PictureReading | null>(pagesAtATime, { worker });
  return {
    pagesAtATime,
    async read(picture, page, signal) {
      try {
        // The page's own text is compared outside of the thread.
        return await pool.run({ picture, page: { ...page, runs: [] } }, signal);
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      }
    },
    close: () => pool.close(),
  };
}
