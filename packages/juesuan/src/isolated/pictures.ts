import { type PictureReader, pictureReaderOnUse } from '@juesuan/extractor';
import type { PicturePages } from './outcome.ts';

/** Milliseconds that a thread gets for each page that is a picture, beyond what a report may take. */
const FOR_PAGE = 60_000;

let opened: PictureReader | null = null;

/** Where the pages that a thread's task was given more time for are counted: shared between threads. */
export const grantOf = (): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(4));

/** Milliseconds beyond its limit that a task was given for its pictures. */
export const grantedBy = (grant: Int32Array): number => Atomics.load(grant, 0) * FOR_PAGE;

/** Is the package that reads pictures installed? */
function canReadPictures(): boolean {
  try {
    import.meta.resolve('@juesuan/ocr');
    return true;
  } catch {
    return false;
  }
}

/** What reads pictures of pages in this thread; `undefined` where nothing may, or can. */
export function pictureReader({ use, grant }: PicturePages): PictureReader | undefined {
  if (use === 'never' || !canReadPictures()) return undefined;
  opened ??= pictureReaderOnUse(async () => (await import('@juesuan/ocr')).createOcr());
  const reader = opened;
  return {
    read(picture, page, signal) {
      Atomics.add(grant, 0, 1);
      return reader.read(picture, page, signal);
    },
  };
}
