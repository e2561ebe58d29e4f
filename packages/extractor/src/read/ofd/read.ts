import { type ExtractedReport, ExtractionError } from '@juesuan/schema';
import type { Deadline } from '../../model/deadline.ts';
import type { SourceDocument } from '../../model/source.ts';
import type { ZipContainer } from '../container/zip.ts';

/** The pages of an OFD, and the seals that it names. */
export interface OfdDocument extends SourceDocument {
  seals: NonNullable<ExtractedReport['source']['seals']>;
}

/** Reads an OFD. */
export async function readOfd(_zip: ZipContainer, _reading: { deadline: Deadline }): Promise<OfdDocument> {
  throw new ExtractionError('unsupported-format', { reason: 'archive' });
}
