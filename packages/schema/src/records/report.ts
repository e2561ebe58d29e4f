import { z } from 'zod';
import { SubjectLevel } from '../codes/entry.ts';
import { Diagnostic } from './diagnostic.ts';
import {
  Coverage,
  ExtractedColumn,
  ExtractedReport,
  ExtractedTable,
  TableJoin,
  TextLine,
} from './extracted.ts';
import { Fact, ToldIndicator } from './fact.ts';
import { PerformanceForm } from './form.ts';
import { Location } from './location.ts';
import { GlossaryTerm, Overview } from './overview.ts';
import { Section } from './prose.ts';
import { Subject } from './subject.ts';
import { CellState, Decimal } from './value.ts';

export const Cell = z.object({
  column: z.string().nullable(),
  label: z.string(),
  raw: z.string(),
  state: CellState,
  value: Decimal.nullable().meta({
    description: 'The decimal as printed, in `unit`; `null` unless `state` is `amount`.',
  }),
  unit: z.string().nullable().meta({
    description:
      "The table's unit, or the cell's own where the cell, its row or its header prints one (`%`, `辆`); `null` if none.",
  }),
  yuan: Decimal.nullable().meta({
    description: 'The same amount in 元; `null` where there is no amount or `unit` is no unit of money.',
  }),
  location: Location,
});

export const Row = z.object({
  row: z.int().positive(),
  lineNo: z.string(),
  code: z.string(),
  codeParts: z.array(z.string()).optional().meta({
    description:
      'The code columns as printed, where the first of several is empty and the code is only a last part.',
  }),
  level: SubjectLevel.nullable().meta({
    description:
      "类, 款, 项 by the code's length (functional 3/5/7, economic 3/5), of a part by the whole code that it stands for; `null` where there is no such code.",
  }),
  name: z.string(),
  printedName: z
    .string()
    .optional()
    .meta({ description: "The label with the source's own characters, where they differ from `name`." }),
  subject: Subject.nullable().meta({
    description:
      'What code and name mean by the code list; `null` for a total and wherever no subject stands.',
  }),
  side: z.enum(['income', 'expenditure']).nullable(),
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
    fiscalYear: z.int().nullable(),
    department: z.string(),
    tables: z.array(Table),
    forms: z.array(PerformanceForm),
    text: z.array(TextLine),
    sections: z.array(Section),
    overview: Overview.meta({ description: 'Cover, duties, internal bodies, units covered.' }),
    glossary: z.array(GlossaryTerm).meta({ description: '名词解释' }),
    facts: z.array(Fact).meta({ description: 'The figures that the explanations (情况说明) tell.' }),
    toldIndicators: z
      .array(ToldIndicator)
      .meta({ description: 'The indicators of self-evaluation forms that the explanations repeat.' }),
    coverage: Coverage,
    diagnostics: z.array(Diagnostic),
  })
  .meta({ description: 'The typed report: every public table with exact values, and whatever was unclear.' });
