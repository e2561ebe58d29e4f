import type { PictureReading } from '../../model/picture.ts';
import { tablePictures, withPictures } from './merged-picture.ts';
import type { PageReading } from './page.ts';
import { asRead, isScan } from './scan.ts';

/** Whether a page is to be read from its picture, where there is a reader of pictures. */
export const asksForPixels = (reading: PageReading): boolean =>
  isScan(reading) || tablePictures(reading.page).length > 0;

/**
 * A page with what was read from its picture: a scan as it was read, a page of text with the tables that its pictures show.
 *
 * @param read `null` where the picture shows no text
 */
export function withPixelsRead(reading: PageReading, read: PictureReading | null): PageReading {
  if (isScan(reading)) return asRead(reading, read);
  return read === null ? reading : withPictures(reading, read);
}
