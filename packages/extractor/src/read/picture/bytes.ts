/** Numbers and texts of a file at their places; what lies behind its end reads as 0. */
export class Bytes {
  readonly data: Uint8Array;
  readonly #view: DataView;
  readonly #isLittle: boolean;

  constructor(data: Uint8Array, isLittle = false) {
    this.data = data;
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    this.#isLittle = isLittle;
  }

  u8(at: number): number {
    return this.data[at] ?? 0;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.data.length ? this.#view.getUint16(at, this.#isLittle) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.data.length ? this.#view.getUint32(at, this.#isLittle) : 0;
  }

  text(at: number, length: number): string {
    return String.fromCharCode(...this.data.subarray(at, at + length));
  }
}
