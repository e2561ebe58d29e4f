import { type PictureReader, pictureReaderOnUse } from '@juesuan/extractor';

/** What {@link ocrOnUse} takes. */
export interface OcrOnUseOptions {
  /** Before each picture: it may take long. */
  onPicture?(): void;
}

/** One for all reports that a thread reads: its model takes half a second to open, and some 50 MB. */
const reader = pictureReaderOnUse(async () => (await import('./node.ts')).createOcr());

/**
 * A reader of pages that are pictures, whose model is opened with the first of them and kept for all that come after in the
 * same thread. To import it costs next to nothing.
 *
 * @example
 * const { ocrOnUse } = await import('@juesuan/ocr/on-use');
 * const report = await extractReport(await readFile('report.pdf'), { ocr: ocrOnUse() });
 */
export function ocrOnUse({ onPicture }: OcrOnUseOptions = {}): PictureReader {
  return {
    read(picture, page, signal) {
      onPicture?.();
      return reader.read(picture, page, signal);
    },
  };
}
