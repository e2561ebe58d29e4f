import type { Aside, Item, PrintedContent, UnreadAside } from '../../markup/model.ts';
import type { ParagraphProperties } from './paragraphs.ts';
import type { RowProperties } from './row.ts';

/** Character positions, the last one not in it. */
export interface Range {
  from: number;
  to: number;
}

/** A note that the text refers to. */
export interface Note {
  /** As printed at its place in the text; '' where the text has one of its own. */
  mark: string;
  range: Range;
}

/** What a paragraph is made of, in order. */
export type Piece =
  | { type: 'text'; text: string; state: 'shown' | 'hidden' | 'deleted'; raised: boolean; red: boolean }
  | { type: 'tab' }
  | { type: 'break' }
  | { type: 'note'; note: Note }
  /** A text box: what is in it stands behind the paragraph that it is anchored to. */
  | { type: 'box'; range: Range }
  | UnreadAside;

/** A paragraph of a story, with the mark that ends it. */
export interface Paragraph {
  /** Where in the text it begins. */
  from: number;
  pieces: Piece[];
  properties: ParagraphProperties;
  /** Its mark is that of a cell or a row. */
  endsCell: boolean;
  /** Its mark is deleted or hidden: it runs on into the next. */
  runsOn: boolean;
  /** Its mark is deleted. */
  isDeleted: boolean;
}

/** A paragraph or a table of the text. */
export interface PrintedBlock extends PrintedContent {
  /** Where in the text it begins. */
  from: number;
}

/** A cell's text is red where no other is in it. */
export interface ReadContent extends PrintedBlock {
  texts: number;
  reds: number;
}

/** A cell as it was read. */
export interface ReadCell {
  items: Item[];
  asides: Aside[];
  isRed: boolean;
}

/** A row as it was read; its cells may be fewer or more than its properties say. */
export interface ReadRow {
  cells: readonly ReadCell[];
  properties: RowProperties;
  isDeleted: boolean;
}
