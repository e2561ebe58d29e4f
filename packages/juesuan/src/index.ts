export {
  type ExtractLimits,
  type ExtractOptions,
  extractReport,
  extractSet,
  extractTables,
  type FoundCell,
  type FoundTable,
  type PageRange,
  type SetFile,
  type SetOutcome,
  type TablesOptions,
} from '@juesuan/extractor';
export type { OcrReading, OcrUse, ReadingProgress } from '@juesuan/threads';
export {
  extractIsolated,
  type IsolatedOptions,
  type IsolatedReader,
  isolatedReader,
} from './isolated/isolated.ts';
export { defaultIsolation, type IsolationLimits } from './isolated/limits.ts';
export type { ReadOutcome } from './isolated/outcome.ts';
export { readReport, readReports } from './node.ts';
export type { AuditedReport, ReadOptions, ReportOutcome } from './read-report.ts';
export * from './records.ts';
export { run } from './run-on-use.ts';
