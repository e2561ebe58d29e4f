import { viewOf } from './view.ts';

/** A record of OfficeArt ([MS-ODRAW]), in which .doc and .xls keep what is drawn. */
export interface ArtRecord {
  type: number;
  instance: number;
  /** Holds records itself. */
  isContainer: boolean;
  /** Of its data, the last one not in it. */
  from: number;
  to: number;
}

/** Records by their numbers. */
export const art = {
  store: 0xf001,
  drawing: 0xf002,
  shape: 0xf004,
  storeEntry: 0xf007,
  shapeId: 0xf00a,
  options: 0xf00b,
  anchor: 0xf010,
} as const;

/** Containers within one another: a group of groups of shapes has some five. */
const MOST_NESTED = 16;

/** The records of one level; a cut record ends where its bytes do. */
export function* artRecords(bytes: Uint8Array, from = 0, to = bytes.length): Generator<ArtRecord> {
  const view = viewOf(bytes);
  for (let at = from; at + HEAD <= to; ) {
    const head = view.getUint16(at, true);
    const end = at + HEAD + view.getUint32(at + 4, true);
    yield {
      type: view.getUint16(at + 2, true),
      instance: head >> 4,
      isContainer: (head & 0xf) === 0xf,
      from: at + HEAD,
      to: Math.min(end, to),
    };
    at = end;
  }
}

/** The records of all levels, each before those in it. */
export function* allArtRecords(
  bytes: Uint8Array,
  from = 0,
  to = bytes.length,
  depth = 0,
): Generator<ArtRecord> {
  for (const record of artRecords(bytes, from, to)) {
    yield record;
    if (record.isContainer && depth < MOST_NESTED)
      yield* allArtRecords(bytes, record.from, record.to, depth + 1);
  }
}

/**
 * The picture files of a drawing group's store, in its order: shapes name them by their place, counted from 1.
 *
 * @param elsewhere the stream in which pictures are that do not stand in the store itself
 * @returns `null` for each that is no file: a metafile, a bitmap without its head
 */
export function artStore(bytes: Uint8Array, elsewhere: Uint8Array | null = null): (Uint8Array | null)[] {
  const store = [...allArtRecords(bytes)].find(({ type }) => type === art.store);
  if (store === undefined) return [];
  return [...artRecords(bytes, store.from, store.to)].map((record) => {
    const own = artPicture(bytes, record);
    if (own !== null || record.type !== art.storeEntry || record.from + ENTRY > record.to) return own;
    const at = viewOf(bytes).getUint32(record.from + PLACE, true);
    const [there] = elsewhere === null ? [] : artRecords(elsewhere, at);
    return elsewhere === null || there === undefined ? null : artPicture(elsewhere, there);
  });
}

/** The picture file in a record, or in an entry of a store; `null` where it is none. */
export function artPicture(bytes: Uint8Array, { type, instance, from, to }: ArtRecord): Uint8Array | null {
  if (type === art.storeEntry) {
    if (from + ENTRY > to) return null;
    const named = from + ENTRY + (bytes[from + NAME_LENGTH] ?? 0);
    const [own] = artRecords(bytes, named, to);
    return own === undefined || own.type === art.storeEntry ? null : artPicture(bytes, own);
  }
  if (!files.has(type)) return null;
  // Before the file stand its hash, or two, and a mark.
  const start = from + (instance & 1 ? 2 * HASH : HASH) + 1;
  return start < to ? bytes.subarray(start, to) : null;
}

/** Which picture of the store a shape shows, counted from 1; 0 where it shows none. */
export function shownPicture(bytes: Uint8Array, { instance, from, to }: ArtRecord): number {
  const view = viewOf(bytes);
  for (let k = 0, at = from; k < instance && at + OPTION <= to; k++, at += OPTION)
    if ((view.getUint16(at, true) & OPTION_ID) === PICTURE) return view.getUint32(at + 2, true);
  return 0;
}

/** JPEG, PNG, TIFF, and JPEG in CMYK. */
const files: ReadonlySet<number> = new Set([0xf01d, 0xf01e, 0xf029, 0xf02a]);

const HEAD = 8;
const HASH = 16;
/** Bytes of an entry of the store before its name, and where in them the place in another stream and the name's length are. */
const ENTRY = 36;
const PLACE = 28;
const NAME_LENGTH = 33;
/** Bytes of a property of a shape; the number of that of its picture. */
const OPTION = 6;
const OPTION_ID = 0x3fff;
const PICTURE = 0x0104;
