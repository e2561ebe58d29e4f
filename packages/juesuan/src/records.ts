// The parts that every entry of the library has, and the records in which it speaks: nobody has to install a second
// package to name a type.
export { type AuditOptions, auditReport, type RuleDescription, ruleDescriptions } from '@juesuan/audit';
export { type NormalizeOptions, normalizeReport } from '@juesuan/normalizer';
export {
  type AuditResult,
  type Cell,
  type Diagnostic,
  type DiagnosticCode,
  type ExtractedReport,
  ExtractionError,
  type ExtractionErrorCode,
  type Fact,
  type Finding,
  type Location,
  type PerformanceForm,
  type Report,
  type Row,
  type RuleOutcome,
  type Table,
  type TableKind,
} from '@juesuan/schema';
