import type { PictureReader, UnsureReading } from './picture.ts';

/**
 * A reader of pictures that is opened with the first page that is one: most reports have none, and its model is large.
 *
 * @example
 * const ocr = pictureReaderOnUse(async () => (await import('@juesuan/ocr')).createOcr());
 */
export function pictureReaderOnUse(open: () => Promise<PictureReader>): PictureReader {
  let opened: Promise<PictureReader> | null = null;
  return {
    async read(picture, page, signal, pages) {
      opened ??= open();
      return (await opened).read(picture, page, signal, pages);
    },
  };
}

/** A reader of pictures that keeps what it was not sure of. */
export interface RememberingReader extends PictureReader {
  /** Of all pages that it has read so far. */
  readonly unsure: readonly UnsureReading[];
}

/**
 * A reader of one report's pictures whose unsure numbers are wanted afterwards, to choose among their readings.
 *
 * @example
 * const remembering = rememberingReader(ocr);
 * const extracted = await extractReport(bytes, { ocr: remembering });
 * const report = ocrRepair(extracted, remembering.unsure, normalizeReport);
 */
export function rememberingReader(ocr: PictureReader): RememberingReader {
  const unsure: UnsureReading[] = [];
  return {
    unsure,
    async read(picture, page, signal, pages) {
      const read = await ocr.read(picture, page, signal, pages);
      unsure.push(...(read?.unsure ?? []));
      return read;
    },
  };
}
