import { ExtractionError } from '@juesuan/schema';
import type { Deadline } from '../../../model/deadline.ts';
import type { DetectedContent } from '../../../model/grid.ts';
import type { ZipContainer } from '../../container/zip.ts';

/** Reads a document of Word. */
export async function readDocx(
  _source: ZipContainer,
  _reading: { deadline: Deadline },
): Promise<DetectedContent & { producer: string | null }> {
  throw new ExtractionError('unsupported-format', { reason: 'archive' });
}
