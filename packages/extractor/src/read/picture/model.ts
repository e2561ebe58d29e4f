/** One picture of a page as a PDF holds it: its samples are unpacked by the PDF's own filters. */
export interface EmbeddedPicture {
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
  /** Entries of its dictionary that say how the bytes are to be read: colours, bits, filter. */
  entries: string;
  bytes: Uint8Array;
  /** Pixels from the page's top left. */
  left: number;
  top: number;
}

/** A page of a picture file. */
export interface PicturePage {
  /** Pixels, as stored. */
  width: number;
  /** Pixels, as stored. */
  height: number;
  /** Pixels an inch as the file says, `null` where it does not. */
  dpi: number | null;
  /** How it is shown, by the numbers of EXIF and TIFF: 1 as stored, 3 by a half turn, 6 by a quarter clockwise, 8 back. */
  orientation: number;
  pictures: EmbeddedPicture[];
}
