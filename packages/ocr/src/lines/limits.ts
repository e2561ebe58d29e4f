/** Thresholds of fields and lines of text; `Em` are shares of the letters' height, the others points where nothing is said. */
export const limits = {
  /** Side of the raster that fields are filled on, and by how much rulings are lengthened so that corners close. */
  raster: 0.75,
  corner: 2.2,
  /** Fields whose tops are no farther apart stand in one row. */
  rowTop: 3,
  /** A field that is so much of the page both ways is a frame round it: as open as the page. */
  frame: 0.6,

  /** Two pages on a sheet: its shape, its width or else the length of a ruling on each, and rows of each that have ink. */
  sheetRatio: 1.2,
  sheetWidth: 1000,
  sheetRuling: 100,
  sheetInked: 0.15,
  /** Where the fold may be and how wide its paper is, of the width. */
  foldFrom: 0.46,
  foldTo: 0.54,
  foldWidth: 0.02,

  /** Brightness of ink, also at low resolution, where thin strokes are grey; and pixels an inch that are low. */
  ink: 175,
  inkLow: 190,
  lowDpi: 130,
  /** Brightness of ink in a field without a line, which is looked through once more; at low resolution dashes are grey. */
  shade: 185,
  shadeLow: 215,
  /** Smallest mark that keeps a field from being blank: square points, pixels; and the edge where rulings leave some. */
  faintest: 1.2,
  faintestPixels: 4,
  faintEdge: 1.5,
  /** A dash that is found so: height, and width to height. */
  faintDashEm: 0.4,
  faintDashRatio: 1.4,
  /** Faint letters beside a line of a field: their brightness, and how far from it or from one another. */
  faintShade: 205,
  faintGapEm: 1.1,
  /** Side of the smallest mark, and pixels it has at least. */
  smallest: 0.55,
  smallestPixels: 2,
  /** Larger marks are no letters. */
  widest: 120,
  tallest: 45,
  /** Longer and thinner is what is left of a ruling; but a level one may be a dash. */
  remnantLength: 14,
  remnantThickness: 1.2,
  dashLength: 60,
  /** Marks at the picture's edge are the scanner's. */
  edge: 4,

  /** Heights of marks that tell the usual size of letters, the share of them that is smaller, its size without any. */
  letterFrom: 4.5,
  letterTo: 16,
  usualShare: 0.6,
  usual: 8,
  /** Letters are a little higher than their ink. */
  usualInk: 1.1,
  lineInk: 1.12,
  /** Share of a line's marks that are lower; least and most height of its letters against the usual one. */
  lineShare: 0.8,
  leastUsual: 0.8,
  mostUsual: 3,

  /** Gap within a line: on the open page, and in a field, which holds one text. */
  gapEm: 0.55,
  gapFieldEm: 2.5,
  /** A band higher than that is more than one line. */
  bandEm: 1.4,
  /** Rows with less of the nearby ink are paper; how near. */
  thinRow: 0.04,
  nearEm: 0.7,
  /** Pieces of one letter (二, ：): the gap between them, their height together, the smaller one's. */
  pieceGapEm: 0.42,
  pieceHeightEm: 1.25,
  pieceEm: 0.55,

  /** Smaller lines are specks: side, height, width. */
  speckEm: 0.13,
  speckHeightEm: 0.3,
  speckWidthEm: 0.25,
  /** A dash: height, width, their ratio; and the width of a full dash. */
  dashHeightEm: 0.26,
  dashLeastEm: 0.24,
  dashMostEm: 3.2,
  dashRatio: 2,
  fullDashEm: 0.55,
  /** A minus sign: height, width, their ratio, and where it stands between the line's top and bottom. */
  minusHeightEm: 0.3,
  minusWidthEm: 0.18,
  minusRatio: 1.6,
  minusFrom: 0.25,
  minusTo: 0.8,

  /** Height of a crop in pixels, as recognisers want it; the widest that they read well; the narrowest. */
  cropHeight: 48,
  cropWidth: 1280,
  cropLeast: 16,
  /** Paper round a crop: share of its height above and below, at its sides, and in a field. */
  cropMargin: 0.14,
  cropSide: 0.3,
  cropFieldEm: 0.45,
  /** Lower lines are given half that height above and below their middle. */
  lowEm: 0.6,
  lowHalfEm: 0.4,
  /** Neighbours' ink beside a line on the open page: pixels. */
  cropRoom: 2,
  /** A long line is cut no farther from its middle than this share of it. */
  cutReach: 0.2,
} as const;
