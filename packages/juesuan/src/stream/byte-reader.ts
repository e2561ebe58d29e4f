const LINE_FEED = 0x0a;

/**
 * Takes bytes off a stream in the pieces that its reader needs, whatever chunks they come in. It holds no more than the
 * piece that was asked for and one chunk, and asks the stream for more only when it has to: a slow reader holds the
 * writer.
 */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The next `length` bytes; fewer only where the stream ends before. */
  async take(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const part of this.#parts(length)) parts.push(part);
    return Buffer.concat(parts);
  }

  /** Passes over `length` bytes and keeps none; the number of bytes that were there. */
  async skip(length: number): Promise<number> {
    let skipped = 0;
    for await (const part of this.#parts(length)) skipped += part.length;
    return skipped;
  }

  /**
   * The bytes before the next line feed, or before the end; `null` where nothing is left. Of a line of more than `most`
   * bytes only the first `most` are kept, and `whole` is false.
   */
  async line(most: number): Promise<{ bytes: Buffer; whole: boolean } | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    let any = false;
    for (let ended = false; !ended && (await this.#fill()); ) {
      any = true;
      const at = this.#rest.indexOf(LINE_FEED);
      ended = at >= 0;
      const part = this.#rest.subarray(0, ended ? at : this.#rest.length);
      this.#rest = this.#rest.subarray(part.length + (ended ? 1 : 0));
      if (length < most) parts.push(part.subarray(0, most - length));
      length += part.length;
    }
    return any ? { bytes: Buffer.concat(parts), whole: length <= most } : null;
  }

  async *#parts(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0 && (await this.#fill()); ) {
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  /** False at the end of the stream. */
  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#chunks.next();
      if (done) return false;
      this.#rest = value;
    }
    return true;
  }
}
