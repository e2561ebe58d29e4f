import { ExtractionError } from '@juesuan/schema';
import { checkLimit } from '../../model/check-limit.ts';
import { joinBytes } from '../container/join-bytes.ts';
import { load } from '../container/load.ts';
import { Bytes } from './bytes.ts';
import { checkPixels } from './check.ts';
import { indexed } from './indexed.ts';
import { INCHES_A_METRE, pictureFileLimits } from './limits.ts';
import type { EmbeddedPicture, PicturePage } from './model.ts';

/** Colours of a PNG by its number: how many samples a pixel has. */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;

/**
 * A PNG as a page: its samples as they are, unpacked by the PDF's filter; what is see-through lies on white.
 *
 * @throws {ExtractionError} `damaged` where it is cut off too, `too-large`; `unsupported-format` for one that is stored in several passes
 */
export async function pngPage(data: Uint8Array): Promise<PicturePage> {
  const bytes = new Bytes(data);
  const width = bytes.u32(16);
  const height = bytes.u32(20);
  const [bits, colour, interlaced] = [bytes.u8(24), bytes.u8(25), bytes.u8(28)];
  const samples = samplesOf[colour];
  const { packed, palette, dpi, isWhole } = chunksOf(bytes);
  if (samples === undefined || width === 0 || height === 0 || packed.length === 0) throw damaged(data);
  if (interlaced !== 0) throw new ExtractionError('unsupported-format', { reason: 'picture', kind: 'png' });
  checkPixels(width, height);
  if (!isWhole) throw damaged(data);
  const page = { width, height, dpi, orientation: 1 };
  const placed = { width, height, left: 0, top: 0 };
  if (colour === 4 || colour === 6) {
    if (bits !== 8) throw new ExtractionError('unsupported-format', { reason: 'picture', kind: 'png' });
    checkLimit(width * height, pictureFileLimits.transparentPixels, { reason: 'picture' });
    return { ...page, pictures: [{ ...placed, ...(await onWhite(packed, width, height, samples)) }] };
  }
  const space =
    colour === PALETTE
      ? indexed(palette)
      : samples === 1
        ? '/ColorSpace/DeviceGray'
        : '/ColorSpace/DeviceRGB';
  const rows = `/DecodeParms<</Predictor 15/Colors ${samples}/BitsPerComponent ${bits}/Columns ${width}>>`;
  const entries = `${space}/BitsPerComponent ${bits}/Filter/FlateDecode${rows}`;
  return { ...page, pictures: [{ ...placed, entries, bytes: packed }] };
}

const damaged = ({ length }: Uint8Array, cause?: unknown): ExtractionError =>
  new ExtractionError('damaged', { reason: 'picture', kind: 'png', bytes: length }, { cause });

/** What its chunks hold, and whether the last of them is there. */
function chunksOf(bytes: Bytes) {
  const parts: Uint8Array[] = [];
  let palette = new Uint8Array(0);
  let dpi: number | null = null;
  let isWhole = false;
  for (let at = 8; at + 8 <= bytes.data.length; ) {
    const length = bytes.u32(at);
    const kind = bytes.text(at + 4, 4);
    const body = bytes.data.subarray(at + 8, at + 8 + length);
    if (kind === 'IDAT') parts.push(body);
    else if (kind === 'PLTE') palette = body.slice();
    // Pixels a metre.
    else if (kind === 'pHYs' && bytes.u8(at + 16) === 1) dpi = bytes.u32(at + 8) / INCHES_A_METRE;
    else if (kind === 'IEND') {
      isWhole = true;
      break;
    }
    at += 12 + length;
  }
  return { packed: joinBytes(parts), palette, dpi, isWhole };
}

/** A PDF takes no alpha beside the colours: unpacked here, into room that is known. */
async function onWhite(
  packed: Uint8Array,
  width: number,
  height: number,
  samples: number,
): Promise<Pick<EmbeddedPicture, 'entries' | 'bytes'>> {
  const { unzlibSync } = await load('fflate', () => import('fflate'));
  const stride = width * samples;
  const rows = new Uint8Array((stride + 1) * height);
  let unpacked: Uint8Array;
  try {
    unpacked = unzlibSync(packed, { out: rows });
  } catch (cause) {
    throw damaged(packed, cause);
  }
  if (unpacked.length < rows.length) throw damaged(packed);
  unfilter(rows, stride, height, samples);
  const colours = samples - 1;
  const out = new Uint8Array(width * height * colours);
  for (let y = 0, o = 0; y < height; y++) {
    for (let i = y * (stride + 1) + 1; i < (y + 1) * (stride + 1); i += samples) {
      const alpha = rows[i + colours] as number;
      for (let k = 0; k < colours; k++, o++) out[o] = ((rows[i + k] as number) * alpha) / 255 + 255 - alpha;
    }
  }
  const space = colours === 1 ? 'DeviceGray' : 'DeviceRGB';
  return { entries: `/ColorSpace/${space}/BitsPerComponent 8`, bytes: out };
}

/** Undoes the filters of the rows, each of which begins with its own. */
function unfilter(rows: Uint8Array, stride: number, height: number, back: number): void {
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1) + 1;
    const filter = rows[start - 1] as number;
    for (let k = 0, i = start; k < stride; k++, i++) {
      const left = k >= back ? (rows[i - back] as number) : 0;
      const up = y > 0 ? (rows[i - stride - 1] as number) : 0;
      const corner = y > 0 && k >= back ? (rows[i - stride - 1 - back] as number) : 0;
      rows[i] = (rows[i] as number) + predicted(filter, left, up, corner);
    }
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
