import { type PageReading, readDrawing } from '../../drawing/page.ts';
import { PdfWalk } from '../pdf-walk.ts';
import type { PdfAssets } from '../pdfjs.ts';
import { Assets, Wanted } from './assets.ts';
import { Content } from './content.ts';
import { PdfFile } from './file.ts';
import { loadInflate, tooMuch } from './inflate.ts';
import { Layers } from './layers.ts';
import { limits } from './limits.ts';
import { type Dict, isArray, isDict, Stream } from './objects.ts';
import { pagesOf, resourcesOf } from './page-tree.ts';
import { producerOf } from './producer.ts';
import { refuse } from './refused.ts';
import { Shared } from './resources.ts';
import { sheetOf } from './sheet.ts';

const known = new Map<string, Assets>();

/** A document that the lean reader reads, as far as it has been looked into. */
export class LeanDocument {
  readonly producer: string | null;
  /** All that the page was read with that was read last. */
  last: readonly object[] = [];
  readonly #file: PdfFile;
  readonly #pages: readonly Dict[];
  readonly #shared: Shared;
  readonly #assets: Assets;

  /** @throws {Refused} where its objects are not in order, or it needs what this reader does not know */
  static async open(bytes: Uint8Array, assets: PdfAssets | null): Promise<LeanDocument> {
    const key = JSON.stringify(assets);
    const shared = known.get(key) ?? new Assets(assets);
    known.set(key, shared);
    return new LeanDocument(new PdfFile(bytes, await loadInflate()), shared);
  }

  private constructor(file: PdfFile, assets: Assets) {
    this.#file = file;
    this.#assets = assets;
    const catalog = file.dict(file.trailer.get('Root')) ?? refuse('a file without catalog');
    this.#pages = pagesOf(file, catalog);
    this.#shared = new Shared(file, assets, new Layers(file, catalog));
    this.producer = producerOf(file);
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  /**
   * Reads a page by its number, from 1.
   *
   * @param watch told how many operators were read so far; what it throws ends the page
   * @throws {Refused}
   */
  async page(number: number, watch: (operators: number) => void): Promise<PageReading> {
    for (;;) {
      try {
        return this.#read(number, watch);
      } catch (error) {
        if (!(error instanceof Wanted)) throw error;
        await this.#assets.load(error);
      }
    }
  }

  #read(number: number, watch: (operators: number) => void): PageReading {
    const page = this.#pages[number - 1] ?? refuse('a page that is none');
    this.#checkAnnotations(page);
    const sheet = sheetOf(this.#file, page);
    const walk = new PdfWalk(sheet);
    const content = new Content(this.#shared, walk, watch);
    content.page(this.#contentOf(page), resourcesOf(this.#file, page));
    const drawing = walk.finish();
    const reading = readDrawing(drawing, sheet, number);
    this.last = [content, walk, drawing, reading];
    return reading;
  }

  /** Fields and notes hold text of their own, that pdf.js draws; links and the like hold none. */
  #checkAnnotations(page: Dict): void {
    const file = this.#file;
    const list = file.get(page.get('Annots')) ?? [];
    if (!isArray(list)) refuse('annotations that are none');
    for (const value of list) {
      const annotation = file.get(value);
      if (annotation === null) continue;
      const kind = isDict(annotation) ? file.name(annotation.get('Subtype')) : null;
      if (kind === null || kind === 'Widget' || kind === 'FreeText')
        refuse(`an annotation of the kind ${kind}`);
    }
  }

  #contentOf(page: Dict): Uint8Array {
    const file = this.#file;
    const content = file.get(page.get('Contents'));
    if (content instanceof Stream) return file.data(content);
    if (content === null) return new Uint8Array();
    if (!isArray(content)) return refuse('content that is none');
    let length = 0;
    const parts = content.map((value) => {
      const part = file.get(value);
      const data = part instanceof Stream ? file.data(part) : refuse('content that is none');
      length += data.length + 1;
      return length > limits.stream ? tooMuch(limits.stream) : data;
    });
    const whole = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
      // No token reaches from one stream into the next.
      whole[at++] = 0x0a;
    }
    return whole;
  }
}
