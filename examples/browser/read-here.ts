import { type Report, readReport } from 'juesuan';

/**
 * Reads a report where its reader is: no byte leaves the browser.
 *
 * @param assets address of the folder with `cmaps/` and `standard_fonts/` of `@juesuan/pdfjs/dist`, with a final slash:
 *   Chinese fonts that are not embedded need them
 */
export function readHere(bytes: Uint8Array, assets: string): Promise<Report> {
  const folder = (name: string) => new URL(`${name}/`, new URL(assets, document.baseURI)).href;
  return readReport(bytes, {
    assets: { cMapUrl: folder('cmaps'), standardFontDataUrl: folder('standard_fonts') },
  });
}
