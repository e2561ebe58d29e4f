import { checkLimit } from '../../model/check-limit.ts';
import { pictureFileLimits } from './limits.ts';

/** @throws {ExtractionError} `too-large` for a picture that would not fit into memory */
export function checkPixels(width: number, height: number): void {
  checkLimit(width * height, pictureFileLimits.pixels, { reason: 'picture' });
}
