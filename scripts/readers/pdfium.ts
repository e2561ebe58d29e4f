import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** A character where PDFium has its origin: points, y down from the page's top, before the page is turned. */
export interface Seen {
  character: string;
  x: number;
  y: number;
}

/** One page as PDFium sees it. */
export interface SeenPage {
  /** Of the box that is shown, before the page is turned. */
  width: number;
  height: number;
  characters: Seen[];
}

/** Its memory, which its types leave out; other arrays once it has grown. */
interface Memory {
  HEAPU8: Uint8Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
}
const memoryOf = ({ pdfium }: WrappedPdfiumModule): Memory => pdfium as unknown as Memory;

let loaded: Promise<WrappedPdfiumModule> | null = null;

async function load(): Promise<WrappedPdfiumModule> {
  const path = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary: new Uint8Array(readFileSync(path)).buffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** The characters of every page, by PDFium. @throws {Error} where it cannot open the file */
export async function readPdfium(bytes: Uint8Array): Promise<SeenPage[]> {
  loaded ??= load();
  const pdfium = await loaded;
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const data = malloc(bytes.length);
  memoryOf(pdfium).HEAPU8.set(bytes, data);
  const document = pdfium.FPDF_LoadMemDocument(data, bytes.length, '');
  try {
    if (document === 0) throw new Error('PDFium does not open it');
    const count = pdfium.FPDF_GetPageCount(document);
    return Array.from({ length: count }, (_, index) => pageOf(pdfium, document, index));
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    free(data);
  }
}

function pageOf(pdfium: WrappedPdfiumModule, document: number, index: number): SeenPage {
  const page = pdfium.FPDF_LoadPage(document, index);
  const text = pdfium.FPDFText_LoadPage(page);
  const [left, bottom, right, top] = shownBox(pdfium, page);
  const place = pdfium.pdfium.wasmExports.malloc(16);
  const characters: Seen[] = [];
  for (let i = 0; i < pdfium.FPDFText_CountChars(text); i++) {
    if (pdfium.FPDFText_IsGenerated(text, i) === 1) continue;
    pdfium.FPDFText_GetCharOrigin(text, i, place, place + 8);
    const [x = 0, y = 0] = memoryOf(pdfium).HEAPF64.subarray(place / 8, place / 8 + 2);
    const character = String.fromCodePoint(pdfium.FPDFText_GetUnicode(text, i));
    characters.push({ character, x: x - left, y: top - y });
  }
  pdfium.pdfium.wasmExports.free(place);
  pdfium.FPDFText_ClosePage(text);
  pdfium.FPDF_ClosePage(page);
  return { width: right - left, height: top - bottom, characters };
}

/** left, bottom, right, top of what is shown of a page. */
function shownBox(pdfium: WrappedPdfiumModule, page: number): [number, number, number, number] {
  const place = pdfium.pdfium.wasmExports.malloc(16);
  const boxOf = (get: 'FPDFPage_GetMediaBox' | 'FPDFPage_GetCropBox'): number[] | null => {
    const given = pdfium[get](page, place, place + 4, place + 8, place + 12);
    return given ? [...memoryOf(pdfium).HEAPF32.subarray(place / 4, place / 4 + 4)] : null;
  };
  const media = boxOf('FPDFPage_GetMediaBox') ?? [0, 0, 612, 792];
  const crop = boxOf('FPDFPage_GetCropBox') ?? media;
  pdfium.pdfium.wasmExports.free(place);
  const side = (i: number, choose: (a: number, b: number) => number): number =>
    choose(media[i] ?? 0, crop[i] ?? 0);
  return [side(0, Math.max), side(1, Math.max), side(2, Math.min), side(3, Math.min)];
}
