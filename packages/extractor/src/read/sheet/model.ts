import type { TextAside } from '../../model/asides.ts';
import type { DocumentPicture } from '../../model/document-picture.ts';
import type { CompoundFile } from '../container/compound.ts';
import type { ZipContainer } from '../container/zip.ts';

/** A workbook of Excel 2003 or before; one of Excel 5 or before may be without a compound file round it. */
export interface XlsSource {
  format: 'xls';
  bytes: Uint8Array;
  compound: CompoundFile | null;
}

/** A workbook, its container opened already by who looked what is in it. */
export type WorkbookSource =
  | { format: 'xlsx' | 'xlsb'; zip: ZipContainer }
  | { format: 'ods'; content: ZipContainer | Uint8Array }
  | { format: 'spreadsheetml'; bytes: Uint8Array }
  | XlsSource;

/** A cell that says something, as its sheet shows it. */
export interface SheetCell {
  /** As shown: format applied, as many lines as it has. */
  text: string;
  /** The stored number in plain digits, where the cell holds one. */
  number: number | null;
  /** Is its text a date or a time? */
  isDate?: boolean;
  /** Why it does not say what it should. */
  fault?: 'error' | 'formula' | 'format';
  /** What stands in it and is no part of what it says. */
  asides?: readonly TextAside[];
}

/** Cells that are shown as one: the first holds what they say. Rows and columns from 0, the last ones included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What a tab of a workbook is: cells, or nothing but a chart, or macros and dialogs of before Excel 97. */
export type SheetKind = 'cells' | 'chart' | 'macro';

/** A picture that lies on a sheet, with its upper left on a cell. Row and column count from 0. */
export interface SheetPicture {
  row: number;
  column: number;
  /** What it is called. */
  text: string;
  /** May it be a scanned table? */
  isLarge: boolean;
  /** Left out where the workbook does not have it as a file. */
  picture?: DocumentPicture;
}

/** A sheet as any format of workbook has it. Rows and columns count from 0. */
export interface Sheet {
  name: string;
  hidden: boolean;
  /** By row, then by column: only cells that say something. */
  rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  merges: readonly Merge[];
  isRowHidden: (row: number) => boolean;
  isColumnHidden: (column: number) => boolean;
  kind: SheetKind;
  /** Left out where the format's reader does not see them. */
  pictures?: readonly SheetPicture[];
}

/** What a workbook says of itself. */
export interface Workbook {
  sheets: readonly Sheet[];
  /** The program that wrote it; `null` where it does not say. */
  producer: string | null;
}

/** Asked of who knows the words: this reader knows cells only. */
export interface TitleWords {
  /** Is a text the title of a table? */
  isTitle(text: string): boolean;
  /** The title that a sheet's name is, or stands for; `null` where it is none. */
  titleOfName(name: string): string | null;
}
