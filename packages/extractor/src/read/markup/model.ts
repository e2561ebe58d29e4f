import type { TextAside } from '../../model/asides.ts';
import type { DocumentPicture } from '../../model/document-picture.ts';

/** What stands in the page and is no part of what a cell or a line says, or not in the page's own words. */
export type Aside = TextAside | UnreadAside;

/** Something that is shown and holds what cannot be read. */
export interface UnreadAside {
  type: 'unread';
  kind: UnreadKind;
  /** What it is called. */
  text: string;
  large: boolean;
  /** Of a picture, where the document has it: it may be read by itself. */
  picture?: DocumentPicture;
}

/** What a document shows and no reader reads. */
type UnreadKind = 'picture' | 'chart' | 'diagram' | 'object' | 'ink' | 'chunk';

/** Asked of who knows the words of tables: readers know the markup only. */
export interface PrintedWords {
  isFigure(text: string): boolean;
  /** The header of a column of labels: 项目, 科目编码. */
  isLabelHeader(text: string): boolean;
  /** Title, mark, department or unit of a table. */
  isCaption(text: string): boolean;
}

/** A printed line of text, white space as it is shown. */
export interface TextItem {
  type: 'text';
  text: string;
  /** Pieces that stand far apart on the line. */
  parts: string[];
  /** Text nodes in it, for the coverage. */
  runs: number;
}

export interface MarkupCell {
  /** 0 reaches to the end of the row group. */
  rowSpan: number;
  columnSpan: number;
  items: Item[];
  /** Only the first column is the cell's own; the others are empty cells that its text runs over. */
  overflows: boolean;
  asides: Aside[];
  /** All its figures are printed in red. */
  red?: true;
}

export interface MarkupRow {
  /** `display: none` on the row: its cells are not shown, but spans may have been counted over it. */
  hidden: boolean;
  cells: MarkupCell[];
  /** Of cells that are not shown. */
  asides: Aside[];
}

/** A `<table>` as marked up: row groups in the order they are shown, spans not yet placed. */
export interface MarkupTable {
  type: 'table';
  caption: Item[];
  groups: MarkupRow[][];
  /** Columns taken out with their places, from 0. */
  collapsed: readonly number[];
  /** Of its caption, and of groups of rows that are not shown. */
  asides: Aside[];
}

export type Item = TextItem | MarkupTable;

/** What a page or a part of one prints, in order, and what of it stands aside. */
export interface PrintedContent {
  /** Lines of text, one for each paragraph and line break, and tables. */
  items: Item[];
  /** Outside the tables. */
  asides: Aside[];
}
