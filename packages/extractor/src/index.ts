export type { InspectedLine, InspectedStep, StepName } from './detect/inspected-steps.ts';
export type { ExtractOptions } from './extract.ts';
export { type Inspection, inspectPage, inspectPages } from './inspect.ts';
export { defaultExtractLimits, type ExtractLimits } from './limits.ts';
export type { Block, DetectedContent, GridCell, LineBlock, TableGrid } from './model/grid.ts';
export type {
  PictureReader,
  PictureReading,
  SeenPicture,
  SourcePicture,
  UnsureReading,
} from './model/picture.ts';
export { pictureReaderOnUse } from './model/reader-on-use.ts';
export type { PageRange, Ruling, SourceDocument, SourcePage, TextRun } from './model/source.ts';
export { extractPart, extractReport, extractSet, extractTables } from './node.ts';
export type { PdfOptions, PdfReadOptions } from './read/pdf/document.ts';
export { readPdf } from './read/pdf/node.ts';
export type { PdfAssets } from './read/pdf/pdfjs.ts';
export { pictureFilePdf } from './read/picture/read.ts';
export type { SetFile, SetOutcome } from './set/extract-set.ts';
export { setDigest } from './set/hash.ts';
export {
  type PartOutcome,
  type PartsTogether,
  partsTogether,
} from './set/part.ts';
export type { ReportPart } from './set/report-part.ts';
export { seriesName } from './set/series.ts';
export type { FoundCell, FoundTable, TablesOptions } from './tables.ts';
