/** What a picture file may be. A bitmap is unpacked whole, so its pixels are counted before. */
export const pictureFileLimits = {
  /** A0 at 300 dpi has 140 million; the decoder takes no more than these. */
  pixels: 100_000_000,
  /** Those that are see-through take seven bytes each before anything decodes them. */
  transparentPixels: 40_000_000,
  pages: 2_000,
  /** Strips and tiles of a page. */
  parts: 20_000,
};

/** Sides of paper that a resolution may be believed for, and the one taken where it may not: inches. */
export const paper = { shortest: 5, longest: 24, usual: 11.69 };

/** Of the resolutions that files give by the metre. */
export const INCHES_A_METRE = 39.3701;
