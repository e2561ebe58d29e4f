/** The program that opens documents; its types are those of `pdfjs-dist`. */
export interface PdfJs {
  readonly version: string;
}

/** The program that parses them. */
export interface PdfJsWorker {
  readonly WorkerMessageHandler: unknown;
}

/** Sources have the files where `pdfjs-dist` is installed; what is built has its own. */
const fromSources = import.meta.url.endsWith('.ts');

/**
 * Loads pdf.js, and its parser into the same thread.
 *
 * @example
 * const [{ version }, { WorkerMessageHandler }] = await loadPdfJs();
 */
export const loadPdfJs = (): Promise<[PdfJs, PdfJsWorker]> =>
  Promise.all([
    import('pdfjs-dist/legacy/build/pdf.min.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
  ]);

/**
 * The folder with `cmaps/`, `standard_fonts/`, `wasm/` and `iccs/`.
 *
 * @throws {Error} where a bundler has moved this file away from its package
 *
 * @example
 * const maps = new URL('cmaps/', pdfJsFolder());
 */
export const pdfJsFolder = (): URL =>
  fromSources
    ? new URL('.', import.meta.resolve('pdfjs-dist/package.json'))
    : new URL('dist/', import.meta.resolve('@juesuan/pdfjs/package.json'));
