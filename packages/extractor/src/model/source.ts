import type { Box, Diagnostic } from '@juesuan/schema';

/**
 * Glyphs that a producer wrote side by side on one baseline. A run never crosses a gap wider than half an em, a change
 * of font size or a change of clip, so the cells of one row are never in one run by the producer's doing.
 */
export interface TextRun {
  /** As printed: no normalisation, no folding. */
  text: string;
  /** Points from the page's top left, as everywhere in a page. */
  box: Box;
  /** One entry a glyph: its Unicode text (mostly one character, a ligature more). `glyphs.join('')` is `text`. */
  glyphs: readonly string[];
  /** x of every glyph's left edge, then the right edge of the last: `glyphs.length + 1` numbers, not decreasing. */
  edges: readonly number[];
  /** Points, as drawn (text matrix and page scale applied). */
  fontSize: number;
  /** y of the baseline. */
  baseline: number;
  /** The clip box the run was drawn under, where it is smaller than the page: word processors set one round each cell. */
  clip: Box | null;
  /** Degrees by which its baseline is turned against the page's, from -180 to 180; left out for level text. */
  turn?: number;
  /** `0xrrggbb` as it looks on white paper; left out for black and for patterns. */
  colour?: number;
  /** Printed so that its ground shows through: light or nearly transparent, and its ground no darker. */
  pale?: true;
  /** How sure its recogniser was of it, from 0 to 1; only in text that was recognised from a picture. */
  certainty?: number;
  /** The file sets it apart from the page's content: an artifact, or a layer that can be switched off. */
  apart?: true;
}

/** A straight horizontal or vertical line that is drawn and visible: stroke, hairline rectangle, thin fill or outline. */
export interface Ruling {
  orientation: 'horizontal' | 'vertical';
  /** y of a horizontal ruling's centre line, x of a vertical one's. */
  position: number;
  /** Start and end along the ruling, `from < to`. */
  from: number;
  to: number;
  /** Line width in points. */
  thickness: number;
}

/** One page in page space: points, origin top left, y down, /Rotate and a sideways drawing undone. */
export interface SourcePage {
  /** From 1. */
  number: number;
  /** Points. */
  width: number;
  /** Points. */
  height: number;
  runs: TextRun[];
  rulings: Ruling[];
  /** Boxes of pictures: a page that has these and no text is a scan. */
  images: Box[];
  /** Those of them that are opaque, smaller than a scan, and on which nothing stands; left out where there are none. */
  pasted?: Box[];
  /** Areas in a colour other than white, in the order drawn, as far as they are boxes; left out where there are none. */
  shadings?: Box[];
  /** showText operators that gave no glyph: text in a font that could not be read. */
  unreadableRuns: number;
  /** Form fields and notes that hold text which the page does not show; only of a page that shows no text at all. */
  unshownTexts?: number;
}

/** The pages of a PDF as they are drawn, or what is kept of each. */
export interface SourceDocument<Kept = SourcePage> {
  /** In print order, one each, also where a page could not be read. */
  pages: Kept[];
  /** The program that wrote the file, as it names itself; `null` where it does not. */
  producer: string | null;
  /** What was unclear: fonts, pages, loss of character maps. */
  diagnostics: Diagnostic[];
}

/** Pages of a document, from the first to the last of the range, both counted from 1. */
export interface PageRange {
  first: number;
  last: number;
}
