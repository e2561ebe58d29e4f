import { viewOf } from './view.ts';

/** An entry of a ZIP, as the directory at its end has it. */
export interface DirectoryEntry {
  /** As written: bytes as they are, where no mark says that it is UTF-8. */
  name: string;
  /** 0 stored, 8 deflated. */
  compression: number;
  packed: number;
  unpacked: number;
  /** Where its own header stands, which its bytes follow. */
  header: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** A number that stands in the entry's extra field instead. */
const ELSEWHERE = 0xffffffff;
const UTF_8 = 0x0800;

/**
 * The directory of a ZIP, read once: the library reads it again for each entry, which for thousands takes minutes.
 *
 * @throws {RangeError} where there is none, or it leads out of the file
 *
 * @example
 * for (const { name, unpacked } of directoryOf(bytes)) console.log(name, unpacked);
 */
export function* directoryOf(source: Uint8Array): Generator<DirectoryEntry> {
  const view = viewOf(source);
  const end = endOf(view);
  let { count, at } = { count: view.getUint16(end + 8, true), at: view.getUint32(end + 16, true) };
  const is64 = end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64;
  const end64 = is64 ? long(view, end - 12) : 0;
  if (is64 && view.getUint32(end64, true) === END_64)
    [count, at] = [long(view, end64 + 32), long(view, end64 + 48)];
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('the directory ends before its entries do');
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const extra = at + 46 + nameBytes;
    const written = source.subarray(at + 46, extra);
    const isUtf8 = (view.getUint16(at + 8, true) & UTF_8) !== 0;
    const [packed, unpacked, header] = sizesOf(view, at, extra, extraBytes);
    yield {
      name: isUtf8 ? new TextDecoder().decode(written) : bytesAsText(written),
      compression: view.getUint16(at + 10, true),
      packed,
      unpacked,
      header,
    };
    at = extra + extraBytes + commentBytes;
  }
}

/**
 * The bytes of an entry, still packed.
 *
 * @throws {RangeError} where the directory leads out of the file
 */
export function packedBytes(source: Uint8Array, { header, packed }: DirectoryEntry): Uint8Array {
  const view = viewOf(source);
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return source.subarray(from, from + packed);
}

/** Searched from the end, before which a comment may stand. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new RangeError('no directory');
}

/** Packed and unpacked size and the place of the header: what is too large for its field stands in the extra field, in this order. */
function sizesOf(view: DataView, entry: number, extra: number, bytes: number): [number, number, number] {
  const sizes = [24, 20, 42].map((field) => view.getUint32(entry + field, true));
  let at = extra;
  while (at + 4 <= extra + bytes && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  const isThere = at + 4 <= extra + bytes;
  let next = at + 4;
  const [unpacked = 0, packed = 0, header = 0] = sizes.map((size) => {
    if (size !== ELSEWHERE || !isThere) return size;
    next += 8;
    return long(view, next - 8);
  });
  return [packed, unpacked, header];
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const bytesAsText = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
