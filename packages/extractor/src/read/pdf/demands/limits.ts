/**
 * What a file may ask of pdf.js, which does as it is asked: a dozen bytes may stand for a billion numbers, and no signal ends it
 * while it works. Reports are far below all of these.
 */
export const limits = {
  /** Samples of all functions: a table of inks has some 250,000. */
  samples: 30_000_000,
  /** Functions that one is put together of, each as often as it is. */
  functions: 10_000,
  /** Widths of glyphs that the ranges of one font say. */
  widths: 1_000_000,
  /** Codes that the ranges of one character map say. */
  codes: 1_000_000,
  /** The same of all fonts together. */
  ranges: 50_000_000,
  /** Forms, patterns and masks within each other. */
  levels: 200,
  /** Bytes of gradients that are made of triangles and patches. */
  meshes: 4_000_000,
  /** Characters of fields, each fitted into its box line by line, and fields within each other. */
  fields: 300_000,
  fieldLevels: 100,
  /** Bytes that were gone through for objects that cannot be read: each may cost as much as the longest. */
  unread: 10_000_000,
} as const;

/** Bytes of an object, without its stream: no dictionary of a report is larger. */
export const LONGEST_OBJECT = 1 << 21;

/** Bytes of a stream within which a character map says what it is. */
export const MAP_HEAD = 1 << 16;

/** Bytes of content that one operator takes, of long ones. */
export const BYTES_AN_OPERATOR = 16;
