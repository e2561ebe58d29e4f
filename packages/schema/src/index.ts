export { type CanonicalColumn, columnsOf } from './catalogue/columns.ts';
export {
  adverbs,
  amountEndings,
  bodyEndings,
  countedNouns,
  expenseEndings,
  figureWords,
  fundWords,
  genericNames,
  itemBeginnings,
  periodPatterns,
  reasonPatterns,
  referringNames,
  shortNames,
} from './catalogue/explanations.ts';
export {
  accountWords,
  budgetTablePattern,
  departmentAccountWords,
  familyHeaders,
  governmentAccountWords,
  overviewWords,
  publicMoneyWords,
} from './catalogue/families.ts';
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
export { formLabels, formTitles, goalLabels } from './catalogue/forms.ts';
export {
  accountTitlePatterns,
  comparingWords,
  noNameWords,
  ownLevelPattern,
  placeEndings,
  scopeWords,
  sealWords,
  titleAnnouncements,
  yearLabels,
} from './catalogue/identity.ts';
export { publicTableKinds } from './catalogue/kinds.ts';
export {
  furtherMeasureWords,
  type MeasureWord,
  measureWords,
  myriadWords,
  noMeasureWords,
} from './catalogue/measure-words.ts';
export {
  aboutWords,
  amountMeasures,
  countMeasures,
  isChangeAmount,
  isChangeRate,
  type MeasureWords,
  measureOfUnit,
  priorYearMeasure,
  rateMeasures,
} from './catalogue/measures.ts';
export { summaryRowLabels } from './catalogue/row-labels.ts';
export {
  type ColumnEntry,
  otherTitles,
  type TableEntry,
  tableCatalogue,
  threePublicAxes,
} from './catalogue/tables.ts';
export {
  emptySuffixes,
  exportedForms,
  formCodePatterns,
  threePublicTitle,
  titlePrefixStopWords,
  titlePrefixWords,
  titleViews,
} from './catalogue/titles.ts';
export {
  columnNumberLabels,
  departmentLabels,
  governmentWords,
  labelHeaders,
  moneyOfTitles,
  remarkHeaders,
  titleEndings,
  totalLabel,
} from './catalogue/words.ts';
export { classCodeOf, readClassLabel, withoutOrdinal } from './codes/class-label.ts';
export { classificationOf, levelOf, parentOf, plainCode } from './codes/code.ts';
export { codeList, codeListOf } from './codes/default-list.ts';
export { otherNameUses } from './codes/lines.ts';
export { type CodeList, createCodeList } from './codes/list.ts';
export {
  type CodeListOptions,
  type CodeLookUp,
  codesNamed,
  holdsIn,
  judgesIn,
  lookUpCode,
} from './codes/look-up.ts';
export { subjectKey } from './codes/name.ts';
export { codeEntriesOf, codeListsOf, codeListsWith, type OwnCodeName } from './codes/own-list.ts';
export {
  type CsvSchemaName,
  columnsOfCsv,
  csvRecords,
  csvSchema,
  csvSchemaNames,
  tableField,
} from './export/csv-schema.ts';
export { guardFormula, unguardFormula } from './export/formula.ts';
export {
  type JsonSchema,
  type JsonSchemaName,
  jsonSchema,
  jsonSchemaNames,
  namedDefinitions,
} from './export/json-schema.ts';
export { sheetNumberFormat, sheetText } from './export/sheet-cell.ts';
export type { FieldConstraints, MissingValue, TableField, TableSchema } from './export/table-schema.ts';
export { wideSchema } from './export/wide-schema.ts';
export { type OfRow, rowFields } from './fields/cells.ts';
export { factFamily } from './fields/facts.ts';
export { recordFamilies } from './fields/families.ts';
export type {
  FieldDescription,
  FieldType,
  FieldValue,
  RecordFamily,
  RecordField,
} from './fields/field.ts';
export { rowRecords } from './fields/rows.ts';
export { identityFields, type OfReport, placeFields, reportIdOf } from './fields/shared.ts';
export {
  amountOf,
  type CellOf,
  type ColumnOf,
  cellOf,
  type ReportTable,
  type RowCells,
  type RowOf,
  type TableOf,
  tableOf,
  tablesOf,
} from './look-up.ts';
export { describedIn } from './messages/described.ts';
export {
  type DiagnosticOf,
  type DiagnosticPlace,
  diagnostic,
  diagnosticMessage,
  isDiagnostic,
  withMessages,
} from './messages/diagnostic.ts';
export { type DiagnosticParams, diagnosticTemplates } from './messages/diagnostics.ts';
export { type Problem, type ProblemArguments, ProblemError, problemMessage } from './messages/problem.ts';
export { type ProblemCode, type ProblemParams, problemTemplates } from './messages/problems.ts';
export {
  fill,
  isTemplate,
  type Language,
  languages,
  type Param,
  type Params,
  type PlacedTitle,
  placeholders,
  type Template,
  type Templates,
} from './messages/template.ts';
export {
  Attachment,
  AuditResult,
  Box,
  Cell,
  CellState,
  Classification,
  CodeEntry,
  CodeName,
  type ColumnsByKind,
  ComparisonBase,
  Correction,
  Corrections,
  CorrectionVerdict,
  Coverage,
  Decimal,
  Diagnostic,
  DiagnosticCode,
  DiagnosticParam,
  Direction,
  Evidence,
  ExtractedCell,
  ExtractedColumn,
  ExtractedForm,
  ExtractedFunding,
  ExtractedIndicator,
  ExtractedReport,
  ExtractedRow,
  ExtractedTable,
  Fact,
  Finding,
  FindingSeverity,
  FormAmount,
  FormRate,
  FormText,
  FundingSource,
  GlossaryTerm,
  GridStrategy,
  IndicatorValue,
  LabelledText,
  Location,
  namedSchemas,
  OutcomeStatus,
  Overview,
  OverviewItem,
  Paragraph,
  ParagraphLine,
  PerformanceForm,
  PerformanceFunding,
  PerformanceIndicator,
  PrintedCell,
  PrintedGrid,
  PrintedMoneyUnit,
  Report,
  ReportDocument,
  ReportFamily,
  Row,
  RowRecord,
  RuleOutcome,
  type SchemaName,
  Seal,
  Section,
  Sentence,
  SourceFormat,
  SourcePart,
  Subject,
  SubjectLevel,
  SubjectStatus,
  SubjectVerdict,
  Suspect,
  Table,
  TableJoin,
  TableKind,
  TextLine,
  ToldIndicator,
} from './named.ts';
export {
  ExtractionError,
  type ExtractionErrorCode,
  NoSuchPageError,
  type SystemErrorCode,
} from './records/error.ts';
export { inFile } from './records/location.ts';
export { schemaVersion } from './version.ts';
export { ownWordsIn, vocabularyOf } from './vocabulary/merge.ts';
export { type OwnLists, type OwnListsJson, ownListsJson } from './vocabulary/own-lists.ts';
export { OwnWords, type OwnWordsInput } from './vocabulary/own-words.ts';
