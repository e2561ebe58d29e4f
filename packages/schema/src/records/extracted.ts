import { z } from 'zod';
import { TableKind } from '../catalogue/kinds.ts';
import { Diagnostic } from './diagnostic.ts';
import { ExtractedForm } from './form.ts';
import { Location } from './location.ts';
import { Section } from './prose.ts';
import { GridStrategy, PrintedMoneyUnit } from './value.ts';

/** One column of a table that holds values (never codes, names or 行次). */
export const ExtractedColumn = z.object({
  /** Canonical name from the catalogue (`basic.personnel`); `null` where the catalogue does not know the header. */
  column: z.string().nullable(),
  /** Printed header path without white space, outermost first, joined by `/`. */
  label: z.string(),
});
export type ExtractedColumn = z.infer<typeof ExtractedColumn>;

/** One value cell as printed. An empty `raw` is a blank cell: printed, and empty. */
export const ExtractedCell = z.object({
  column: z.string().nullable(),
  label: z.string(),
  raw: z.string(),
  location: Location,
});
export type ExtractedCell = z.infer<typeof ExtractedCell>;

/** One printed row; each half or group of a side-by-side table is a row of its own. */
export const ExtractedRow = z.object({
  /** 1-based, in print order within the table. */
  row: z.int().positive(),
  /** 行次, or empty. */
  lineNo: z.string(),
  /** Digits of the subject code, three columns joined; empty where none is printed. */
  code: z.string(),
  /**
   * The code columns as printed (类, 款, 项), where there are several and the first is empty: `['', '05', '']` is a 款
   * whose 类 stands only in a row above.
   */
  codeParts: z.array(z.string()).optional(),
  /** Printed row label without any white space; radicals that a producer wrote for ideographs are ideographs here. */
  name: z.string(),
  /** The label with the source's own characters, where they differ from `name`. */
  printedName: z.string().optional(),
  /** Which half of a two-sided table. */
  side: z.enum(['income', 'expenditure']).nullable(),
  cells: z.array(ExtractedCell),
  location: Location,
});
export type ExtractedRow = z.infer<typeof ExtractedRow>;

/** Why two parts of a table on different pages were taken for one. */
export const TableJoin = z.object({
  page: z.int().nullable(),
  headerRepeated: z.boolean(),
  reason: z.string(),
});
export type TableJoin = z.infer<typeof TableJoin>;

export const ExtractedTable = z.object({
  kind: TableKind,
  /** As printed. */
  title: z.string(),
  /** 公开 N 表 as printed, or empty. */
  mark: z.string(),
  /** From the table's 部门：/编制单位： line, without the label; empty where there is none. */
  department: z.string(),
  /** The table's own unit of money; `null` where none is printed. */
  unit: PrintedMoneyUnit.nullable(),
  strategy: GridStrategy,
  columns: z.array(ExtractedColumn),
  rows: z.array(ExtractedRow),
  /** 注/说明 lines under the table, as printed. */
  notes: z.array(z.string()),
  /** The first page (or `null`) to the last. */
  pages: z.array(z.int().positive()),
  joins: z.array(TableJoin),
  location: Location,
});
export type ExtractedTable = z.infer<typeof ExtractedTable>;

/** One line of text outside the tables. */
export const TextLine = z.object({
  text: z.string(),
  role: z.enum(['caption', 'note', 'text', 'furniture']),
  location: Location,
});
export type TextLine = z.infer<typeof TextLine>;

/** Share of the source's glyph runs that ended in a cell or a line of text. */
export const Coverage = z.object({
  runs: z.int().nonnegative(),
  placed: z.int().nonnegative(),
  unplaced: z.array(z.object({ text: z.string(), location: Location })),
});
export type Coverage = z.infer<typeof Coverage>;

/** What the extractor read, strings only: nothing interpreted, nothing dropped. */
export const ExtractedReport = z.object({
  source: z.object({
    format: z.enum(['pdf', 'text', 'html']),
    sha256: z.string(),
    bytes: z.int().nonnegative(),
    pages: z.int().positive().nullable(),
    producer: z.string().nullable(),
  }),
  /** From the cover or the titles. */
  fiscalYear: z.int().nullable(),
  department: z.string(),
  tables: z.array(ExtractedTable),
  /** Project self-evaluation forms (项目支出绩效自评表), one a project. */
  forms: z.array(ExtractedForm),
  text: z.array(TextLine),
  /** The running text as a tree of headings and whole paragraphs; table heads, notes, contents and page furniture left out. */
  sections: z.array(Section),
  coverage: Coverage,
  diagnostics: z.array(Diagnostic),
});
export type ExtractedReport = z.infer<typeof ExtractedReport>;
