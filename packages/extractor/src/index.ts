export { type ExtractOptions, extractReport } from './extract.ts';
export { type Inspection, inspectPage } from './inspect.ts';
export type { Block, DetectedContent, GridCell, LineBlock, TableGrid } from './model/grid.ts';
export type { Ruling, SourceDocument, SourcePage, TextRun } from './model/source.ts';
export { type PdfOptions, readPdf } from './read/pdf/index.ts';
