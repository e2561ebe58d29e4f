import type { TableKind } from './layout.ts';

/** A cell as it will be printed; a covered place of a span has no cell. */
export interface Cell {
  text: string;
  colSpan?: number;
  rowSpan?: number;
  align: 'left' | 'center' | 'right';
  /** Full-width blanks before the text. */
  indent?: number;
}

/** What one printed row says: the unit of `truth.csv`. A two-sided row holds one for each side. */
export interface PrintedRecord {
  /** Index into `PrintedTable.body`. */
  bodyRow: number;
  code: string;
  name: string;
  lineNo: string;
  /** Printed amounts by printed column path; a cell that prints nothing or a dash has no entry. */
  values: { column: string; printed: string }[];
}

export interface PrintedTable {
  type: 'table';
  kind: TableKind | 'performance_self_evaluation' | 'other';
  title: string;
  captions: { left: string; center: string; right: string }[];
  captionsInGrid: boolean;
  /** Relative widths of the grid's columns. */
  widths: number[];
  header: Cell[][];
  body: Cell[][];
  notes: string[];
  landscape: boolean;
  records: PrintedRecord[];
}

export type Block =
  | { type: 'cover'; lines: string[] }
  | { type: 'part'; text: string }
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'page-break' }
  | PrintedTable;

export interface PrintedReport {
  title: string;
  blocks: Block[];
}
