export { type IngestOptions, ingest } from './ingest.ts';
export { defaultLimits, type ReadingLimits } from './limits.ts';
export { type Failure, IngestError } from './problem.ts';
export { Progress, type ProgressStream } from './progress.ts';
export type { FileEvent } from './read.ts';
export type { Column, ColumnType, Dataset } from './rows/dataset.ts';
export { datasets } from './rows/index.ts';
export { type TargetForm, targetForms } from './sinks/target.ts';
export { describeSummary, type IngestSummary } from './summary.ts';
