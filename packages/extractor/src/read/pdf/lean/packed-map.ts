import { refuse } from './refused.ts';

/** A character map as pdfjs-dist packs it: codes to CIDs, or CIDs to text. */
export interface CharacterMap {
  vertical: boolean;
  /** By the length of a code less one: lowest and highest code, in turn. */
  ranges: readonly number[][];
  /** The CID, or the text's UTF-16 in a number, of a code. */
  codes: ReadonlyMap<number, number>;
}

const cache = new WeakMap<Uint8Array, CharacterMap>();

/** @param find the bytes of another map that this one builds upon */
export function characterMap(bytes: Uint8Array, find: (name: string) => Uint8Array): CharacterMap {
  const known = cache.get(bytes);
  if (known !== undefined) return known;
  const map = new PackedReader(bytes, find).read();
  cache.set(bytes, map);
  return map;
}

/** What the bits of a packed entry's first byte say it is. */
const Kind = {
  codeSpace: 0,
  notDefined: 1,
  cids: 2,
  cidRanges: 3,
  texts: 4,
  textRanges: 5,
  note: 7,
} as const;

class PackedReader {
  readonly #bytes: Uint8Array;
  readonly #find: (name: string) => Uint8Array;
  readonly #ranges: number[][] = [[], [], [], []];
  readonly #codes = new Map<number, number>();
  #at = 0;

  constructor(bytes: Uint8Array, find: (name: string) => Uint8Array) {
    this.#bytes = bytes;
    this.#find = find;
  }

  read(): CharacterMap {
    const vertical = ((this.#bytes[this.#at++] ?? 0) & 1) === 1;
    let base: CharacterMap | null = null;
    while (this.#at < this.#bytes.length) {
      const head = this.#bytes[this.#at++] as number;
      if (head >> 5 === Kind.note) {
        const text = this.#text();
        if ((head & 31) === 1) base = characterMap(this.#find(text), this.#find);
      } else this.#entries(head >> 5, (head & 16) !== 0, head & 15);
    }
    if (base !== null) {
      if (this.#ranges.every((own) => own.length === 0))
        base.ranges.forEach((own, i) => void this.#ranges[i]?.push(...own));
      for (const [code, value] of base.codes) if (!this.#codes.has(code)) this.#codes.set(code, value);
    }
    return { vertical, ranges: this.#ranges, codes: this.#codes };
  }

  #entries(kind: number, inSequence: boolean, size: number): void {
    const isText = kind === Kind.texts || kind === Kind.textRanges;
    if (size > 3 || (isText && size !== 1 && size !== 3)) refuse('a character map of another kind');
    const isRange = kind !== Kind.cids && kind !== Kind.texts;
    const codeSize = isText ? 1 : size;
    const count = this.#number();
    let from = 0;
    let to = -1;
    let value = 0;
    for (let i = 0; i < count; i++) {
      from = i === 0 ? this.#hex(codeSize) : to + 1;
      const jumps = i > 0 && (!inSequence || kind <= Kind.notDefined);
      if (jumps) from += this.#number();
      to = isRange ? from + this.#number() : from;
      switch (kind) {
        case Kind.codeSpace:
          (this.#ranges[size] as number[]).push(from, to);
          continue;
        case Kind.notDefined:
          this.#number();
          continue;
        case Kind.cids:
          value = i === 0 ? this.#number() : value + 1 + this.#signed();
          break;
        case Kind.cidRanges:
          value = this.#number();
          break;
        case Kind.texts:
          value = i === 0 ? this.#hex(size) : value + 1 + this.#signed();
          break;
        case Kind.textRanges:
          value = this.#hex(size);
          break;
        default:
          refuse('a character map of another kind');
      }
      for (let code = from; code <= to; code++) this.#codes.set(code, value + code - from);
    }
  }

  #number(): number {
    let value = 0;
    for (;;) {
      const byte = this.#bytes[this.#at++] ?? refuse('a character map that breaks off');
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  }

  #signed(): number {
    const value = this.#number();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  #hex(size: number): number {
    let value = 0;
    for (let i = 0; i <= size; i++) value = value * 256 + (this.#bytes[this.#at++] ?? 0);
    return value;
  }

  #text(): string {
    let text = '';
    for (let left = this.#number(); left > 0; left--) text += String.fromCharCode(this.#number());
    return text;
  }
}
