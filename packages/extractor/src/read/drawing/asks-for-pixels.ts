import { tablePictures } from './merged-picture.ts';
import type { PageReading } from './page.ts';
import { isScan } from './scan.ts';

/** Whether a page is to be read from its picture, where there is a reader of pictures. */
export const asksForPixels = (reading: PageReading): boolean =>
  isScan(reading) || tablePictures(reading.page).length > 0;
