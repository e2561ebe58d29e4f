import { ExtractionError } from '@juesuan/schema';
import { Bytes } from './bytes.ts';
import { checkPixels } from './check.ts';
import { indexed } from './indexed.ts';
import { INCHES_A_METRE } from './limits.ts';
import type { PicturePage } from './model.ts';

/** Places in a bitmap: its head of 14 bytes, then that of Windows. */
const at = { samples: 10, head: 14, width: 18, height: 22, bits: 28, packing: 30, perMetre: 38, used: 46 };
/** Sizes of the older heads of OS/2 are smaller. */
const LEAST_HEAD = 40;

/** Is a file a bitmap of Windows? */
export const isBmp = (data: Uint8Array): boolean => data[0] === 0x42 && data[1] === 0x4d;

/**
 * A bitmap of Windows as a page: documents hold what was pasted into them so. Its rows go upwards, each padded to four bytes.
 *
 * @throws {ExtractionError} `unsupported-format` for packed ones and those of 16 bits, `too-large`
 */
export function bmpPage(data: Uint8Array): PicturePage {
  const bytes = new Bytes(data, true);
  const width = bytes.u32(at.width);
  // A negative height: the rows go downwards.
  const rows = bytes.u32(at.height) | 0;
  const height = Math.abs(rows);
  const bits = bytes.u16(at.bits);
  checkPixels(width, height);
  const stride = Math.ceil((width * bits) / 32) * 4;
  const start = bytes.u32(at.samples);
  const isRead = bytes.u32(at.head) >= LEAST_HEAD && bytes.u32(at.packing) === 0 && width * height > 0;
  if (!isRead || ![1, 4, 8, 24, 32].includes(bits) || start + stride * height > data.length)
    throw new ExtractionError('unsupported-format', { reason: 'picture', kind: 'other' });
  const rowAt = (y: number): Uint8Array => {
    const from = start + (rows > 0 ? height - 1 - y : y) * stride;
    return data.subarray(from, from + stride);
  };
  const samples =
    bits > 8 ? coloursOf(rowAt, width, height, bits / 8) : indicesOf(rowAt, width, height, bits);
  const entries =
    bits > 8
      ? '/ColorSpace/DeviceRGB/BitsPerComponent 8'
      : `${paletteOf(bytes, bits)}/BitsPerComponent ${bits}`;
  const perMetre = bytes.u32(at.perMetre);
  return {
    width,
    height,
    dpi: perMetre === 0 ? null : perMetre / INCHES_A_METRE,
    orientation: 1,
    pictures: [{ width, height, left: 0, top: 0, entries, bytes: samples }],
  };
}

/** Blue, green and red, and a byte that says nothing, as red, green and blue. */
function coloursOf(
  rowAt: (y: number) => Uint8Array,
  width: number,
  height: number,
  size: number,
): Uint8Array {
  const out = new Uint8Array(width * height * 3);
  for (let y = 0, o = 0; y < height; y++) {
    const row = rowAt(y);
    for (let x = 0; x < width; x++) for (let k = 2; k >= 0; k--, o++) out[o] = row[x * size + k] as number;
  }
  return out;
}

function indicesOf(
  rowAt: (y: number) => Uint8Array,
  width: number,
  height: number,
  bits: number,
): Uint8Array {
  const length = Math.ceil((width * bits) / 8);
  const out = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) out.set(rowAt(y).subarray(0, length), y * length);
  return out;
}

function paletteOf(bytes: Bytes, bits: number): string {
  const most = 2 ** bits;
  const count = Math.min(most, bytes.u32(at.used) || most);
  const start = at.head + bytes.u32(at.head);
  const samples = Array.from({ length: count }, (_, k) =>
    [2, 1, 0].map((part) => bytes.u8(start + k * 4 + part)),
  );
  return indexed(samples.flat());
}
