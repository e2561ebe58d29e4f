export type { Block, DetectedContent, GridCell, LineBlock, TableGrid } from './model/grid.ts';
export type { Ruling, SourceDocument, SourcePage, TextRun } from './model/source.ts';
