export type { ExtractOptions } from './extract.ts';
export { type Inspection, inspectPage } from './inspect.ts';
export type { InspectedLine, InspectedStep, StepName } from './inspected-steps.ts';
export { defaultExtractLimits, type ExtractLimits } from './limits.ts';
export type { Block, DetectedContent, GridCell, LineBlock, TableGrid } from './model/grid.ts';
export type { Ruling, SourceDocument, SourcePage, TextRun } from './model/source.ts';
export { extractReport } from './node.ts';
export { type PdfAssets, type PdfOptions, readPdf } from './read/pdf/index.ts';
