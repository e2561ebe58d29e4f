import { ExtractionError } from '@juesuan/schema';
import { viewOf } from './view.ts';

/** The streams of a compound file (.doc, .xls, and Office files behind a password). */
export interface CompoundFile {
  /** Paths without the root: `WordDocument`, `ObjectPool/_1/…`. */
  names: readonly string[];
  /** The bytes of a stream in the root, whatever the case of its name; `null` where there is none. */
  read(name: string): Uint8Array | null;
}

/**
 * Opens a compound file ([MS-CFB]). A stream is put together when it is asked for.
 *
 * The library that reads workbooks has a reader of them, too: it follows a chain of sectors that bites its own tail until memory ends.
 * Here a sector that comes again is damage.
 *
 * @throws {ExtractionError} `damaged`
 *
 * @example
 * (await openCompound(bytes)).read('WordDocument');
 */
export async function openCompound(source: Uint8Array): Promise<CompoundFile> {
  const file = new Sectors(source);
  const streams = streamsIn(file);
  return {
    names: [...streams.keys()],
    read(name) {
      const wanted = name.toLowerCase();
      const found = streams.get(name) ?? [...streams].find(([path]) => path.toLowerCase() === wanted)?.[1];
      return found === undefined ? null : file.stream(found);
    },
  };
}

const HEADER = 512;
const ENTRY = 128;
/** Sectors are less than this; what is not, ends a chain. */
const MOST_SECTORS = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const IN_HEADER = 109;

interface Stream {
  start: number;
  size: number;
}

class Sectors {
  readonly #source: Uint8Array;
  readonly #view: DataView;
  readonly #size: number;
  readonly #smallSize: number;
  /** A stream of fewer bytes is in the small sectors of the root's. */
  readonly #cutoff: number;
  readonly #fat: Uint32Array;
  #small: { sectors: Uint8Array; fat: Uint32Array } | null = null;

  constructor(source: Uint8Array) {
    if (source.length < HEADER) throw damaged('header');
    this.#source = source;
    this.#view = viewOf(source);
    const shift = this.#view.getUint16(30, true);
    const smallShift = this.#view.getUint16(32, true);
    if ((shift !== 9 && shift !== 12) || smallShift !== 6) throw damaged('header');
    this.#size = 1 << shift;
    this.#smallSize = 1 << smallShift;
    this.#cutoff = this.#view.getUint32(56, true);
    this.#fat = numbersOf(this.#joined(this.#fatSectors()));
  }

  get directory(): Uint8Array {
    return this.#joined(chainOf(this.#view.getUint32(48, true), this.#fat));
  }

  /** Where the root's own stream is, whose sectors hold the small ones. */
  set root(stream: Stream) {
    const fat = numbersOf(this.#joined(chainOf(this.#view.getUint32(60, true), this.#fat)));
    this.#small = { sectors: this.#joined(chainOf(stream.start, this.#fat)), fat };
  }

  stream({ start, size }: Stream): Uint8Array {
    if (size >= this.#cutoff)
      return this.#joined(chainOf(start, this.#fat, Math.ceil(size / this.#size))).subarray(0, size);
    const small = this.#small;
    if (small === null || size === 0) return new Uint8Array();
    const chain = chainOf(start, small.fat, Math.ceil(size / this.#smallSize));
    return join(small.sectors, chain, 0, this.#smallSize).subarray(0, size);
  }

  /** The first of them stand in the header, the others in a chain of sectors that each end with the next. */
  #fatSectors(): number[] {
    const perSector = this.#size / 4;
    const most = Math.ceil(this.#source.length / this.#size / perSector);
    const sectors: number[] = [];
    const add = (sector: number): void => {
      if (sector < MOST_SECTORS && sectors.length < most) sectors.push(sector);
    };
    for (let i = 0; i < IN_HEADER; i++) add(this.#view.getUint32(76 + 4 * i, true));
    let next = this.#view.getUint32(68, true);
    for (let left = most; next < MOST_SECTORS && left > 0; left--) {
      const numbers = numbersOf(this.#joined([next]));
      if (numbers.length < perSector) break;
      numbers.subarray(0, perSector - 1).forEach(add);
      next = numbers[perSector - 1] ?? MOST_SECTORS;
    }
    return sectors;
  }

  /** Behind the header, which takes as much as a sector. */
  readonly #joined = (chain: readonly number[]): Uint8Array =>
    join(this.#source, chain, this.#size, this.#size);
}

/** The last sector of a file may be cut off where its stream ends. */
function join(source: Uint8Array, chain: readonly number[], first: number, size: number): Uint8Array {
  const joined = new Uint8Array(chain.length * size);
  chain.forEach((sector, i) => {
    const at = first + sector * size;
    if (at >= source.length) throw damaged(`sector ${sector}`);
    joined.set(source.subarray(at, at + size), i * size);
  });
  return joined;
}

/** The sectors from one on, as far as they are asked for. */
function chainOf(start: number, fat: Uint32Array, most = Infinity): number[] {
  const chain = new Set<number>();
  for (let sector = start; sector < MOST_SECTORS && chain.size < most; ) {
    if (chain.has(sector)) throw damaged(`sector ${sector}`);
    chain.add(sector);
    sector = fat[sector] ?? MOST_SECTORS;
  }
  return [...chain];
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
}

const STREAM = 2;
const utf16 = new TextDecoder('utf-16le');

/** The streams by their paths. The entries of a storage are a tree, whose first is the storage's child. */
function streamsIn(file: Sectors): Map<string, Stream> {
  const directory = file.directory;
  const view = viewOf(directory);
  if (directory.length < ENTRY) throw damaged('directory');
  const count = Math.floor(directory.length / ENTRY);
  const streamOf = (at: number): Stream => ({
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  });
  file.root = streamOf(0);
  const streams = new Map<string, Stream>();
  const seen = new Set<number>();
  const waiting = [{ entry: view.getUint32(76, true), folder: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { entry, folder } = next;
    if (entry === NO_ENTRY || entry >= count || seen.has(entry)) continue;
    seen.add(entry);
    const at = entry * ENTRY;
    const length = Math.min(view.getUint16(at + 64, true), 64);
    const path = folder + utf16.decode(directory.subarray(at, at + Math.max(0, length - 2)));
    if (view.getUint8(at + 66) === STREAM && !streams.has(path)) streams.set(path, streamOf(at));
    waiting.push(
      { entry: view.getUint32(at + 68, true), folder },
      { entry: view.getUint32(at + 72, true), folder },
      { entry: view.getUint32(at + 76, true), folder: `${path}/` },
    );
  }
  return streams;
}

const damaged = (cause: string): ExtractionError =>
  new ExtractionError('damaged', { reason: 'container', cause });
