/**
 * The same reader on the pdf.js that `unpdf` bundles for browsers and edge runtimes: one file, no worker, no wasm. It
 * brings no character maps: pass `options.assets` for Chinese fonts that are not embedded, or such text is missing and
 * says so in a diagnostic.
 */
import type { SourceDocument } from '../../model/source.ts';
import { openDocument, type PdfDocument, type PdfOptions, readDocument } from './document.ts';
import { type PdfAssets, type PdfEngine, type PdfJsModule, pdfJsEngine } from './pdfjs.ts';

const engines = new Map<string, Promise<PdfEngine>>();

/** The engine of the installed `unpdf`, loaded once per set of assets. */
export function unpdf(assets: PdfAssets | null = null): Promise<PdfEngine> {
  const key = JSON.stringify(assets);
  let engine = engines.get(key);
  if (engine === undefined) {
    engine = import('unpdf/pdfjs').then((module) =>
      pdfJsEngine('unpdf', module as unknown as PdfJsModule, assets),
    );
    engines.set(key, engine);
  }
  return engine;
}

/** `openPdf` of the main entry, on `unpdf`. */
export async function openPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfDocument> {
  return openDocument(await unpdf(options.assets), bytes, options);
}

/** `readPdf` of the main entry, on `unpdf`. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<SourceDocument> {
  return readDocument(await unpdf(options.assets), bytes, options);
}
