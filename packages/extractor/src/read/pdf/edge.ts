/**
 * The same reader on the pdf.js that `unpdf` bundles for browsers and edge runtimes: one file, no worker, no wasm. It
 * brings no character maps: pass `options.assets` for Chinese fonts that are not embedded, or such text is missing and
 * says so in a diagnostic.
 */
import type { SourceDocument } from '../../model/source.ts';
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
import { type PdfAssets, type PdfEngine, type PdfJsModule, pdfJsEngine } from './pdfjs.ts';

const engines = new Map<string, Promise<PdfEngine>>();

/**
 * The engine of the installed `unpdf`, loaded once per set of assets.
 *
 * @throws {Error} where it is not installed: who reads no PDF in a browser does without it
 */
export function unpdf(assets: PdfAssets | null = null): Promise<PdfEngine> {
  const key = JSON.stringify(assets);
  let engine = engines.get(key);
  if (engine === undefined) {
    engine = load().then((module) => pdfJsEngine('unpdf', module, assets));
    engines.set(key, engine);
  }
  return engine;
}

async function load(): Promise<PdfJsModule> {
  try {
    return (await import('unpdf/pdfjs')) as unknown as PdfJsModule;
  } catch (cause) {
    throw new Error(
      'reading a PDF without Node needs the package unpdf beside this one (`npm install unpdf`), and it could not be loaded',
      { cause },
    );
  }
}

const readers = (assets?: PdfAssets): Readers => ({ lean: assets ?? null, engine: () => unpdf(assets) });

/** `openPdf` of the main entry, on `unpdf`. */
export async function openPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfDocument> {
  return openDocument(readers(options.assets), bytes, options);
}

/** `readPdf` of the main entry, on `unpdf`. */
export async function readPdf(bytes: Uint8Array, options: PdfReadOptions = {}): Promise<SourceDocument> {
  return readDocument(readers(options.assets), bytes, options);
}

/** The same, of which only what `keep` makes of each page is held. */
export const readPages: ReadPdf = (bytes, options, keep) =>
  keepPages(readers(options.assets), bytes, options, keep);
