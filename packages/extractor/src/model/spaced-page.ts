import type { SourcePage } from './source.ts';

/** Points a character column is wide, and a line is high: 10 pt type as a line printer sets it. */
export const COLUMN_WIDTH = 6;
export const LINE_HEIGHT = 12;
/** An em of the page that the text was made from: a Han character, two columns. */
export const EM = 2 * COLUMN_WIDTH;

/** A page made up from text lines; page space is drawn from the lines, so a box leads back to its line. */
export interface SpacedPage extends SourcePage {
  /** 1-based line of the document that is the page's first. */
  firstLine: number;
}

/** Is a page made up from text lines? Where they stand is the text's, and not the page's that the text was made from. */
export const isSpaced = (page: SourcePage): page is SpacedPage => 'firstLine' in page;

/** The document's 1-based line that stands at `y` points from the page's top. */
export const lineOf = (page: SpacedPage, y: number): number => page.firstLine + Math.floor(y / LINE_HEIGHT);

/** Width of a text where a Han character is two digits wide, as it is on the page that the text was made from. */
export const printedWidth = (text: string): number =>
  COLUMN_WIDTH * Array.from(text).reduce((sum, character) => sum + (character > '\u{2e80}' ? 2 : 1), 0);
