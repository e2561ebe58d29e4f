import type { PictureReader } from '@juesuan/extractor';
import { readPage } from './read-page.ts';
import { alphabetOf, recogniserOn } from './recognise/recogniser.ts';
import type { OpenRuntime, RuntimeName } from './recognise/runtime.ts';

/** A recogniser's weights and the letters that it knows. */
export interface OcrModel {
  /** An ONNX file: text recognition of the PP-OCR family, 48 pixels high. */
  recogniser: Uint8Array;
  /** Its letters, one a line. */
  keys: string;
}

/** How pages are read; all of it may be left out. */
export interface OcrOptions {
  /** Threads of the recogniser; 1 if left out. */
  threads?: number;
  /** Before each picture is read. */
  onPage?(progress: OcrProgress): void;
}

/** Which page is being read, of how many that its document has; `null` where that is not known. */
export interface OcrProgress {
  page: number;
  pages: number | null;
}

/** Reads pictures of pages until it is closed. */
export interface Ocr extends PictureReader {
  /** Which runtime recognises. */
  readonly runtime: RuntimeName;
  close(): Promise<void>;
}

/** A reader of pages that are pictures, on a model that is open, which knows nothing of other text of a page. */
export function ocrOn(opened: OpenRuntime, keys: string, { onPage }: OcrOptions): Ocr {
  const alphabet = alphabetOf(keys);
  return {
    runtime: opened.name,
    async read(picture, page, signal, pages) {
      onPage?.({ page: page.number, pages: pages ?? null });
      const pause = async (): Promise<void> => {
        signal?.throwIfAborted();
        await new Promise((resolve) => setTimeout(resolve, 0));
        signal?.throwIfAborted();
      };
      const recogniser = recogniserOn(opened.runtime, alphabet, pause);
      return readPage(picture, { recogniser, page, engine: `onnxruntime-${opened.name}` });
    },
    close: opened.close,
  };
}
