import { type Diagnostic, diagnostic } from '@juesuan/schema';
import type { SourcePicture } from '../../model/picture.ts';
import { composed, type PictureLimits, type PlacedPixels } from '../drawing/compose.ts';
import { lightness } from '../drawing/state.ts';
import type { DrawnPicture } from './pdf-walk.ts';
import type { EnginePage } from './pdfjs.ts';

/** The pictures of a page as one, and what of them could not be decoded. */
export interface PagePicture {
  /** `null` where the page draws none that can be decoded. */
  picture: SourcePicture | null;
  diagnostics: Diagnostic[];
}

/**
 * Puts the pictures of a page together, before the page is released.
 *
 * @param isCut tells whether the file of the picture in an object was cut off
 */
export async function pagePicture(
  page: EnginePage,
  number: number,
  pictures: readonly DrawnPicture[],
  isCut: (object: number) => boolean,
  limits: PictureLimits,
): Promise<PagePicture> {
  const placed: PlacedPixels[] = [];
  const diagnostics: Diagnostic[] = [];
  const lost = (reason: 'part' | 'part-cut', part: string): void => {
    diagnostics.push(
      diagnostic('page-unreadable', 'error', { reason, part }, { page: number, line: null, box: null }),
    );
  };
  for (const { matrix, clip, source, stencil } of pictures) {
    const pixels = await page.pixels(source, stencil !== null);
    if (pixels === null) {
      lost('part', nameOf(source));
      continue;
    }
    if (pixels.object !== undefined && isCut(pixels.object))
      lost('part-cut', `${pixels.width} × ${pixels.height} px`);
    const paint = stencil === null ? {} : { paint: Math.round(255 * lightness(stencil)) };
    placed.push({ matrix, clip, pixels: { ...pixels, ...paint } });
  }
  return { picture: composed(page, placed, limits), diagnostics };
}

/** pdf.js names pictures by numbers of its own, which say nothing. */
const nameOf = (source: unknown): string => {
  const { width, height } = (source ?? {}) as { width?: unknown; height?: unknown };
  return typeof width === 'number' && typeof height === 'number' ? `${width} × ${height} px` : 'image';
};
