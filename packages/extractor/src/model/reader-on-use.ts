import type { PictureReader } from './picture.ts';

/**
 * A reader of pictures that is opened with the first page that is one: most reports have none, and its model is large.
 *
 * @param pagesAtATime as the reader will have it
 *
 * @example
 * const ocr = pictureReaderOnUse(async () => (await import('@juesuan/ocr')).createOcr());
 */
export function pictureReaderOnUse(open: () => Promise<PictureReader>, pagesAtATime = 1): PictureReader {
  let opened: Promise<PictureReader> | null = null;
  return {
    pagesAtATime,
    async read(picture, page, signal, pages) {
      opened ??= open();
      return (await opened).read(picture, page, signal, pages);
    },
  };
}
