import { ExtractionError } from '@juesuan/schema';

/** Bytes of a stream, numbers little-endian; whatever lies outside of it is a damaged file and no zero. */
export class Bytes {
  readonly #name: string;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  /** @param name of the stream, for the message */
  constructor(name: string, bytes: Uint8Array) {
    this.#name = name;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** The bytes themselves, for readers of what is in them. */
  get all(): Uint8Array {
    return this.#bytes;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#checked(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#checked(at, 2), true);
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#checked(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#checked(at, 4), true);
  }

  part(at: number, length: number): Bytes {
    this.#checked(at, length);
    return new Bytes(this.#name, this.#bytes.subarray(at, at + length));
  }

  /** Two bytes a character, `length` of them. */
  utf16(at: number, length: number): string {
    this.#checked(at, 2 * length);
    return utf16.decode(this.#bytes.subarray(at, at + 2 * length));
  }

  /** A byte a character, `length` of them, in the code page of Western Windows. */
  cp1252(at: number, length: number): string {
    this.#checked(at, length);
    return cp1252.decode(this.#bytes.subarray(at, at + length));
  }

  #checked(at: number, length: number): number {
    if (!(at >= 0 && length >= 0 && at + length <= this.#bytes.length))
      throw damaged(`${this.#name} ${at}+${length} > ${this.#bytes.length}`);
    return at;
  }
}

// A mark of the byte order within the text is a character of it: every character has its place.
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const cp1252 = new TextDecoder('windows-1252');

export const damaged = (cause: string): ExtractionError =>
  new ExtractionError('damaged', { reason: 'container', cause });
