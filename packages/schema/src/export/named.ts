import type { z } from 'zod';
import { FundingSource } from '../catalogue/forms.ts';
import { TableKind } from '../catalogue/kinds.ts';
import { Classification, CodeEntry, CodeName, SubjectLevel } from '../codes/entry.ts';
import { Diagnostic, DiagnosticCode } from '../records/diagnostic.ts';
import {
  Coverage,
  ExtractedCell,
  ExtractedColumn,
  ExtractedReport,
  ExtractedRow,
  ExtractedTable,
  TableJoin,
  TextLine,
} from '../records/extracted.ts';
import { Direction, Fact, ToldIndicator } from '../records/fact.ts';
import {
  AuditResult,
  Evidence,
  Finding,
  FindingSeverity,
  OutcomeStatus,
  RuleOutcome,
  Sentence,
  Suspect,
} from '../records/finding.ts';
import {
  ExtractedForm,
  ExtractedFunding,
  ExtractedIndicator,
  FormAmount,
  FormRate,
  FormText,
  IndicatorValue,
  LabelledText,
  PerformanceForm,
  PerformanceFunding,
  PerformanceIndicator,
} from '../records/form.ts';
import { Box, Location } from '../records/location.ts';
import { GlossaryTerm, Overview, OverviewItem } from '../records/overview.ts';
import { Paragraph, ParagraphLine, Section } from '../records/prose.ts';
import { Cell, Report, Row, Table } from '../records/report.ts';
import { Subject, SubjectStatus } from '../records/subject.ts';
import { CellState, Decimal, GridStrategy, PrintedMoneyUnit } from '../records/value.ts';
import { ReportDocument } from './report-document.ts';
import { RowRecord } from './row-record.ts';

/**
 * Every schema that has a name of its own, from the report down. The name is its `$defs` key in the JSON Schemas and its
 * heading in the data dictionary.
 */
export const namedSchemas = {
  Report,
  ReportDocument,
  Table,
  Row,
  Cell,
  RowRecord,
  Subject,
  SubjectStatus,
  Location,
  Box,
  Decimal,
  CellState,
  PrintedMoneyUnit,
  GridStrategy,
  TableKind,
  TableJoin,
  ExtractedColumn,
  PerformanceForm,
  PerformanceFunding,
  PerformanceIndicator,
  IndicatorValue,
  FormAmount,
  FormRate,
  LabelledText,
  FundingSource,
  Fact,
  Direction,
  ToldIndicator,
  Overview,
  OverviewItem,
  GlossaryTerm,
  Section,
  Paragraph,
  ParagraphLine,
  TextLine,
  Coverage,
  Diagnostic,
  DiagnosticCode,
  AuditResult,
  Finding,
  FindingSeverity,
  Evidence,
  Suspect,
  Sentence,
  RuleOutcome,
  OutcomeStatus,
  ExtractedReport,
  ExtractedTable,
  ExtractedRow,
  ExtractedCell,
  ExtractedForm,
  ExtractedFunding,
  ExtractedIndicator,
  FormText,
  CodeEntry,
  CodeName,
  Classification,
  SubjectLevel,
} as const satisfies Readonly<Record<string, z.ZodType>>;
export type SchemaName = keyof typeof namedSchemas;
