import type { Deadline } from '../../model/deadline.ts';
import type { ReadDocumentPictures } from '../../model/document-picture.ts';

/** How a document of Word is read. */
export interface DocumentReading {
  deadline: Deadline;
  /** The most lines that it may have, where that is said. */
  limits?: { lines: number };
  /** Reads large pictures where they stand; none is read where it is left out. */
  readPictures?: ReadDocumentPictures | undefined;
}
