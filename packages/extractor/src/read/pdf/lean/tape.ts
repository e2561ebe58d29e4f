import { isNumeric, type Lexer } from './lexer.ts';

const FIRST_BYTES = 1024;
const FIRST_PIECES = 64;

/** Strings and the numbers between them, as a `TJ` shows them: bytes in one array, pieces in another. */
export class Tape {
  bytes = new Uint8Array(FIRST_BYTES);
  /** Pieces that are written. */
  count = 0;
  /** Of each piece: the number, or NaN for a string. */
  #numbers = new Float64Array(FIRST_PIECES);
  /** Of each piece: where its bytes end; a number has none. */
  #ends = new Int32Array(FIRST_PIECES);
  #length = 0;

  clear(): void {
    this.count = 0;
    this.#length = 0;
  }

  isText(piece: number): boolean {
    return Number.isNaN(this.#numbers[piece]);
  }

  numberAt(piece: number): number {
    return this.#numbers[piece] as number;
  }

  /** Where a piece's bytes begin. */
  startOf(piece: number): number {
    return piece === 0 ? 0 : (this.#ends[piece - 1] as number);
  }

  /** Where they end. */
  endOf(piece: number): number {
    return this.#ends[piece] as number;
  }

  /** Reads a string, in brackets of either kind. @throws {Refused} for a malformed one */
  readText(lexer: Lexer): void {
    const from = lexer.at;
    let end = lexer.bytesInto(this.bytes, this.#length);
    if (end > this.bytes.length) {
      // What did not fit was not written.
      const wider = new Uint8Array(2 * end);
      wider.set(this.bytes);
      this.bytes = wider;
      lexer.at = from;
      end = lexer.bytesInto(wider, this.#length);
    }
    this.#length = end;
    this.#add(Number.NaN);
  }

  /** Reads an array of strings and numbers; gives false for one that holds anything else, wherever that leaves the lexer. */
  readList(lexer: Lexer): boolean {
    lexer.at++;
    for (;;) {
      const byte = lexer.next();
      if (byte === 0x5d) {
        lexer.at++;
        return true;
      }
      if (isNumeric(byte)) this.#add(lexer.number());
      else if (byte === 0x28 || (byte === 0x3c && lexer.bytes[lexer.at + 1] !== 0x3c)) this.readText(lexer);
      else {
        this.clear();
        return false;
      }
    }
  }

  #add(number: number): void {
    if (this.count === this.#numbers.length) {
      const [numbers, ends] = [new Float64Array(2 * this.count), new Int32Array(2 * this.count)];
      numbers.set(this.#numbers);
      ends.set(this.#ends);
      [this.#numbers, this.#ends] = [numbers, ends];
    }
    this.#numbers[this.count] = number;
    this.#ends[this.count++] = this.#length;
  }
}
