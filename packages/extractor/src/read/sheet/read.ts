import { type ExtractedReport, ExtractionError } from '@juesuan/schema';
import type { Deadline } from '../../model/deadline.ts';
import type { DetectedContent } from '../../model/grid.ts';
import type { ContainerLimits } from '../container/limits.ts';

/** The formats of workbooks. */
export type WorkbookFormat = Extract<
  ExtractedReport['source']['format'],
  'xls' | 'xlsx' | 'xlsb' | 'ods' | 'spreadsheetml'
>;

/** What a workbook gives: its sheets as grids and lines. */
export interface WorkbookContent extends DetectedContent {
  producer: string | null;
}

/** Reads a workbook. */
export async function readWorkbook(
  _source: Uint8Array,
  _format: WorkbookFormat,
  _reading: { limits: ContainerLimits; deadline: Deadline },
): Promise<WorkbookContent> {
  throw new ExtractionError('unsupported-format', { reason: 'archive' });
}
