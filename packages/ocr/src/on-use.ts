import { type PictureReader, pictureReaderOnUse } from '@juesuan/extractor';
import type { OcrProgress } from './create.ts';
import { withTextLayer } from './text-layer.ts';

/** What {@link ocrOnUse} takes. */
export interface OcrOnUseOptions {
  /** Before each picture: it may take long. */
  onPage?(progress: OcrProgress): void;
  /** Folder in which readings are kept, by what their pictures are. */
  cache?: string;
}

/** One for all reports that a thread reads: its model takes half a second to open, and some 50 MB. */
const reader = pictureReaderOnUse(async () => (await import('./node.ts')).openInstalled());

/** Readers that keep what they read, by their folders. */
const cached = new Map<string, PictureReader>();

/**
 * A reader of pages that are pictures, whose model is opened with the first of them and kept for all that come after in the
 * same thread. To import it costs next to nothing.
 *
 * @example
 * const { ocrOnUse } = await import('@juesuan/ocr/on-use');
 * const report = await extractReport(await readFile('report.pdf'), { ocr: ocrOnUse() });
 */
export function ocrOnUse({ onPage, cache }: OcrOnUseOptions = {}): PictureReader {
  const own = withTextLayer(cache === undefined ? reader : keepingIn(cache));
  return {
    read(picture, page, signal, pages) {
      onPage?.({ page: page.number, pages: pages ?? null });
      return own.read(picture, page, signal, pages);
    },
  };
}

/** The model stays closed while all that is asked for is known. */
function keepingIn(folder: string): PictureReader {
  const known =
    cached.get(folder) ??
    pictureReaderOnUse(async () => {
      const [{ cachedReader }, { readingVersion }] = await Promise.all([
        import('./cache.ts'),
        import('./node.ts'),
      ]);
      return cachedReader(reader, { folder, version: await readingVersion() });
    });
  cached.set(folder, known);
  return known;
}
