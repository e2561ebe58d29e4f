/**
 * The one file, beside `annotations.ts`, that knows what pdf.js looks like (6.5.438 in pdfjs-dist, 6.1.200 inside unpdf):
 * module, document, page, font and operator shapes. pdf.js changes these without notice, so everything else reads {@link PdfEngine} only and
 * `selftest.ts` proves on a known page that the shapes still hold.
 */

import type { Matrix } from '../drawing/matrix.ts';
import type { PageFont, TextAnnotation } from '../drawing/model.ts';
import { type Pixels, unpackedBits } from '../drawing/pixels.ts';
import { type AnnotationData, annotationsOf, fillFields, type PlainNote } from './annotations.ts';
import { describeFont } from './describe-font.ts';
import { type OperatorWatch, SharedPort } from './port.ts';
import { catchStrayRejections } from './stray-rejections.ts';

/** The operators that are read, by pdf.js's numbers. A switch over literals is what keeps the walk cheap. */
export const Op = {
  setLineWidth: 2,
  setDash: 6,
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
  closeFillStroke: 26,
  closeEOFillStroke: 27,
  endPath: 28,
  clip: 29,
  eoClip: 30,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRenderingMode: 38,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  setStrokeColorN: 53,
  setFillColorN: 55,
  setStrokeRGBColor: 58,
  setFillRGBColor: 59,
  shadingFill: 62,
  beginMarkedContent: 69,
  beginMarkedContentProps: 70,
  endMarkedContent: 71,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  beginGroup: 76,
  endGroup: 77,
  beginAnnotation: 80,
  endAnnotation: 81,
  paintImageMaskXObject: 83,
  paintImageXObject: 85,
  paintInlineImageXObject: 86,
  paintSolidColorImageMask: 90,
  constructPath: 91,
  setStrokeTransparent: 92,
  setFillTransparent: 93,
} as const;

export interface EnginePage {
  width: number;
  height: number;
  /** Default user space → page space: y flipped, /Rotate and crop box applied. */
  transform: Matrix;
  ops: ArrayLike<number>;
  args: ArrayLike<readonly unknown[] | null>;
  /** The font a `setFont` names. */
  font(id: string): PageFont;
  /** What an annotation that is drawn (`beginAnnotation`) is, where its text is read; `null` for any other. */
  annotation(id: string): TextAnnotation | null;
  /** Texts that were put on the page and whose look is left to the viewer. */
  notes: readonly PlainNote[];
  /** Fields and notes with text that the page does not show, where it shows no text at all. */
  unshown: number;
  /** Whether an optional-content group or membership (a layer) is shown by default. */
  shows(layer: unknown): boolean;
  /** A decoded picture by what its operator says of it; `null` where it cannot be decoded. */
  pixels(source: unknown, isStencil: boolean): Promise<EnginePixels | null>;
  /** Gives the page's memory back; nothing of the page may be read afterwards. */
  release(): void;
}

export interface EngineDocument {
  pageCount: number;
  producer: string | null;
  page(number: number): Promise<EnginePage>;
  close(): Promise<void>;
}

/** A decoded picture, and the number of the object that holds it. */
interface EnginePixels extends Pixels {
  object?: number;
}

/** A pdf.js that opens documents. `bytes` are taken away by `open`: pass a copy. */
export interface PdfEngine {
  /** Package and version, for messages. */
  name: string;
  /** True where character maps and standard fonts can be loaded. */
  hasAssets: boolean;
  /** `watch` may end the reading of a page that goes on too long; only an engine with a port of its own asks it. */
  open(bytes: Uint8Array, watch?: OperatorWatch): Promise<EngineDocument>;
}

/** Folders of `@juesuan/pdfjs/dist`, or of `pdfjs-dist`, each with a final slash: plain paths in Node, URLs elsewhere. */
export interface PdfAssets {
  /** Folder of character maps, `cmaps/`: Chinese text in fonts that are not embedded is lost without them. */
  cMapUrl: string;
  /** Folder of the fonts that every PDF may name, `standard_fonts/`. */
  standardFontDataUrl: string;
  /** Folder of the decoders of pictures, `wasm/`; no text depends on it. */
  wasmUrl?: string;
  /** Folder of colour profiles, `iccs/`; no text depends on it. */
  iccUrl?: string;
}

