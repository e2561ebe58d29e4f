import { ExtractionError } from '@juesuan/schema';
import { checkLimit } from '../../model/check-limit.ts';
import type { Bytes } from './bytes.ts';
import { checkPixels } from './check.ts';
import { indexed } from './indexed.ts';
import { pictureFileLimits } from './limits.ts';
import type { EmbeddedPicture, PicturePage } from './model.ts';
import { type Directory, dpiOf, firstOf, readDirectory, Tag, tiffBytes } from './tiff-directory.ts';
import { withTables } from './tiff-jpeg.ts';

/** Compressions, by TIFF's numbers. */
const Packed = {
  none: 1,
  huffman: 2,
  t4: 3,
  t6: 4,
  lzw: 5,
  jpeg: 7,
  deflate: 8,
  oldDeflate: 32946,
  bits: 32773,
};
/** What samples mean, by TIFF's numbers. */
const Meaning = { whiteIsZero: 0, blackIsZero: 1, rgb: 2, palette: 3, cmyk: 5 };

/**
 * The pages of a TIFF; smaller copies of them are left out.
 *
 * @throws {ExtractionError} `damaged`, `too-large`; `unsupported-format` for a compression or samples that a PDF has not
 */
export function tiffPages(data: Uint8Array): PicturePage[] {
  const bytes = tiffBytes(data);
  const pages: PicturePage[] = [];
  const seen = new Set<number>();
  for (let at = bytes?.u32(4) ?? 0; bytes !== null && at > 0 && !seen.has(at); ) {
    seen.add(at);
    checkLimit(seen.size, pictureFileLimits.pages, { reason: 'pages' });
    const { values, next } = readDirectory(bytes, at);
    if ((firstOf(values, Tag.subfile) & 1) === 0 && values.size > 0) pages.push(pageOf(bytes, values));
    at = next;
  }
  if (pages.length === 0) throw damaged(data);
  return pages;
}

const damaged = (data: Uint8Array): ExtractionError =>
  new ExtractionError('damaged', { reason: 'picture', kind: 'tiff', bytes: data.length });
const unsupported = (): ExtractionError =>
  new ExtractionError('unsupported-format', { reason: 'picture', kind: 'tiff' });

function pageOf(bytes: Bytes, values: Directory): PicturePage {
  const width = firstOf(values, Tag.width);
  const height = firstOf(values, Tag.height);
  if (width === 0 || height === 0) throw damaged(bytes.data);
  checkPixels(width, height);
  const pictures = partsOf(values, width, height).map(({ offset, length, ...place }): EmbeddedPicture => {
    if (offset + length > bytes.data.length || length === 0) throw damaged(bytes.data);
    const part = bytes.data.subarray(offset, offset + length);
    return { ...place, ...encoded(part, values, place.width, place.height) };
  });
  if (pictures.length === 0) throw damaged(bytes.data);
  return { width, height, dpi: dpiOf(values), orientation: firstOf(values, Tag.orientation, 1), pictures };
}

interface Part {
  width: number;
  height: number;
  left: number;
  top: number;
  offset: number;
  length: number;
}

/** The strips or tiles of a page. */
function partsOf(values: Directory, width: number, height: number): Part[] {
  const tile = firstOf(values, Tag.tileWidth);
  const partWidth = tile > 0 ? tile : width;
  const rows = tile > 0 ? firstOf(values, Tag.tileHeight) : firstOf(values, Tag.rowsPerStrip, height);
  const partHeight = Math.max(1, tile > 0 ? rows : Math.min(rows, height));
  const offsets = values.get(tile > 0 ? Tag.tileOffsets : Tag.stripOffsets) ?? [];
  const lengths = values.get(tile > 0 ? Tag.tileBytes : Tag.stripBytes) ?? [];
  checkLimit(offsets.length, pictureFileLimits.parts, { reason: 'picture-parts' });
  const across = Math.max(1, Math.ceil(width / Math.max(1, partWidth)));
  return offsets.map((offset, i): Part => {
    const top = Math.floor(i / across) * partHeight;
    // The last strip is as high as what is left; tiles are all alike.
    const own = tile > 0 ? partHeight : Math.max(1, Math.min(partHeight, height - top));
    const left = (i % across) * partWidth;
    return { width: partWidth, height: own, left, top, offset, length: lengths[i] ?? 0 };
  });
}

