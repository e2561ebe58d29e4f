import type { Box, Diagnostic, Location } from '@juesuan/schema';
import type { SourcePage } from './source.ts';

/**
 * The pixels of a page that is a picture, upright as the page shows it: `width * height * channels` samples in rows from
 * the top left, 0 black and 255 white.
 */
export interface SourcePicture {
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
  /** Grey, or red, green and blue. */
  channels: 1 | 3;
  data: Uint8Array;
  /** Pixels an inch, the same both ways. */
  dpi: number;
}

/** Reads pages that are pictures, as the package for scans does. */
export interface PictureReader {
  /** How many pages may be given to it before the first of them is read; one if left out. */
  pagesAtATime?: number;
  /**
   * Reads one page.
   *
   * @param picture its pixels
   * @param page what its own drawing gave: the number, the size, and text that stands beside the picture or was recognised
   *   by the scanner
   * @param signal ends the work with its own reason
   * @param pages of the document
   * @returns the page in its place, and what was unclear; `null` where the picture shows no text
   */
  read(
    picture: SourcePicture,
    page: SourcePage,
    signal?: AbortSignal,
    pages?: number,
  ): Promise<PictureReading | null>;
}

/** A page as it was read from its picture. */
export interface PictureReading {
  /** Runs and rulings in points from the top left, as of any page. */
  page: SourcePage;
  /** What was unclear on it. */
  diagnostics: Diagnostic[];
  /** Numbers that the picture may show otherwise; left out by a reader that does not know. */
  unsure?: UnsureReading[];
  /** What was read, for drawing; left out by a reader that keeps nothing of it. */
  seen?: SeenPicture;
}

/** The picture of a page as it was read: upright, level and flat, so that runs and rulings stand on it. */
export interface SeenPicture {
  picture: SourcePicture;
  /** What the rulings enclose: points. */
  fields: Box[];
}

/** A number that was not read surely. */
export interface UnsureReading {
  location: Location;
  read: string;
  /** Of the probability of all numbers that the picture may show: from 0 to 1. */
  share: number;
  /** What else it may be, the likeliest first. */
  others: { text: string; share: number }[];
}
