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
export { Box, Location } from './records/location.ts';
export { Cell, CellState, Decimal, Report, Row, Table } from './records/report.ts';
