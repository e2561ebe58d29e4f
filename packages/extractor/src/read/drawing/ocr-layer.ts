import type { Box } from '@juesuan/schema';
import { isMiddleIn, overlap } from '../../model/geometry.ts';
import { text } from './limits.ts';
import { type DrawnRun, runBox } from './runs.ts';

/** What of a page's unpainted text is read: the text that recognition wrote for a picture. */
export interface OcrLayer {
  read: DrawnRun[];
  /** Unpainted text that is not for the reader. */
  hidden: DrawnRun[];
}

/**
 * Scanners put recognised text unpainted over (or under) the picture; on any other page unpainted text is not for the
 * reader. A running head or a page number that is printed on the picture changes nothing; text that stands where
 * visible text stands is a second copy of it.
 */
export function ocrLayer(
  painted: readonly DrawnRun[],
  unpainted: DrawnRun[],
  images: readonly Box[],
  paper: number,
): OcrLayer {
  const none = { read: [], hidden: unpainted };
  if (unpainted.length === 0 || images.length === 0) return none;
  const over = unpainted.filter((run) => standsOn(runBox(run), images));
  if (over.length * 2 < unpainted.length) return none;
  if (glyphsOf(painted) < text.pictureGlyphs) return { read: unpainted, hidden: [] };
  const covered = images.reduce((sum, box) => sum + (box.x1 - box.x0) * (box.y1 - box.y0), 0);
  if (covered < text.pictureShare * paper) return none;
  const printed = painted.filter((run) => standsOn(runBox(run), images));
  if (glyphsOf(printed) > text.printedOnPicture * glyphsOf(over)) return none;
  const boxes = printed.map((run) => runBox(run));
  const read = over.filter((run) => !boxes.some((box) => collides(box, runBox(run))));
  const isRead = new Set(read);
  return { read, hidden: unpainted.filter((run) => !isRead.has(run)) };
}

const glyphsOf = (runs: readonly DrawnRun[]): number => runs.reduce((sum, run) => sum + run.glyphs.length, 0);

/** Is the middle of a text on one of the pictures? */
const standsOn = (box: Box, images: readonly Box[]): boolean =>
  images.some((image) => isMiddleIn(box, image));

/** Whether two lines of text share a place: more than the descenders of one and the ascenders of the next do. */
const collides = (a: Box, b: Box): boolean =>
  overlap(a.x0, a.x1, b.x0, b.x1) > 0 &&
  overlap(a.y0, a.y1, b.y0, b.y1) > text.sharedHeight * Math.min(a.y1 - a.y0, b.y1 - b.y0);
