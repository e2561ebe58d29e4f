import type { PrintedContent } from '../../markup/model.ts';
import type { FieldState } from './fields.ts';
import type { PictureOf } from './graphics.ts';
import type { Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What the stories of one document share. */
export interface DocumentContext {
  styles: Styles;
  numbering: Numbering;
  notes: Notes;
}

/** Where content stands. */
export interface Story {
  document: DocumentContext;
  fields: FieldState;
  inCell: boolean;
  /** What it is printed on: `0xrrggbb`, `null` where that is not known. */
  ground: number | null;
  /** Within a note: its mark. */
  noteMark: string;
  pictureOf: PictureOf;
}

/** What a container of blocks prints; its text is red where no other is in it. */
export interface ReadContent extends PrintedContent {
  isRed: boolean;
}
