import type { SourcePicture } from '../../model/picture.ts';
import { composed, type PictureLimits, type PlacedPixels } from '../drawing/compose.ts';
import { lightness } from '../drawing/state.ts';
import type { DrawnPicture } from './pdf-walk.ts';
import type { EnginePage } from './pdfjs.ts';

/**
 * The pictures of a page as one, before the page is released. `null` where it draws none that can be decoded.
 */
export async function pagePicture(
  page: EnginePage,
  pictures: readonly DrawnPicture[],
  limits: PictureLimits,
): Promise<SourcePicture | null> {
  const placed: PlacedPixels[] = [];
  for (const { matrix, clip, source, stencil } of pictures) {
    const pixels = await page.pixels(source, stencil !== null);
    if (pixels === null) continue;
    const paint = stencil === null ? {} : { paint: Math.round(255 * lightness(stencil)) };
    placed.push({ matrix, clip, pixels: { ...pixels, ...paint } });
  }
  return composed(page, placed, limits);
}
