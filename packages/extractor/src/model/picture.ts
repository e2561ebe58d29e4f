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
