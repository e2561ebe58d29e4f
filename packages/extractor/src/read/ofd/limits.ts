/** Points in a millimetre, the unit of OFD. */
export const POINTS = 72 / 25.4;
/** Graphics within one another: blocks, composites and what they are made of. A real page has three. */
export const MOST_NESTED = 64;
/** Drawing parameters that one takes its own from, and that one from another. */
export const MOST_RELATIVES = 32;
/** A4, where no page says how large it is: millimetres. */
export const A4 = [0, 0, 210, 297] as const;
/** Width of a line where nothing says it: millimetres. */
export const LINE_WIDTH = 0.353;
/** Objects of a page between two looks at the clock. */
export const OBJECTS_A_LOOK = 1000;

/** How wide a glyph is taken for where only the space to the next one is known: shares of an em. */
export const widths = {
  half: 0.5,
  /** Digits of most fonts; letters are as wide as the space that they have. */
  digit: 0.6,
  /** Spaces between all glyphs of a text up to this wide spread them; wider ones part cells. */
  spread: 2,
  /** Off the baseline by more is another line. */
  offLine: 0.1,
  /** A glyph that goes back by more begins a text of its own. */
  back: 0.2,
} as const;
