/** Thresholds of rulings found in a picture; lengths in points, so that the resolution changes nothing. */
export const limits = {
  /** Darkness (0 to 255) of a ruling's row, and of its two darkest neighbouring rows together. */
  darkRow: 60,
  darkRows: 120,
  /** The same of hairlines at low resolution (pixels an inch), where they are grey; they must be so long. */
  hairRow: 34,
  hairRows: 72,
  lowDpi: 130,
  hairLength: 30,
  /** Pieces less than that apart are the same ruling, and share of a piece that another covers to be part of it. */
  sameAcross: 1.4,
  covered: 0.8,
  /** Two rows that are no darker together than that are a faint mark. */
  faint: 125,
  /** Paper within a ruling, and the share of its pixels that must be dark. */
  gap: 0.9,
  darkShare: 0.8,
  /** Shorter marks are no rulings: level ones (as strokes of letters are), upright ones. */
  shortestLevel: 12,
  shortestUpright: 9,
  /** A shorter piece has no slope of its own. */
  slopeFrom: 30,
  /** Steeper is no ruling: the page was levelled before. */
  steepest: 0.06,
  /** The thickest border, and pixels of its soft edges. */
  thickest: 4.5,
  softEdge: 2,
  /** Brightness of paper beside a ruling, and the share of its length that has paper on both sides. */
  paper: 150,
  freeShare: 0.55,
  freeShareShort: 0.7,
  /** Thinner is not told apart. */
  thinnest: 0.3,
  /** Pixels that soft edges add to a ruling's thickness. */
  soft: 1.2,

  /** A piece from this length needs one ruling that it meets; from the next, none. */
  long: 60,
  veryLong: 150,
  /** What is faint and shorter is dropped: level, upright. */
  faintLevel: 40,
  faintUpright: 24,
  /** How near a ruling that is met must be, and one that a short piece must reach at its end. */
  touch: 3.2,
  reach: 1.4,
  reachPixels: 2,
  /** Pieces that continue one another: across, along, and the length of the longer. */
  continuedAcross: 1.2,
  continuedAlong: 4,
  continuedFrom: 30,
  /** What crosses must be so long in the first round: level, upright, faint. */
  crossingLevel: 24,
  crossingUpright: 40,
  crossingFaint: 100,
  /** A side that overhangs its last crossing by less was lengthened by a letter's stroke. */
  overhang: 18,

  /** Rulings that tell how the page is bent: their least length, their least number, and how far one may be off. */
  tellingLength: 100,
  telling: 3,
  tellingChange: 4,
  outlier: 0.0025,
} as const;
