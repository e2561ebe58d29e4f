export { type CanonicalColumn, columnsOf } from './catalogue/columns.ts';
export {
  type IndicatorGroup,
  type IndicatorHeader,
  indicatorGroups,
  indicatorHeaderPatterns,
  indicatorHeaders,
  indicatorKinds,
  targetKinds,
} from './catalogue/form-indicators.ts';
export { type FundingHeader, fundingHeaders, fundingLabels } from './catalogue/form-money.ts';
export { FundingSource, formLabels, formTitles, goalLabels } from './catalogue/forms.ts';
export { publicTableKinds, TableKind } from './catalogue/kinds.ts';
export { summaryRowLabels } from './catalogue/row-labels.ts';
export {
  type ColumnEntry,
  otherTitles,
  type TableEntry,
  tableCatalogue,
  threePublicAxes,
} from './catalogue/tables.ts';
export {
  columnNumberLabels,
  departmentLabels,
  labelHeaders,
  titlePrefixStopWords,
  totalLabel,
} from './catalogue/words.ts';
export { classCodeOf, readClassLabel, withoutOrdinal } from './codes/class-label.ts';
export { classificationOf, levelOf, parentOf, plainCode } from './codes/code.ts';
export { codeList } from './codes/default-list.ts';
export { Classification, CodeEntry, CodeName, SubjectLevel } from './codes/entry.ts';
export { type CodeList, createCodeList } from './codes/list.ts';
export {
  type CodeListOptions,
  type CodeLookUp,
  codesNamed,
  holdsIn,
  lookUpCode,
} from './codes/look-up.ts';
export { subjectKey } from './codes/name.ts';
export { type CsvSchemaName, csvSchema, csvSchemaNames } from './export/csv-schema.ts';
export { guardFormula, unguardFormula } from './export/formula.ts';
export { type JsonSchema, type JsonSchemaName, jsonSchema, jsonSchemaNames } from './export/json-schema.ts';
export { namedSchemas, type SchemaName } from './export/named.ts';
export { ReportDocument } from './export/report-document.ts';
export { RowRecord } from './export/row-record.ts';
export type { FieldConstraints, MissingValue, TableField, TableSchema } from './export/table-schema.ts';
export { wideSchema } from './export/wide-schema.ts';
export { Diagnostic, DiagnosticCode } from './records/diagnostic.ts';
export { ExtractionError, type ExtractionErrorCode } from './records/error.ts';
export {
  Coverage,
  ExtractedCell,
  ExtractedColumn,
  ExtractedReport,
  ExtractedRow,
  ExtractedTable,
  TableJoin,
  TextLine,
} from './records/extracted.ts';
export { Direction, Fact, ToldIndicator } from './records/fact.ts';
export {
  AuditResult,
  Evidence,
  Finding,
  FindingSeverity,
  OutcomeStatus,
  RuleOutcome,
  Sentence,
  Suspect,
} from './records/finding.ts';
export {
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
} from './records/form.ts';
export { Box, Location } from './records/location.ts';
export { GlossaryTerm, Overview, OverviewItem } from './records/overview.ts';
export { Paragraph, ParagraphLine, Section } from './records/prose.ts';
export { Cell, Report, Row, Table } from './records/report.ts';
export { Subject, SubjectStatus } from './records/subject.ts';
export { CellState, Decimal, GridStrategy, PrintedMoneyUnit } from './records/value.ts';
export { schemaVersion } from './version.ts';