/** How a PDF holds a part: TIFF's compressions are its filters. */
function encoded(
  part: Uint8Array,
  values: Directory,
  width: number,
  height: number,
): Pick<EmbeddedPicture, 'entries' | 'bytes'> {
  const samples = firstOf(values, Tag.samples, 1);
  const bits = firstOf(values, Tag.bits, 1);
  const compression = firstOf(values, Tag.compression, Packed.none);
  const predictor = firstOf(values, Tag.predictor, 1);
  if ((firstOf(values, Tag.planar, 1) !== 1 && samples > 1) || bits > 8) throw unsupported();
  const rows =
    predictor === 2
      ? `/DecodeParms<</Predictor 2/Colors ${samples}/BitsPerComponent ${bits}/Columns ${width}>>`
      : '';
  const plain = `${coloursOf(values, samples)}/BitsPerComponent ${bits}`;
  switch (compression) {
    case Packed.none:
      return { entries: plain, bytes: part };
    case Packed.lzw:
      return { entries: `${plain}/Filter/LZWDecode${rows}`, bytes: part };
    case Packed.deflate:
    case Packed.oldDeflate:
      return { entries: `${plain}/Filter/FlateDecode${rows}`, bytes: part };
    case Packed.bits:
      return { entries: `${plain}/Filter/RunLengthDecode`, bytes: part };
    case Packed.huffman:
    case Packed.t4:
    case Packed.t6: {
      const fax = faxOf(compression, firstOf(values, Tag.t4Options));
      // A fax writes black on white: the first bit of a byte may be its last.
      const bytes = firstOf(values, Tag.fillOrder, 1) === 2 ? part.map(reversedBits) : part;
      return {
        entries: `${plain}/Filter/CCITTFaxDecode/DecodeParms<<${fax}/Columns ${width}/Rows ${height}/EndOfBlock false/BlackIs1 ${isWhiteZero(values)}>>`,
        bytes,
      };
    }
    case Packed.jpeg: {
      const transform =
        firstOf(values, Tag.photometric) === Meaning.rgb ? '/DecodeParms<</ColorTransform 0>>' : '';
      const space = samples === 1 ? 'DeviceGray' : samples === 3 ? 'DeviceRGB' : 'DeviceCMYK';
      const bytes = withTables(part, Uint8Array.from(values.get(Tag.jpegTables) ?? []));
      return { entries: `/ColorSpace/${space}/BitsPerComponent 8/Filter/DCTDecode${transform}`, bytes };
    }
    default:
      throw unsupported();
  }
}

const isWhiteZero = (values: Directory): boolean => firstOf(values, Tag.photometric) === Meaning.whiteIsZero;

const faxOf = (compression: number, options: number): string => {
  if (compression === Packed.t6) return '/K -1';
  if (compression === Packed.huffman) return '/K 0/EncodedByteAlign true';
  // Fill bits before the end of a row are the row's own affair.
  return `/K ${options & 1}/EndOfLine true`;
};

const reversedBits = (byte: number): number => {
  let out = 0;
  for (let k = 0; k < 8; k++) out |= ((byte >> k) & 1) << (7 - k);
  return out;
};

function coloursOf(values: Directory, samples: number): string {
  const meaning = firstOf(values, Tag.photometric);
  if (samples === 1 && meaning === Meaning.whiteIsZero) return '/ColorSpace/DeviceGray/Decode[1 0]';
  if (samples === 1 && meaning === Meaning.blackIsZero) return '/ColorSpace/DeviceGray';
  if (samples === 1 && meaning === Meaning.palette) return paletteOf(values.get(Tag.colours) ?? []);
  if (samples === 3 && meaning === Meaning.rgb) return '/ColorSpace/DeviceRGB';
  if (samples === 4 && meaning === Meaning.cmyk) return '/ColorSpace/DeviceCMYK';
  // Only a JPEG brings its own.
  if (firstOf(values, Tag.compression) === Packed.jpeg) return '';
  throw unsupported();
}

/** All reds, then all greens, then all blues, of 16 bits each. */
function paletteOf(colours: readonly number[]): string {
  const count = Math.floor(colours.length / 3);
  const samples = Array.from({ length: count }, (_, i) =>
    [0, 1, 2].map((k) => (colours[k * count + i] ?? 0) >> 8),
  );
  return indexed(samples.flat());
}
