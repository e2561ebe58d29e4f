import type { z } from 'zod';
import { ReportFamily } from '../catalogue/families.ts';
import { FundingSource } from '../catalogue/forms.ts';
import { TableKind } from '../catalogue/kinds.ts';
import { Classification, CodeEntry, CodeName, SubjectLevel } from '../codes/entry.ts';
import { Correction, Corrections, CorrectionVerdict } from './corrections.ts';
import { Diagnostic, DiagnosticCode, DiagnosticParam } from './diagnostic.ts';
import {
  Attachment,
  Coverage,
  ExtractedCell,
  ExtractedColumn,
  ExtractedReport,
  ExtractedRow,
  ExtractedTable,
  PrintedCell,
  PrintedGrid,
  Seal,
  SourceFormat,
  SourcePart,
  TableJoin,
  TextLine,
} from './extracted.ts';
import { ComparisonBase, Direction, Fact, ToldIndicator } from './fact.ts';
import {
  AuditResult,
  Evidence,
  Finding,
  FindingSeverity,
  OutcomeStatus,
  RuleOutcome,
  Sentence,
  Suspect,
} from './finding.ts';
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
} from './form.ts';
import { Box, Location } from './location.ts';
import { GlossaryTerm, Overview, OverviewItem } from './overview.ts';
import { Paragraph, ParagraphLine, Section } from './prose.ts';
import { Cell, Report, Row, Table } from './report.ts';
import { ReportDocument } from './report-document.ts';
import { RowRecord } from './row-record.ts';
import { Subject, SubjectStatus, SubjectVerdict } from './subject.ts';
import { CellState, Decimal, GridStrategy, PrintedMoneyUnit } from './value.ts';

/**
 * Every schema that has a name of its own, from the report down. The name is its `$defs` key in the JSON Schemas, its
 * heading in the data dictionary, and its interface in `named.ts`, which `npm run docs:generate` makes of this list.
 */
export const schemas = {
  Report,
  ReportDocument,
  Table,
  Row,
  Cell,
  RowRecord,
  Subject,
  SubjectStatus,
  SubjectVerdict,
  Location,
  Box,
  Decimal,
  CellState,
  PrintedMoneyUnit,
  GridStrategy,
  ReportFamily,
  TableKind,
  PrintedCell,
  PrintedGrid,
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
  ComparisonBase,
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
  DiagnosticParam,
  AuditResult,
  Finding,
  FindingSeverity,
  Evidence,
  Suspect,
  Sentence,
  RuleOutcome,
  OutcomeStatus,
  ExtractedReport,
  SourceFormat,
  SourcePart,
  Attachment,
  Seal,
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
  Corrections,
  Correction,
  CorrectionVerdict,
} as const satisfies Readonly<Record<string, z.ZodType>>;
