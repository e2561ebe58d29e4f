export type { Engine, Inspection, ReportReader } from './engine.ts';
export type { Io } from './io.ts';
export { run } from './run.ts';
export { drawPage } from './svg.ts';
