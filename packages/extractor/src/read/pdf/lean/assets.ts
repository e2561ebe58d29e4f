import type { PdfAssets } from '../pdfjs.ts';
import { refuse } from './refused.ts';

/** Thrown where a page needs a file that is not loaded yet: it is loaded, and the page begun again. */
export class Wanted extends Error {
  override readonly name = 'Wanted';
  readonly url: string;

  constructor(url: string) {
    super(url);
    this.url = url;
  }
}

/** The character maps and fonts of pdfjs-dist, each loaded once in a process. */
export class Assets {
  readonly #assets: PdfAssets | null;
  readonly #loaded = new Map<string, Uint8Array>();

  constructor(assets: PdfAssets | null) {
    this.#assets = assets;
  }

  /**
   * @throws {Wanted} where it must be loaded first
   * @throws {Refused} where there are no such files
   */
  characterMap(name: string): Uint8Array {
    if (!/^[\w-]+$/.test(name)) refuse('a character map of no name');
    return this.#get(this.#assets?.cMapUrl, `${name}.bcmap`);
  }

  /** The same of a font. */
  font(file: string): Uint8Array {
    return this.#get(this.#assets?.standardFontDataUrl, file);
  }

  #get(folder: string | undefined, file: string): Uint8Array {
    if (folder === undefined) refuse('files of pdfjs-dist that are not there');
    const url = folder + file;
    const loaded = this.#loaded.get(url);
    if (loaded === undefined) throw new Wanted(url);
    return loaded;
  }

  /** @throws {Refused} where the file is not there */
  async load({ url }: Wanted): Promise<void> {
    try {
      this.#loaded.set(url, await read(url));
    } catch {
      refuse('files of pdfjs-dist that cannot be read');
    }
  }
}

/** As pdf.js has it: a path in Node, an address elsewhere. */
async function read(url: string): Promise<Uint8Array> {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  const fs = process?.getBuiltinModule?.('node:fs/promises') as typeof import('node:fs/promises') | undefined;
  if (fs !== undefined && !/^[a-z][a-z\d+.-]+:\/\//i.test(url)) return new Uint8Array(await fs.readFile(url));
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
