import { loadPdfJs, pdfJsFolder } from '@juesuan/pdfjs';
import type { SourceDocument } from '../../model/source.ts';
import { withoutCanvas } from './canvas.ts';
import {
  keepPages,
  openDocument,
  type PdfOptions,
  type PdfReadOptions,
  type Readers,
  type ReadPdf,
  readDocument,
} from './document.ts';
import type { PdfDocument } from './open-document.ts';
import {
  type PdfAssets,
  type PdfEngine,
  type PdfJsModule,
  type PdfJsWorkerModule,
  pdfJsEngine,
} from './pdfjs.ts';

const engines = new Map<string, Promise<PdfEngine>>();

/** pdf.js as `@juesuan/pdfjs` has it of `pdfjs-dist`, loaded once per set of assets. */
export function pdfjsDist(assets: PdfAssets | null = packagedAssets()): Promise<PdfEngine> {
  const key = JSON.stringify(assets);
  let engine = engines.get(key);
  if (engine === undefined) {
    engine = load().then(([module, parser]) => pdfJsEngine('pdfjs-dist', module, assets, parser));
    engines.set(key, engine);
  }
  return engine;
}

const readers = (assets: PdfAssets | null = packagedAssets()): Readers => ({
  lean: assets,
  engine: () => pdfjsDist(assets),
});

/**
 * Opens a PDF to be read page by page.
 *
 * @param bytes The file; left as it is.
 * @throws ExtractionError `not-a-pdf`, `encrypted`, `damaged`, `too-large`, `timed-out`
 * @throws Error where the installed pdf.js does not read a known page as it should
 *
 * @example
 * const pdf = await openPdf(bytes);
 * try {
 *   for (let n = 1; n <= pdf.pageCount; n++) console.log((await pdf.readPage(n)).runs.length);
 * } finally {
 *   await pdf.close();
 * }
 */
export async function openPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfDocument> {
  return openDocument(readers(options.assets), bytes, options);
}

/**
 * Reads a whole PDF: glyph runs, rulings and pictures of every page, in points from the top left.
 *
 * @param bytes the file; left as it is
 * @returns pages in print order, with a diagnostic for each that could not be read
 * @throws {ExtractionError} `not-a-pdf`, `encrypted`, `damaged`, `too-large`, `timed-out`, and `no-text-layer` for a file
 *   of pictures
 * @throws {RangeError} for a range of pages that begins behind the last
 *
 * @example
 * const { pages } = await readPdf(bytes);
 * pages[5]?.runs[0]?.text; // '支出决算表'
 */
export async function readPdf(bytes: Uint8Array, options: PdfReadOptions = {}): Promise<SourceDocument> {
  return readDocument(readers(options.assets), bytes, options);
}

/** The same, of which only what `keep` makes of each page is held. */
export const readPages: ReadPdf = (bytes, options, keep) =>
  keepPages(readers(options.assets), bytes, options, keep);

/**
 * The folders beside the installed package, as plain paths: pdf.js reads them with the file system and silently finds
 * nothing behind a `file:` URL.
 */
export function packagedAssets(): PdfAssets | null {
  try {
    const root = pdfJsFolder();
    const folder = (name: string): string => {
      const url = new URL(`${name}/`, root);
      return url.protocol === 'file:'
        ? decodeURIComponent(url.pathname).replace(/^\/(?=[A-Za-z]:)/, '')
        : url.href;
    };
    return {
      cMapUrl: folder('cmaps'),
      standardFontDataUrl: folder('standard_fonts'),
      wasmUrl: folder('wasm'),
      iccUrl: folder('iccs'),
    };
  } catch {
    return null;
  }
}

/** What pdf.js prints on loading without a canvas: only drawing needs one. */
const CANVAS_WARNING =
  /^Warning: Cannot (load "@napi-rs\/canvas"|polyfill `(DOMMatrix|Path2D)`|access the `require`)/;

/** Its verbosity cannot be set before it is loaded, so these warnings, and no others, are held back for that moment. */
async function load(): Promise<[PdfJsModule, PdfJsWorkerModule]> {
  // The lean reader runs on Node 20 too, and pdf.js fails there in words of its own.
  if (typeof Promise.withResolvers !== 'function')
    throw new Error(
      'this PDF is read by pdf.js, which needs Node 22.13 or newer: install it from https://nodejs.org',
    );
  const { warn } = console;
  const quiet = (...data: unknown[]): void => {
    if (!CANVAS_WARNING.test(String(data[0]))) warn.apply(console, data);
  };
  console.warn = quiet;
  try {
    return (await withoutCanvas(loadPdfJs)) as unknown as [PdfJsModule, PdfJsWorkerModule];
  } finally {
    if (console.warn === quiet) console.warn = warn;
  }
}
