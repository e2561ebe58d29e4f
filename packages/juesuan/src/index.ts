export {
  type ExtractLimits,
  type ExtractOptions,
  extractReport,
  extractTables,
  type FoundCell,
  type FoundTable,
  type PageRange,
  type TablesOptions,
} from '@juesuan/extractor';
export {
  extractIsolated,
  type IsolatedOptions,
  type IsolatedReader,
  isolatedReader,
} from './isolated/isolated.ts';
export { defaultIsolation, type IsolationLimits } from './isolated/limits.ts';
export { readReport } from './node.ts';
export type { AuditedReport, ReadOptions } from './read-report.ts';
export * from './records.ts';
export { run } from './run-on-use.ts';