export interface PdfJsModule {
  version: string;
  OPS: Readonly<Record<string, number>>;
  getDocument(options: object): { promise: Promise<PdfJsDocument>; destroy(): Promise<void> };
  PDFWorker: new (options: { port: SharedPort; verbosity: number }) => { destroy(): void };
}

/** The half of pdf.js that parses, where it comes as a file of its own. */
export interface PdfJsWorkerModule {
  WorkerMessageHandler: { initializeFromPort(port: SharedPort): void };
}

interface PdfJsDocument {
  numPages: number;
  getPage(number: number): Promise<PdfJsPage>;
  getMetadata(): Promise<{ info?: { Producer?: unknown } }>;
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>;
  /** `null` where the file has no form. */
  getFieldObjects(): Promise<object | null>;
  annotationStorage: { setValue(id: string, value: { value: string }): void };
}

interface PdfJsPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getOperatorList(options: object): Promise<{ fnArray: number[]; argsArray: (unknown[] | null)[] }>;
  getAnnotations(): Promise<readonly AnnotationData[]>;
  commonObjs: PdfJsObjects;
  objs: PdfJsObjects;
  cleanup(): boolean;
}

interface PdfJsObjects {
  get(id: string, then: (value: unknown) => void): void;
}

/** Larger pictures are left out by pdf.js: an A4 scan at 600 dpi has 35 million pixels, A3 has 70. */
export const MAX_IMAGE_PIXELS = 100_000_000;
/** Annotations are drawn as they look, fields with their values. */
const ANNOTATIONS_DRAWN = 1;
/** The same, with the values that were put into the document's storage. */
const ANNOTATIONS_WITH_VALUES = 3;
const ERRORS_ONLY = 0;

/** How every document is opened: the same result on every machine, nothing from the network, nothing on the console. */
export const documentOptions = (assets: PdfAssets | null): object => ({
  cMapPacked: true,
  ...assets,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableFontFace: true,
  fontExtraProperties: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: MAX_IMAGE_PIXELS,
  stopAtErrors: false,
  verbosity: ERRORS_ONLY,
});

/**
 * Wraps a loaded pdf.js.
 *
 * @throws Error where its operator numbers are not the ones this file was written for.
 */
export function pdfJsEngine(
  name: string,
  module: PdfJsModule,
  assets: PdfAssets | null,
  parser: PdfJsWorkerModule | null = null,
): PdfEngine {
  for (const [operator, number] of Object.entries(Op)) {
    if (module.OPS[operator] !== number) {
      throw new Error(
        `pdf.js ${module.version} numbers the operator ${operator} ${module.OPS[operator]} instead of ${number}: pin pdfjs-dist 6.5.438`,
      );
    }
  }
  const options = documentOptions(assets);
  /** The parser in this thread, over a port that does not copy; null leaves it to pdf.js to start one. */
  const startWorker = (port: SharedPort): { destroy(): void } | null => {
    if (parser === null) return null;
    const worker = new module.PDFWorker({ port, verbosity: ERRORS_ONLY });
    parser.WorkerMessageHandler.initializeFromPort(port);
    return worker;
  };
  return {
    name: `${name} (pdf.js ${module.version})`,
    hasAssets: assets !== null,
    async open(bytes, watch) {
      const endStrays = catchStrayRejections();
      const port = new SharedPort(watch);
      const worker = startWorker(port);
      const task = module.getDocument({
        data: bytes,
        ...options,
        // Fonts are marked as loaded on the shared port, so no outlines are needed in their place.
        ...(worker !== null && { worker, disableFontFace: false }),
      });
      const close = async (): Promise<void> => {
        try {
          await task.destroy();
        } finally {
          worker?.destroy();
          endStrays();
        }
      };
      try {
        const document = await task.promise;
        const layers = await document.getOptionalContentConfig();
        const hasForm = (await document.getFieldObjects()) !== null;
        return engineDocument(document, hasForm, layers, await producerOf(document), port, close);
      } catch (error) {
        await close().catch(() => {});
        throw error;
      }
    },
  };
}

