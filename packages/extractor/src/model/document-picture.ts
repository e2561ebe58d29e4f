import type { DetectedContent } from './grid.ts';

/** How much of a picture is cut off at each side: shares of its width and height. */
export interface Crop {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A picture file within a document. */
export interface DocumentPicture {
  /** Its name there: `word/media/image1.png`. */
  name: string;
  /** Its bytes; `null` where the document does not have them. */
  bytes(): Uint8Array | null;
  /** What of it the document does not show; left out where it shows all. */
  crop?: Crop;
}

/** What pictures of a document show. */
export interface PicturesRead {
  /** Tables and lines of the pictures, each a page, in their order. Places name the picture in `file`. */
  content: DetectedContent;
  /** Those that could be read. */
  read: ReadonlySet<DocumentPicture>;
}

/** Reads pictures of a document one after another; their pages are counted on from call to call. */
export type ReadDocumentPictures = (pictures: readonly DocumentPicture[]) => Promise<PicturesRead>;
