import { extractReport } from '@juesuan/extractor/edge';
import { normalizeReport } from '@juesuan/normalizer';
import type { Report } from '@juesuan/schema';

/**
 * Reads a report where its reader is: no byte leaves the browser.
 *
 * @param assets address of the folder with `cmaps/` and `standard_fonts/` of pdfjs-dist, with a final slash: Chinese fonts
 *   that are not embedded need them
 */
export async function readReport(bytes: Uint8Array, assets: string): Promise<Report> {
  const folder = (name: string) => new URL(`${name}/`, new URL(assets, document.baseURI)).href;
  const extracted = await extractReport(bytes, {
    assets: { cMapUrl: folder('cmaps'), standardFontDataUrl: folder('standard_fonts') },
  });
  return normalizeReport(extracted);
}