function engineDocument(
  document: PdfJsDocument,
  hasForm: boolean,
  layers: { isVisible(group: unknown): boolean },
  producer: string | null,
  port: SharedPort,
  close: () => Promise<void>,
): EngineDocument {
  const fonts = new Map<string, PageFont>();
  return {
    pageCount: document.numPages,
    producer,
    close,
    async page(number) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const annotations = await page.getAnnotations();
      const list = await Promise.race([
        page.getOperatorList({
          annotationMode:
            hasForm && fillFields(document, annotations) ? ANNOTATIONS_WITH_VALUES : ANNOTATIONS_DRAWN,
        }),
        port.refused,
      ]);
      await loadFonts(page, list, fonts);
      const { kinds, notes, unshown } = annotationsOf(
        annotations,
        list.fnArray.includes(Op.showText),
        layers,
      );
      return {
        width: viewport.width,
        height: viewport.height,
        transform: viewport.transform as unknown as Matrix,
        ops: list.fnArray,
        args: list.argsArray,
        font: (id) => fonts.get(id) ?? describeFont(null),
        annotation: (id) => kinds.get(id) ?? null,
        notes,
        unshown,
        shows: (layer) => layers.isVisible(layer),
        pixels: (source, isStencil) => pixelsOf(page, source, isStencil),
        release: () => void page.cleanup(),
      };
    },
  };
}

/** Pixels as pdf.js decodes them. */
interface DecodedPicture {
  width: number;
  height: number;
  /** One bit a pixel; red, green and blue; the same with alpha. A stencil has none, and is of one bit. */
  kind?: 1 | 2 | 3;
  data?: Uint8Array | Uint8ClampedArray;
  /** Its object: `12R`. */
  ref?: string;
}

const BITS = 1;
const RGB = 2;

async function pixelsOf(page: PdfJsPage, source: unknown, isStencil: boolean): Promise<EnginePixels | null> {
  const id = typeof source === 'string' ? source : (source as { data?: unknown } | null)?.data;
  const decoded = (
    typeof id !== 'string'
      ? source
      : // Those of several pages are kept for the document.
        await new Promise<unknown>((resolve) =>
          (id.startsWith('g_') ? page.commonObjs : page.objs).get(id, resolve),
        )
  ) as DecodedPicture | null | undefined;
  if (!decoded?.data) return null;
  const { width, height, kind, data } = decoded;
  const number = Number.parseInt(decoded.ref ?? '', 10);
  const object = Number.isNaN(number) ? {} : { object: number };
  if (isStencil || kind === BITS)
    return { width, height, step: 1, data: unpackedBits(data, width, height), ...object };
  return { width, height, step: kind === RGB ? 3 : 4, data, ...object };
}

/** Fonts arrive beside the operator list and may be some turns of the event loop late. */
async function loadFonts(
  page: PdfJsPage,
  list: { fnArray: number[]; argsArray: (unknown[] | null)[] },
  fonts: Map<string, PageFont>,
): Promise<void> {
  const named = new Set<string>();
  const { fnArray, argsArray } = list;
  for (let i = 0; i < fnArray.length; i++) {
    const operator = fnArray[i];
    if (operator === Op.setFont) named.add(argsArray[i]?.[0] as string);
    else if (operator === Op.setGState)
      for (const id of fontsIn(argsArray[i]?.[0] as GraphicsState)) named.add(id);
  }
  for (const id of named) {
    if (fonts.has(id)) continue;
    const value = await new Promise<unknown>((resolve) => page.commonObjs.get(id, resolve));
    fonts.set(id, describeFont(value));
  }
}

/** Names and values that a `setGState` sets. */
export type GraphicsState = readonly (readonly [key: string, value: unknown])[];

const fontsIn = (state: GraphicsState): string[] =>
  state.flatMap(([key, value]) => (key === 'Font' ? [(value as [string, unknown])[0]] : []));

async function producerOf(document: PdfJsDocument): Promise<string | null> {
  try {
    const producer = (await document.getMetadata()).info?.Producer;
    return typeof producer === 'string' && producer.trim() !== '' ? producer.trim() : null;
  } catch {
    return null;
  }
}
