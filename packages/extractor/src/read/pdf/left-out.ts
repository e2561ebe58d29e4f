import { type Diagnostic, diagnostic } from '@juesuan/schema';
import { checkLimit } from '../../model/check-limit.ts';
import type { SourcePage } from '../../model/source.ts';
import { oversizedPicture } from './oversized.ts';
import { MAX_IMAGE_PIXELS } from './pdfjs.ts';

/** Shows a page nothing at all? */
export const isBare = ({ runs, rulings, images, unreadableRuns }: SourcePage): boolean =>
  runs.length + rulings.length + images.length + unreadableRuns === 0;

/** What a bare page may have lost: a picture that is too large to be decoded. */
export function leftOut(bytes: Uint8Array, page: number): Diagnostic[] {
  const picture = oversizedPicture(bytes, MAX_IMAGE_PIXELS);
  if (picture === null) return [];
  const part = `${picture.width} × ${picture.height} px`;
  return [diagnostic('page-unreadable', 'error', { reason: 'part', part }, { page, line: null, box: null })];
}

/** @throws {ExtractionError} `too-large` where such a picture is all that a file has */
export function checkPictures(bytes: Uint8Array): void {
  const picture = oversizedPicture(bytes, MAX_IMAGE_PIXELS);
  if (picture !== null) checkLimit(picture.width * picture.height, MAX_IMAGE_PIXELS, { reason: 'picture' });
}
