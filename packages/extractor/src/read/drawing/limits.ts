/** Thresholds of text. An em is the font size along the baseline. */
export const text = {
  /** Inside one operator: a wider gap is the next cell (LibreOffice writes three cells as one text with kerning). */
  gapEm: 0.5,
  /** Inside one operator: kerning moves letters of a word less than this, and no space between words is narrower. */
  wordEm: 0.16,
  /** Inside one operator: kerning never goes back further than this. */
  backEm: 0.2,
  /** Between operators: Chromium and WPS write a few glyphs at a time and go on exactly where they were. */
  seamEm: 0.25,
  /** What goes on where the pen stands is no farther off than rounding makes it. */
  exactEm: 0.02,
  /** The narrowest glyph with ink: a decimal point has a quarter of an em. */
  inkEm: 0.15,
  /** White space wider than this is a way to reach the next cell, not a space between words. */
  blankEm: 3,
  /** Share of the font size by which a baseline may waver; a raised or lowered mark moves more. */
  baselineEm: 0.1,
  /** Larger of two font sizes over the smaller, minus one. */
  sizeChange: 0.05,
  /** Cosine between two baselines that are still one. */
  sameDirection: 0.999,
  /** Points: smaller type is there to be hidden. */
  minSize: 0.1,
  /** Share of the glyph by which a second copy of it (fake bold) may be moved: the rest overlaps. */
  doubledShift: 0.3,
  /** Share of alpha below which a paint leaves no mark. */
  minAlpha: 0.02,
  /** Height of the middle of a glyph's ink over its baseline: ems. */
  inkMiddle: 0.35,
  /** A shadow is no darker than this (0 to 1), lighter than its text by so much, and moved by no more than so many ems. */
  shadowFrom: 0.2,
  shadowLighter: 0.15,
  shadowShift: 0.35,
  /** A copy in the text's own colour (bold by overprinting) is moved by no more than this share of the glyph. */
  overprintShift: 0.6,
  /** How light (0 to 1) type on a light ground must be to be pale. */
  paleFrom: 0.5,
  /** Glyphs shown of text that was dropped. */
  sampleLength: 20,
  /** Share of a page's glyphs that run one other way before the page counts as drawn sideways. */
  sidewaysShare: 0.6,
  /** A page with pictures and fewer glyphs than this is a picture with a page number on it, not a text page. */
  pictureGlyphs: 20,
  /** Share of the page that pictures must cover for that, where there is some text. */
  pictureShare: 0.3,
  /** More pictures than this on a page are the pieces of one, or of a drawing. */
  mostPictures: 200,
  /** And that one must cover for text under it to be what was recognised in it. */
  scanShare: 0.5,
  /** Text printed on a picture (a running head) is at most this much of the text recognised in it. */
  printedOnPicture: 1,
  /** Two lines that share more than this of their height stand in one place. */
  sharedHeight: 0.4,
  /** And of a text's width, where it is printed on another. */
  sharedWidth: 0.5,
  /** Copies of glyphs that are remembered of a page: more are a drawing. */
  mostCopies: 5_000,
  /** Runs of a page that are compared for being printed over others: a full page needs some thousands. */
  mostLooks: 5_000_000,
} as const;

/** Thresholds of lines, in points. */
export const lines = {
  /** A filled area up to this thin is a line; the thickest border that word processors offer is 6 pt, drawn as a stroke. */
  maxFill: 3,
  maxStroke: 6,
  /** Shorter is a dot. */
  minLength: 0.05,
  /** Tangent of half a degree. */
  slope: 0.0087,
  /** Distance from a line at which its ground is looked up. */
  groundDistance: 0.5,
  /** Thickness given to the rulings that boxes on a ground leave between them. */
  gap: 0.5,
  /** A filled box is a square dot up to this ratio of its sides. */
  dotShape: 1.2,
  /** Pieces of a dashed border that are drawn one by one: their length, the space between them, their number. */
  maxDash: 10,
  maxDashGap: 4,
  minDashes: 3,
  /** A line on the edge of its clip is half visible. */
  clipSlack: 0.1,
  /** Filled areas must fill this share of their box to count as a ground for text. */
  groundShare: 0.5,
  /** And this share to hide what is under them. */
  coverShare: 0.9,
  /** So many shaded areas of a page are kept: more are a drawing. */
  mostShadings: 2000,
  /** A path of more figures hides nothing: one of them may be a hole in another. */
  coverFigures: 100,
} as const;
