import { ExtractionError } from '@juesuan/schema';
import type { Crop } from '../../model/document-picture.ts';
import { identity, type Matrix, multiply } from '../drawing/matrix.ts';
import { bmpPage, isBmp } from './bmp.ts';
import { checkPixels } from './check.ts';
import { jpegPage } from './jpeg.ts';
import { paper } from './limits.ts';
import type { EmbeddedPicture, PicturePage } from './model.ts';
import { pngPage } from './png.ts';
import { tiffPages } from './tiff.ts';
import { tiffBytes } from './tiff-directory.ts';

/**
 * A picture file (JPEG, PNG, TIFF with one page or more) as a PDF of its pages, so that it is read as any scan: the filters
 * of PDF are what these formats are packed with, and nothing is unpacked before its page is read.
 *
 * @param crop what of each page is not shown
 * @throws {ExtractionError} `damaged`, `too-large`, `unsupported-format`
 *
 * @example
 * const pdf = await pictureFilePdf(await readFile('page-1.png')); // a PDF of one page
 */
export async function pictureFilePdf(source: Uint8Array, crop?: Crop): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = (await pagesOf(source)).map(sheetOf);
  return pdfOf(crop === undefined ? sheets : sheets.map((sheet) => cropped(sheet, crop)));
}

/** What of a page is left, with its lower left where the page's was; all of it where nothing would be. */
function cropped(sheet: Sheet, { left, top, right, bottom }: Crop): Sheet {
  const width = (1 - left - right) * sheet.width;
  const height = (1 - top - bottom) * sheet.height;
  if (!(width > 0 && height > 0)) return sheet;
  const moved: Matrix = [1, 0, 0, 1, -left * sheet.width, -bottom * sheet.height];
  const pictures = sheet.pictures.map((one) => ({ ...one, matrix: multiply(moved, one.matrix) }));
  return { width, height, pictures };
}

async function pagesOf(source: Uint8Array): Promise<PicturePage[]> {
  if (source[0] === 0xff && source[1] === 0xd8) {
    const page = jpegPage(source);
    checkPixels(page.width, page.height);
    return [page];
  }
  if (isBmp(source)) return [bmpPage(source)];
  if (source[0] === 0x89) return [await pngPage(source)];
  if (tiffBytes(source) !== null) return tiffPages(source);
  throw new ExtractionError('unsupported-format', { reason: 'picture', kind: 'other' });
}

/** Pixels an inch: what the file says, where the paper would have a size that paper has. */
function believed({ width, height, dpi }: PicturePage): number {
  const longest = Math.max(width, height);
  const side = dpi === null ? 0 : longest / dpi;
  return dpi !== null && side >= paper.shortest && side <= paper.longest ? dpi : longest / paper.usual;
}

/** Where the unit square goes so that a picture of w × h is shown as its orientation says. */
function shown(orientation: number, w: number, h: number): Matrix {
  const ways: Readonly<Record<number, Matrix>> = {
    2: [-1, 0, 0, 1, w, 0],
    3: [-1, 0, 0, -1, w, h],
    4: [1, 0, 0, -1, 0, h],
    5: [0, -1, -1, 0, h, w],
    6: [0, -1, 1, 0, 0, w],
    7: [0, 1, 1, 0, 0, 0],
    8: [0, 1, -1, 0, h, 0],
  };
  return multiply(ways[orientation] ?? identity, [w, 0, 0, h, 0, 0]);
}

/** A page with pictures at their places: points. */
interface Sheet {
  width: number;
  height: number;
  pictures: readonly { picture: EmbeddedPicture; matrix: Matrix }[];
}

function sheetOf(page: PicturePage): Sheet {
  const scale = 72 / believed(page);
  const [w, h] = [page.width * scale, page.height * scale];
  const isSideways = page.orientation >= 5 && page.orientation <= 8;
  const pictures = partsIn(page, shown(page.orientation, w, h));
  return { width: isSideways ? h : w, height: isSideways ? w : h, pictures };
}

/** The parts of a picture, where the unit square is put by a matrix. */
const partsIn = (page: PicturePage, outer: Matrix): Sheet['pictures'] =>
  page.pictures.map((picture) => {
    const { width, height, left, top } = picture;
    const inner: Matrix = [
      width / page.width,
      0,
      0,
      height / page.height,
      left / page.width,
      (page.height - top - height) / page.height,
    ];
    return { picture, matrix: multiply(outer, inner) };
  });

const written = (matrix: Matrix): string => matrix.map((value) => value.toFixed(4)).join(' ');

/** A picture file where a page draws it. */
export interface PlacedFile {
  bytes: Uint8Array;
  /** Where the unit square goes whose upper side (y = 0) is the picture's top: points, y down. */
  matrix: Matrix;
}

/**
 * A page that draws picture files, as a PDF. Files that cannot be read are left out.
 *
 * @returns `null` where none can
 */
export async function placedPicturesPdf(
  { width, height }: { width: number; height: number },
  files: readonly PlacedFile[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const pictures: Sheet['pictures'][number][] = [];
  for (const {
    bytes,
    matrix: [a, b, c, d, e, f],
  } of files) {
    const [page] = await pagesOf(bytes).catch((error: unknown) => {
      if (error instanceof ExtractionError && error.code !== 'too-large') return [];
      throw error;
    });
    // PDF's y goes up, of the page as of the picture.
    if (page)
      pictures.push(
        ...partsIn(page, multiply([a, -b, -c, d, e + c, height - d - f], shown(page.orientation, 1, 1))),
      );
  }
  return pictures.length === 0 ? null : pdfOf([{ width, height, pictures }]);
}

function pdfOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const file = new PdfFile();
  const kids: number[] = [];
  const tree = 2;
  let next = 3;
  for (const sheet of sheets) {
    const names: string[] = [];
    let content = '';
    for (const [i, { picture, matrix }] of sheet.pictures.entries()) {
      const { width, height, entries, bytes } = picture;
      names.push(`/P${i} ${next} 0 R`);
      content += `q ${written(matrix)} cm /P${i} Do Q\n`;
      file.object(next++, `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${entries}`, bytes);
    }
    file.object(next, '', new TextEncoder().encode(content));
    const box = [sheet.width, sheet.height].map((side) => side.toFixed(3)).join(' ');
    file.object(
      next + 1,
      `/Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${box}]/Contents ${next} 0 R/Resources<</XObject<<${names.join('')}>>>>`,
    );
    kids.push(next + 1);
    next += 2;
  }
  file.object(1, `/Type/Catalog/Pages ${tree} 0 R`);
  file.object(tree, `/Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]`);
  return file.finish();
}

/** A PDF as it is written: binary streams, and the table of where its objects are. */
class PdfFile {
  readonly #parts: Uint8Array[] = [];
  readonly #offsets: number[] = [];
  #length = 0;

  constructor() {
    this.#put('%PDF-1.7\n');
  }

  #put(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }

  object(number: number, dictionary: string, stream?: Uint8Array): void {
    this.#offsets[number] = this.#length;
    this.#put(`${number} 0 obj\n<<${dictionary}${stream ? `/Length ${stream.length}` : ''}>>\n`);
    if (stream) for (const part of ['stream\n', stream, '\nendstream\n']) this.#put(part);
    this.#put('endobj\n');
  }

  finish(): Uint8Array<ArrayBuffer> {
    const start = this.#length;
    const entries = this.#offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    this.#put(`xref\n0 ${this.#offsets.length}\n0000000000 65535 f \n${entries.join('')}`);
    this.#put(`trailer\n<</Size ${this.#offsets.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
    const out = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }
}
