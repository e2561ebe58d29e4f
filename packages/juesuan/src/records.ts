// The parts that every entry of the library has, and the records in which it speaks: nobody has to install a second
// package to name a type.
export { type AuditOptions, auditReport, type RuleDescription, ruleDescriptions } from '@juesuan/audit';
export { type NormalizeOptions, normalizeReport } from '@juesuan/normalizer';
export {
  type AuditResult,
  amountOf,
  type Cell,
  type CellOf,
  type ColumnOf,
  cellOf,
  type Diagnostic,
  type DiagnosticCode,
  diagnosticMessage,
  type ExtractedReport,
  ExtractionError,
  type ExtractionErrorCode,
  type Fact,
  type Finding,
  isDiagnostic,
  type Language,
  type Location,
  type PerformanceForm,
  problemMessage,
  type Report,
  type Row,
  type RowOf,
  type RuleOutcome,
  type Table,
  type TableKind,
  type TableOf,
  tableOf,
  tablesOf,
} from '@juesuan/schema';
