import type { Box } from '@juesuan/schema';
import type { LinePart, RunLine } from '../lines.ts';

/** A printed piece of a body line, wherever it stands. */
export interface Token {
  text: string;
  box: Box;
  /** Is it known to be the number of its row? */
  isRowNumber?: boolean;
}

/** What a column of cells holds; `digits` are codes or figures, before it is known which. */
export type Holds = 'codes' | 'words' | 'figures' | 'digits';

/** Where the text of one column stands on one sheet. */
export interface Band {
  holds: Holds;
  x0: number;
  x1: number;
  /** Where the first of its figures to end does; the last one ends at `x1`. */
  end?: number;
  /** Its figures go on by one: numbers of rows. */
  isCount?: boolean;
  /**
   * In a table with codes: known codes alone stand in it so far, or it was begun by an amount that is none; in one with numbers of
   * rows, known ones.
   */
  begunBy?: 'codes' | 'amount' | 'numbers' | null;
  /** Its figures may all be codes. */
  mayBeCodes?: boolean;
  /** Known by the column's header alone so far. */
  isHeader?: boolean;
  /** Labels on the left of a table side by side: of income, where what money is spent for stands beside it. */
  isOfIncome?: boolean;
  /** The column whose header the band was begun with. */
  column?: number;
}

/** A column of a table by its header. */
export interface TextColumn {
  holds: Holds;
  /** Is it one of the values that 栏次 numbers? 行次 holds figures and is none. */
  isValue: boolean;
  /** The lowest words over it, and where they stand. */
  words: readonly LinePart[];
  box: Box;
}

/** Does a column hold figures that are values, and no numbers of rows? */
export const isValueColumn = (column: TextColumn | undefined): boolean =>
  column?.holds === 'figures' && column.isValue;

/** Does a column hold the labels of rows? */
export const isLabelColumn = (column: TextColumn | undefined): boolean =>
  column?.holds === 'words' && !column.isValue;

/** Has each row of a table several labels, with figures of its own beside each? */
export const isSideBySide = (columns: readonly TextColumn[]): boolean =>
  columns.filter(isLabelColumn).length > 1;

/** A line of a table's body as its printed pieces. */
export interface BodyTokens {
  page: number;
  line: RunLine;
  parts: LinePart[];
}

/** Body lines that were laid out together: a column stands in one place on all of them, and elsewhere on the next sheet. */
export interface Sheet {
  lines: BodyTokens[];
  /** The columns where the sheet prints its own header, by that header's words. */
  columns: readonly TextColumn[] | null;
  /** The same columns by the numbers of 栏次, where words are packed and the two differ. */
  numbered?: readonly TextColumn[];
}

/** A line with the column of every token. */
export interface PlacedLine extends BodyTokens {
  columns: number[];
}

/** A figure, and the columns that it may stand in as well as in its own. */
export interface Doubt {
  part: LinePart;
  others: readonly number[];
}

export interface PlacedSheet {
  lines: PlacedLine[];
  /** Places of the columns, `null` where the sheet shows nothing of one. */
  bands: (Band | null)[];
  /** Is there one way only to give columns to what it prints? */
  sure: boolean;
  /** The other ways that may be as good: for each column the one in which its figures stand then. */
  others?: readonly (readonly number[])[];
  /** The figures that may as well stand in another column. */
  doubts: () => Doubt[];
}
