import { type PictureReader, pictureReaderOnUse } from '@juesuan/extractor';
import type { OcrProgress } from './create.ts';
import { withTextLayer } from './text-layer.ts';

/** What {@link ocrOnUse} takes. */
export interface OcrOnUseOptions {
  /** Before each picture: it may take long. */
  onPage?(progress: OcrProgress): void;
  /** Folder in which readings are kept, by what their pictures are. */
  cache?: string;
  /** Pages that are read at a time, each in a thread of its own; one, in this thread, if left out. */
  pagesAtATime?: number;
}

/** One for all reports that a thread reads, by pages at a time: its model takes half a second to open, and some 50 MB. */
const readers = new Map<number, PictureReader>();

/** Readers that keep what they read, by their folders and pages at a time. */
const cached = new Map<string, PictureReader>();

/**
 * A reader of pages that are pictures, whose model is opened with the first of them and kept for all that come after in the
 * same thread. To import it costs next to nothing.
 *
 * @example
 * const { ocrOnUse } = await import('@juesuan/ocr/on-use');
 * const report = await extractReport(await readFile('report.pdf'), { ocr: ocrOnUse() });
 */
export function ocrOnUse({ onPage, cache, pagesAtATime = 1 }: OcrOnUseOptions = {}): PictureReader {
  const reader = readerOf(pagesAtATime);
  const own = withTextLayer(cache === undefined ? reader : keepingIn(cache, reader, pagesAtATime));
  return {
    pagesAtATime,
    read(picture, page, signal, pages) {
      onPage?.({ page: page.number, pages: pages ?? null });
      return own.read(picture, page, signal, pages);
    },
  };
}

function readerOf(pagesAtATime: number): PictureReader {
  const known =
    readers.get(pagesAtATime) ??
    pictureReaderOnUse(
      async () =>
        pagesAtATime > 1
          ? (await import('./in-threads.ts')).readerInThreads(pagesAtATime)
          : (await import('./node.ts')).openInstalled(),
      pagesAtATime,
    );
  readers.set(pagesAtATime, known);
  return known;
}

/** The model stays closed while all that is asked for is known. */
function keepingIn(folder: string, reader: PictureReader, pagesAtATime: number): PictureReader {
  const name = `${pagesAtATime} ${folder}`;
  const known =
    cached.get(name) ??
    pictureReaderOnUse(async () => {
      const [{ cachedReader }, { readingVersion }] = await Promise.all([
        import('./cache.ts'),
        import('./node.ts'),
      ]);
      return cachedReader(reader, { folder, version: await readingVersion() });
    }, pagesAtATime);
  cached.set(name, known);
  return known;
}

/**
 * As many pages at a time as the machine has processors and free memory for; one at least.
 *
 * @example const reader = ocrOnUse({ pagesAtATime: await pagesThatFit() });
 */
export const pagesThatFit = async (): Promise<number> => (await import('./in-threads.ts')).pagesThatFit();
