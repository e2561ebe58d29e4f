import { z } from 'zod';
import { SubjectLevel } from '../codes/entry.ts';
import { Diagnostic } from './diagnostic.ts';
import {
  Coverage,
  ExtractedColumn,
  ExtractedReport,
  ExtractedTable,
  OtherFiscalYear,
  TableJoin,
  TextLine,
} from './extracted.ts';
import { Fact, ToldIndicator } from './fact.ts';
import { PerformanceForm } from './form.ts';
import { Location } from './location.ts';
import { GlossaryTerm, Overview } from './overview.ts';
import { Section } from './prose.ts';
import { Subject } from './subject.ts';
import { CellState, Confidence, Decimal, StoredNumber, Uncorrected, ValueSource } from './value.ts';

export const Cell = z.object({
  column: z.string().nullable().meta({
    description:
      'Canonical column of the catalogue; `null` where it does not know the header, where it is of another year, and where two columns would have the same name.',
    empty: 'the catalogue does not know the header, it is of another year, or an empty row',
  }),
  label: z.string().meta({
    description:
      'Printed header path without white space, outermost first, joined by `/`; `收入/` or `支出/` in front in a two-sided table.',
    empty: 'a row that prints no value',
  }),
  raw: z.string().meta({
    description: 'The cell as printed: it distinguishes a dash (`—`) and a text from an amount.',
    empty: 'a row that prints no value',
  }),
  stored: StoredNumber,
  source: ValueSource,
  confidence: Confidence,
  uncorrected: Uncorrected,
  state: CellState.meta({
    description: 'Whether an amount, a dash, a text or nothing is printed.',
    only: 'database',
  }),
  value: Decimal.nullable().meta({
    description:
      'The amount as printed, in `unit`, with as many decimals as printed: an exact decimal. `null` unless `state` is `amount`.',
    empty: 'a dash or a text that raw keeps, or a row that prints no value',
    columnType: 'value',
  }),
  unit: z.string().nullable().meta({
    description:
      "The table's unit, or the cell's own where the cell, its row or its header prints one (`%`, `辆`); `null` if none.",
  }),
  yuan: Decimal.nullable().meta({
    description: 'The same amount in 元; `null` where there is no amount or `unit` is no unit of money.',
    unit: '元',
    only: 'database',
  }),
  fiscalYear: OtherFiscalYear,
  location: Location,
});

export const Row = z.object({
  row: z.int().positive().meta({
    description:
      'Row in the table, counted from 1 in print order; each half of a two-sided table has its own rows.',
  }),
  lineNo: z.string().meta({ description: '行次 as printed, or empty.' }),
  code: z.string().meta({
    description: 'Digits of the subject code (科目编码), 类 款 项 joined; empty where none is printed.',
  }),
  codeParts: z.array(z.string()).optional().meta({
    description:
      'The code columns as printed, where the first of several is empty and the code is only a last part.',
  }),
  level: SubjectLevel.nullable().meta({
    description:
      "类, 款, 项 by the code's length (functional 3/5/7, economic 3/5), of a part by the whole code that it stands for; `null` where there is no such code.",
  }),
  name: z.string().meta({ description: 'Label of the row as printed, without white space.' }),
  printedName: z
    .string()
    .optional()
    .meta({ description: "The label with the source's own characters, where they differ from `name`." }),
  subject: Subject.nullable().meta({
    description:
      'What code and name mean by the code list; `null` for a total and wherever no subject stands.',
  }),
  side: z
    .enum(['income', 'expenditure'])
    .nullable()
    .meta({ description: 'Which half of a two-sided table; `null` in any other.' }),
  cells: z.array(Cell),
  location: Location,
});

export const Table = z.object({
  ...ExtractedTable.omit({ rows: true }).shape,
  columns: z.array(ExtractedColumn),
  rows: z.array(Row),
  joins: z.array(TableJoin),
});

export const Report = z
  .object({
    source: ExtractedReport.shape.source,
    family: ExtractedReport.shape.family,
    fiscalYear: z
      .int()
      .nullable()
      .meta({ description: 'The year whose accounts these are (决算年度); `null` where none is printed.' }),
    department: z
      .string()
      .meta({ description: 'The department whose accounts these are (部门), as printed; or empty.' }),
    tables: z.array(Table),
    forms: z.array(PerformanceForm),
    text: z.array(TextLine),
    sections: z.array(Section),
    overview: Overview.meta({ description: 'Cover, duties, internal bodies, units covered.' }),
    glossary: z.array(GlossaryTerm).meta({ description: '名词解释' }),
    facts: z.array(Fact).meta({ description: 'The figures that the explanations (情况说明) state.' }),
    toldIndicators: z
      .array(ToldIndicator)
      .meta({ description: 'The indicators of self-evaluation forms that the explanations repeat.' }),
    coverage: Coverage,
    diagnostics: z.array(Diagnostic),
  })
  .meta({ description: 'The typed report: every public table with exact values, and whatever was unclear.' });
