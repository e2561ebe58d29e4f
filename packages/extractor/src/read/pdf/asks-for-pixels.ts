import type { Diagnostic } from '@juesuan/schema';
import { isPicture, type PageReading } from '../drawing/page.ts';
import { tablePictures } from './merged-picture.ts';

/** Whether a page is to be read from its picture, where there is a reader of pictures. */
export const asksForPixels = (reading: PageReading): boolean =>
  isScan(reading) || tablePictures(reading.page).length > 0;

/** Is a page nothing but a picture, whatever a scanner's program wrote under or over it? */
export const isScan = (reading: PageReading): boolean => isPicture(reading.page) || isRecognised(reading);

/** Was the page's text written by a scanner's program, unseen, under or over a picture? */
const isRecognised = ({ diagnostics }: PageReading): boolean => diagnostics.some(isOfRecognisedText);

export const isOfRecognisedText = (one: Diagnostic): boolean =>
  one.code === 'text-invisible' && (one.params as { reason?: string }).reason === 'recognised';
