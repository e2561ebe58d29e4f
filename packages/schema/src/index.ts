export {
  FundingSource,
  formLabels,
  formTitles,
  type FundingHeader,
  fundingHeaders,
  fundingLabels,
  goalLabels,
  type IndicatorGroup,
  type IndicatorHeader,
  indicatorGroups,
  indicatorHeaders,
  indicatorKinds,
} from './catalogue/forms.ts';
export { publicTableKinds, TableKind } from './catalogue/kinds.ts';
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
export { Cell, Report, Row, Table } from './records/report.ts';
export { CellState, Decimal, GridStrategy, PrintedMoneyUnit } from './records/value.ts';
export { summaryRowLabels } from './catalogue/row-labels.ts';
