import { ExtractionError } from '@juesuan/schema';
import type { PictureReader } from './model/picture.ts';
import type { ReadPictures } from './read/ofd/read.ts';
import type { PdfReadOptions, ReadPdf } from './read/pdf/document.ts';

/**
 * Reads pages of pictures of other formats as a PDF's: its filters unpack what they are packed with, and it knows how they
 * lie on one another.
 */
export const placedPictures =
  (readPdf: ReadPdf, options: PdfReadOptions, ocr: PictureReader): ReadPictures =>
  async (page, files, pages) => {
    const { placedPicturesPdf } = await import('./read/picture/read.ts');
    const pdf = await placedPicturesPdf(page, files);
    if (pdf === null) return null;
    // The page has text of its own, and its own number.
    const onPage: PictureReader = {
      read: (picture, _, signal) => ocr.read(picture, page, signal, pages),
    };
    const { pages: _, ...others } = options;
    try {
      const read = await readPdf(pdf, { ...others, ocr: onPage }, (page) => page);
      const [own] = read.pages;
      if (own === undefined) return null;
      const diagnostics = read.diagnostics.map((one) =>
        one.location === null ? one : { ...one, location: { ...one.location, page: page.number } },
      );
      return { page: own, diagnostics };
    } catch (error) {
      if (error instanceof ExtractionError && error.code === 'no-text-layer') return null;
      throw error;
    }
  };
