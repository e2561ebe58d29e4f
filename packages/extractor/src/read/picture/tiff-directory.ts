import { Bytes } from './bytes.ts';

/** The tags that are read, by TIFF's numbers; EXIF has the same form and shares some. */
export const Tag = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  xResolution: 282,
  planar: 284,
  t4Options: 292,
  resolutionUnit: 296,
  predictor: 317,
  colours: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  jpegTables: 347,
} as const;

/** The values of a directory by their tags. */
export type Directory = ReadonlyMap<number, readonly number[]>;

/** Sizes of the types of values; those that are not read have none. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
const RATIO = 5;
/** A directory has some twenty entries; their values are offsets of strips at most. */
const MOST_ENTRIES = 500;
const MOST_VALUES = 1_000_000;

/** Is this the head of a TIFF? The bytes, in its own order. */
export function tiffBytes(data: Uint8Array): Bytes | null {
  const mark = String.fromCharCode(...data.subarray(0, 4));
  return mark === 'II*\0' ? new Bytes(data, true) : mark === 'MM\0*' ? new Bytes(data) : null;
}

/** Reads a directory, and where the next one is (0 behind the last). */
export function readDirectory(bytes: Bytes, at: number): { values: Directory; next: number } {
  const values = new Map<number, readonly number[]>();
  const count = Math.min(bytes.u16(at), MOST_ENTRIES);
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + 12 * i;
    const type = bytes.u16(entry + 2);
    const size = sizes[type];
    const length = Math.min(bytes.u32(entry + 4), MOST_VALUES);
    if (size === undefined) continue;
    const start = size * length <= 4 ? entry + 8 : bytes.u32(entry + 8);
    values.set(bytes.u16(entry), valuesAt(bytes, start, type, size, length));
  }
  return { values, next: bytes.u32(at + 2 + 12 * count) };
}

function valuesAt(bytes: Bytes, start: number, type: number, size: number, length: number): number[] {
  const out: number[] = [];
  for (let i = 0, at = start; i < length; i++, at += size) {
    if (type === RATIO) out.push(bytes.u32(at) / Math.max(1, bytes.u32(at + 4)));
    else out.push(size === 1 ? bytes.u8(at) : size === 2 ? bytes.u16(at) : bytes.u32(at));
  }
  return out;
}

/** The first value of a tag, or what TIFF takes where it is left out. */
export const firstOf = (values: Directory, tag: number, otherwise = 0): number =>
  values.get(tag)?.[0] ?? otherwise;

const CENTIMETRES = 3;

/** Pixels an inch, `null` where the directory does not say. */
export function dpiOf(values: Directory): number | null {
  const resolution = firstOf(values, Tag.xResolution);
  const unit = firstOf(values, Tag.resolutionUnit, 2);
  // A unit of 1 is none: a ratio of the sides.
  if (!(resolution > 1) || unit === 1) return null;
  return unit === CENTIMETRES ? resolution * 2.54 : resolution;
}
