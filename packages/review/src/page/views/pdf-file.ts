import type { getDocument, PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { load } from '../given.ts';

interface Library {
  getDocument: typeof getDocument;
  PDFWorker: typeof PDFWorker;
}

/** The folders of the data that pdf.js asks for, by what it calls them. */
const folders: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps/',
  standardFontDataUrl: 'standard_fonts/',
  wasmUrl: 'wasm/',
};

/** Gives pdf.js the character maps, fonts and decoders of the folder: scripts, since a page of a folder can fetch nothing. */
class FolderData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const name = `${folders[kind] ?? ''}${filename}`;
    return bytesOf([await load<string>(`assets/${name}.js`, name)]);
  }
}

/** Opens a PDF whose bytes are in scripts. */
export async function openPdf(parts: readonly string[], name: string): Promise<PDFDocumentProxy> {
  const [{ getDocument, PDFWorker }, port, ...texts] = await Promise.all([
    load<Library>('assets/pdf.js', 'pdf'),
    startWorker(),
    ...parts.map((path, i) => load<string>(path, `source.${name}.${i}`)),
  ]);
  const worker = new PDFWorker(port === null ? {} : ({ port } as never));
  const task = getDocument({
    data: bytesOf(texts),
    worker,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    standardFontDataUrl: 'assets/standard_fonts/',
    wasmUrl: 'wasm/',
    useWorkerFetch: false,
    BinaryDataFactory: FolderData,
    enableXfa: false,
    isEvalSupported: false,
  } as Parameters<typeof getDocument>[0]);
  return task.promise;
}

/** A worker made of the program's text; `null` where the browser starts none, and then the page reads by itself. */
async function startWorker(): Promise<Worker | null> {
  const program = await load<() => void>('assets/pdf-worker.js', 'pdf-worker');
  try {
    const text = `(${String(program)})()`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    return new Worker(address);
  } catch {
    program();
    return null;
  }
}

function bytesOf(parts: readonly string[]): Uint8Array<ArrayBuffer> {
  const binary = atob(parts.join(''));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
