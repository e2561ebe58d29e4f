import type { SourceFormat } from '@juesuan/schema';

/** The formats of workbooks. */
export type WorkbookFormat = Extract<SourceFormat, 'xls' | 'xlsx' | 'xlsb' | 'ods' | 'spreadsheetml'>;

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
}

/** What a workbook says of itself. */
export interface Workbook {
  sheets: readonly Sheet[];
  /** The program that wrote it; `null` where it does not say. */
  producer: string | null;
}
