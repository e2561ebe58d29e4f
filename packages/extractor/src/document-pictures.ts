import { type Diagnostic, ExtractionError } from '@juesuan/schema';
import { detecting } from './detect/detect.ts';
import type { ExtractLimits } from './limits.ts';
import type { Deadline } from './model/deadline.ts';
import type { DocumentPicture, ReadDocumentPictures } from './model/document-picture.ts';
import type { PictureReader } from './model/picture.ts';
import { withFiles } from './model/place-in-file.ts';
import type { SourcePage } from './model/source.ts';
import type { PdfReadOptions, ReadPdf } from './read/pdf/document.ts';

/** What pictures are read with. */
interface PicturesReading {
  readPdf: ReadPdf;
  options: PdfReadOptions;
  limits: ExtractLimits;
  deadline: Deadline;
}

/** Pages of one picture, and what was unclear on them. */
interface PicturePages {
  pages: SourcePage[];
  diagnostics: Diagnostic[];
}

/** What reads pictures within documents as scans of pages: nothing, where there is no reader of pictures. */
export function documentPictures(reading: PicturesReading): ReadDocumentPictures | undefined {
  const { options, limits, deadline } = reading;
  const { ocr } = options;
  if (ocr === undefined) return undefined;
  let before = 0;
  return async (pictures) => {
    const read = new Set<DocumentPicture>();
    const files = new Map<number, string>();
    const pages: SourcePage[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const picture of pictures) {
      await deadline.pause();
      deadline.check({ reason: 'opening' });
      const own = await pagesOf(picture, before, ocr, reading);
      if (own === null) continue;
      read.add(picture);
      for (const page of own.pages) files.set(page.number, picture.name);
      before += own.pages.length;
      pages.push(...own.pages);
      diagnostics.push(...own.diagnostics);
    }
    const { content } = await deadline.run(detecting(pages, { limits, letsGo: pages }));
    const whole = { ...content, diagnostics: [...diagnostics, ...content.diagnostics] };
    return { content: withFiles(whole, ({ page }) => files.get(page ?? 0)), read };
  };
}

/** The pages of a picture file, numbered behind those before; `null` where it cannot be read, or shows no text. */
async function pagesOf(
  picture: DocumentPicture,
  before: number,
  ocr: PictureReader,
  { readPdf, options }: PicturesReading,
): Promise<PicturePages | null> {
  const seen: Diagnostic[] = [];
  const numbered: PictureReader = {
    async read(pixels, page, signal) {
      const read = await ocr.read(pixels, { ...page, number: before + page.number }, signal);
      seen.push(...(read?.diagnostics ?? []));
      return read;
    },
  };
  const { pages: _, ...others } = options;
  try {
    const bytes = picture.bytes();
    if (bytes === null) return null;
    const { pictureFilePdf } = await import('./read/picture/read.ts');
    const { pages } = await readPdf(
      await pictureFilePdf(bytes, picture.crop),
      { ...others, ocr: numbered },
      (page) => page,
    );
    return { pages: pages.map((page, i) => ({ ...page, number: before + i + 1 })), diagnostics: seen };
  } catch (error) {
    // A picture is a small part of its document, which is read without it.
    if (error instanceof ExtractionError && error.code !== 'timed-out') return null;
    throw error;
  }
}
