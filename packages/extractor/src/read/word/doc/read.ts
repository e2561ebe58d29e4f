import { ExtractionError } from '@juesuan/schema';
import type { Deadline } from '../../../model/deadline.ts';
import type { DetectedContent } from '../../../model/grid.ts';
import type { CompoundFile } from '../../container/compound.ts';

/** Reads a document of Word. */
export async function readDoc(
  _source: CompoundFile,
  _reading: { deadline: Deadline },
): Promise<DetectedContent & { producer: string | null }> {
  throw new ExtractionError('unsupported-format', { reason: 'archive' });
}
