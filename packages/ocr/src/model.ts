import type { Ruling } from '@juesuan/extractor';
import type { Box } from '@juesuan/schema';

/** One sample a pixel in rows from the top left, 0 black and 255 white. */
export interface GreyPicture {
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
  data: Uint8Array;
  /** Pixels an inch. */
  dpi: number;
}

/** How many quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

/** A slope that changes evenly over the page: `base + change * position`, position in pixels. */
export interface SlopeLine {
  base: number;
  change: number;
}

/** Where the pixels of a prepared page come from in the picture that was given: shrunk, turned, levelled, flattened. */
export interface Placement {
  /** Pixels of the given picture to one of the prepared page. */
  scale: number;
  /** Size of the prepared page, pixels. */
  width: number;
  height: number;
  turns: Turns;
  /** Radians that rows of the turned picture fall to the right, over its middle. */
  skew: number;
  /** Slopes that rulings still had when the page was level: of horizontal ones over y, of vertical ones over x. */
  across: SlopeLine;
  down: SlopeLine;
}

/** A long thin mark in pixels of the prepared page. */
export interface RulingPiece {
  /** Ends along the ruling. */
  from: number;
  to: number;
  /** Of its middle across the ruling: y of a horizontal one, x of a vertical one. */
  position: number;
  slope: number;
  /** Points. */
  thickness: number;
  /** So faint that it counts only where it joins others. */
  isFaint: boolean;
}

/** The rulings of a page as they were found, in pixels. */
export interface RulingPieces {
  horizontal: RulingPiece[];
  vertical: RulingPiece[];
}

/** A picture of a page made ready: upright, level, flat, evenly lit, without the ink of seals. */
export interface PreparedPage {
  /** Paper is 250 or lighter and print near black, whatever the scan was like. */
  grey: GreyPicture;
  placement: Placement;
  /** The rulings found while flattening. */
  pieces: RulingPieces;
  /** Ink of seals that was lifted: points of the prepared page. What stands there deserves doubt. */
  seals: Box[];
  /** Did the scan have black and white only? Digits are worse for it. */
  isOneBit: boolean;
  /** Resolution of the picture that was given. */
  sourceDpi: number;
}

/** A place between rulings; the first of a layout is the open page round all tables. Boxes in points. */
export interface Field {
  /** Its index in the layout. */
  id: number;
  box: Box;
  /** Is it known to be blank: no ink, or no more than the paper's grain? Never so of the open page. */
  isBlank: boolean;
}

/** What a line is by its shape alone; recognisers take lone dashes for digits. */
export type LineShape = 'text' | 'dash' | 'hyphen';

/** A line of text, or the part of one that a wide gap sets apart. */
export interface InkLine {
  /** Index of its field. */
  field: number;
  /** Its ink: points. */
  box: Box;
  /** Height of its letters: points. */
  em: number;
  shape: LineShape;
  /** Does it begin with a flat mark, as a minus sign is? */
  startsFlat: boolean;
  /** Square points of ink. */
  ink: number;
  /** Its ink in pixels of the clean page. */
  pixels: Box;
  /** Rows between which its letters stand, pixels: a lone dash or 一 keeps its place in a letter's height. */
  top: number;
  bottom: number;
}

/** Ink that belongs to no line: dirt, or a part of a letter that was cut away. */
export interface StrayMark {
  field: number;
  /** Points. */
  box: Box;
  /** Square points. */
  ink: number;
}

/** What stands where on a prepared page. Points from the top left, as in a `SourcePage`. */
export interface PageLayout {
  /** Points. */
  width: number;
  /** Points. */
  height: number;
  rulings: Ruling[];
  fields: Field[];
  /** Field by field; within a field from the top, and from the left. */
  lines: InkLine[];
  strays: StrayMark[];
  /** Places of seals' ink that was lifted. */
  seals: Box[];
  /** Pages of the sheet: the right one of two is laid out below the left one, and every place is given so. */
  pages: 1 | 2;
  /** Usual height of the page's letters: pixels. */
  em: number;
  /** The page without its rulings, which lines are cut from. */
  clean: GreyPicture;
}

/** A line, or a stretch of a long one, as a recogniser takes it. */
export interface LineCrop {
  /** Pixels. */
  width: number;
  /** Pixels. */
  height: number;
  data: Uint8Array;
  /** x of its left edge in pixels of the clean page. */
  left: number;
  /** Pixels of the clean page to one of the crop. */
  scale: number;
}
