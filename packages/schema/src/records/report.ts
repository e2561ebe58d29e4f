import { z } from 'zod';
import { Diagnostic } from './diagnostic.ts';
import {
  Coverage,
  ExtractedColumn,
  ExtractedReport,
  ExtractedTable,
  TableJoin,
  TextLine,
} from './extracted.ts';
import { PerformanceForm } from './form.ts';
import { Location } from './location.ts';
import { CellState, Decimal } from './value.ts';

export const Cell = z.object({
  column: z.string().nullable(),
  label: z.string(),
  raw: z.string(),
  state: CellState,
  /** The decimal as printed, in `unit`; `null` unless `state` is `amount`. */
  value: Decimal.nullable(),
  /** The table's unit, or the cell's own where the cell, its row or its header prints one (`%`, `辆`); `null` if none. */
  unit: z.string().nullable(),
  /** The same amount in 元; `null` where there is no amount or `unit` is no unit of money. */
  yuan: Decimal.nullable(),
  location: Location,
});
export type Cell = z.infer<typeof Cell>;

export const Row = z.object({
  row: z.int().positive(),
  lineNo: z.string(),
  code: z.string(),
  /** 类, 款, 项 by the code's length (functional 3/5/7, economic 3/5); `null` where there is no such code. */
  level: z.enum(['类', '款', '项']).nullable(),
  name: z.string(),
  side: z.enum(['income', 'expenditure']).nullable(),
  cells: z.array(Cell),
  location: Location,
});
export type Row = z.infer<typeof Row>;

export const Table = z.object({
  ...ExtractedTable.omit({ rows: true }).shape,
  columns: z.array(ExtractedColumn),
  rows: z.array(Row),
  joins: z.array(TableJoin),
});
export type Table = z.infer<typeof Table>;

/** The typed report: every public table with exact values, and whatever was unclear. */
export const Report = z.object({
  source: ExtractedReport.shape.source,
  fiscalYear: z.int().nullable(),
  department: z.string(),
  tables: z.array(Table),
  forms: z.array(PerformanceForm),
  text: z.array(TextLine),
  coverage: Coverage,
  diagnostics: z.array(Diagnostic),
});
export type Report = z.infer<typeof Report>;
