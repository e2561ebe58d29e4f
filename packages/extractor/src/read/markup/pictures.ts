import type { DocumentPicture, ReadDocumentPictures } from '../../model/document-picture.ts';
import { asidesIn, type BlockWriter } from './blocks.ts';
import type { PrintedContent } from './model.ts';

/**
 * Writes what a document prints, and what its large pictures show behind the block that they stand in. Pictures between
 * which nothing is printed are read as pages of one scan.
 */
export class PicturesWriter {
  readonly #writer: BlockWriter;
  readonly #readPictures: ReadDocumentPictures | undefined;
  #waiting: DocumentPicture[] = [];

  constructor(writer: BlockWriter, readPictures: ReadDocumentPictures | undefined) {
    this.#writer = writer;
    this.#readPictures = readPictures;
  }

  async write(content: PrintedContent): Promise<void> {
    if (content.items.length > 0) await this.finish();
    this.#writer.write(content);
    if (this.#readPictures) this.#waiting.push(...largePictures(content));
  }

  /** Reads the pictures behind which nothing was printed yet. */
  async finish(): Promise<void> {
    const pictures = this.#waiting;
    if (pictures.length === 0 || this.#readPictures === undefined) return;
    this.#waiting = [];
    this.#writer.writePictures(await this.#readPictures(pictures));
  }
}

const largePictures = (content: PrintedContent): DocumentPicture[] =>
  asidesIn(content).flatMap((aside) =>
    aside.type === 'unread' && aside.large && aside.picture !== undefined ? [aside.picture] : [],
  );
