import { ExtractionError } from '@juesuan/schema';
import { Bytes } from './bytes.ts';
import type { EmbeddedPicture, PicturePage } from './model.ts';
import { dpiOf, firstOf, readDirectory, Tag, tiffBytes } from './tiff-directory.ts';

/** What the head of a JPEG says. */
interface JpegHead {
  width: number;
  height: number;
  components: number;
  /** Is it written in the order of Adobe, which turns the four inks round? */
  isAdobe: boolean;
  dpi: number | null;
  orientation: number;
}

const START_OF_SCAN = 0xda;
const END = 0xd9;

/**
 * A JPEG as a page.
 *
 * @throws {ExtractionError} `damaged` where it is cut off or no JPEG
 */
export function jpegPage(data: Uint8Array): PicturePage {
  const head = jpegHead(data);
  const { width, height, dpi, orientation } = head;
  return { width, height, dpi, orientation, pictures: [jpegPicture(data, head)] };
}

/** How a PDF holds a JPEG: as it is. */
function jpegPicture(data: Uint8Array, { width, height, components, isAdobe }: JpegHead): EmbeddedPicture {
  const colours = components === 1 ? 'DeviceGray' : components === 4 ? 'DeviceCMYK' : 'DeviceRGB';
  const decode = components === 4 && isAdobe ? '/Decode[1 0 1 0 1 0 1 0]' : '';
  const entries = `/ColorSpace/${colours}/BitsPerComponent 8/Filter/DCTDecode${decode}`;
  return { width, height, entries, bytes: data, left: 0, top: 0 };
}

/**
 * Reads the segments of a JPEG up to its end.
 *
 * @throws {ExtractionError} `damaged` where it is cut off or no JPEG
 */
function jpegHead(data: Uint8Array): JpegHead {
  const bytes = new Bytes(data);
  const head: JpegHead = { width: 0, height: 0, components: 0, isAdobe: false, dpi: null, orientation: 1 };
  let at = 2;
  while (at < data.length) {
    if (bytes.u8(at) !== 0xff) break;
    const marker = bytes.u8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === END) {
      if (head.width > 0 && head.height > 0) return head;
      break;
    }
    readSegment(bytes, marker, at + 4, head);
    at += 2 + bytes.u16(at + 2);
    if (marker === START_OF_SCAN) at = endOfScan(data, at);
  }
  throw new ExtractionError('damaged', { reason: 'picture', kind: 'jpeg', bytes: data.length });
}

/** The next marker behind coded samples, in which a marker's first byte is followed by 0 or is a restart. */
function endOfScan(data: Uint8Array, from: number): number {
  for (let at = data.indexOf(0xff, from); at >= 0; at = data.indexOf(0xff, at + 1)) {
    const next = data[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return data.length;
}

function readSegment(bytes: Bytes, marker: number, at: number, head: JpegHead): void {
  // Frames, but for the tables that stand between their numbers.
  if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
    head.height = bytes.u16(at + 1);
    head.width = bytes.u16(at + 3);
    head.components = bytes.u8(at + 5);
  } else if (marker === 0xe0 && bytes.text(at, 4) === 'JFIF') {
    const unit = bytes.u8(at + 7);
    const density = bytes.u16(at + 8);
    if (unit > 0 && density > 1) head.dpi = unit === 2 ? density * 2.54 : density;
  } else if (marker === 0xe1 && bytes.text(at, 4) === 'Exif') {
    readExif(bytes.data.subarray(at + 6), head);
  } else if (marker === 0xee && bytes.text(at, 5) === 'Adobe') {
    head.isAdobe = true;
  }
}

function readExif(data: Uint8Array, head: JpegHead): void {
  const bytes = tiffBytes(data);
  if (bytes === null) return;
  const { values } = readDirectory(bytes, bytes.u32(4));
  head.orientation = firstOf(values, Tag.orientation, 1);
  head.dpi ??= dpiOf(values);
}
