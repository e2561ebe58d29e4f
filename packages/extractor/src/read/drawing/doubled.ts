import { text } from './limits.ts';

/** Points; glyphs are looked up in squares of this side: wide enough that most looks stay within one. */
const SQUARE = 16;
/** Points; what is forgotten of a place is forgotten by squares of this side. */
const FORGOTTEN = 4;
/** A font larger than this is looked up no further: its copies are moved by a point or two like any other's. */
const MAX_REACH = 10;
/** A power of two, as is each larger number of heads. */
const FEWEST_HEADS = 2048;
/** As many as a page of a table has. */
const FEWEST_GLYPHS = 1024;
const NONE = -1;

/**
 * Remembers the glyphs of a page to find those drawn twice in one place: word processors fake bold type by drawing the
 * text again a hair to the right, and plain reading gives 22001199 for 2019. The two ones of "11.00" stand side by side
 * and are told apart by their place.
 */
export class DrawnGlyphs {
  /** By a number of the character and its square: the last glyph of those that share it, and before each the one before. */
  #heads = new Int32Array(FEWEST_HEADS).fill(NONE);
  #before = new Int32Array(FEWEST_GLYPHS);
  #codes = new Int32Array(FEWEST_GLYPHS);
  /** x, y and size of each. */
  #places = new Float64Array(3 * FEWEST_GLYPHS);
  #count = 0;

  /** A glyph in this place is no longer seen: what is drawn there next is no copy of it. */
  forget(character: string, x: number, y: number, size: number): void {
    const reach = Math.min(size / 2, MAX_REACH);
    const near: Area = {
      left: squareOf(x - reach, FORGOTTEN),
      right: squareOf(x + reach, FORGOTTEN),
      top: squareOf(y - reach, FORGOTTEN),
      bottom: squareOf(y + reach, FORGOTTEN),
    };
    const code = (character.codePointAt(0) ?? 0) * 4;
    for (let look = code; look < code + 4; look++) this.#forget(look, near);
  }

  #forget(code: number, { left, right, top, bottom }: Area): void {
    const perSquare = SQUARE / FORGOTTEN;
    const [from, above] = [squareOf(left, perSquare), squareOf(top, perSquare)];
    const across = squareOf(right, perSquare) - from;
    const down = squareOf(bottom, perSquare) - above;
    for (let i = 0; i <= across; i++)
      for (let j = 0; j <= down; j++) {
        let glyph = this.#heads[this.#slot(code, from + i, above + j)] as number;
        for (; glyph !== NONE; glyph = this.#before[glyph] as number) {
          const x = squareOf(this.#places[glyph * 3] as number, FORGOTTEN);
          const y = squareOf(this.#places[glyph * 3 + 1] as number, FORGOTTEN);
          const isThere = x >= left && x <= right && y >= top && y <= bottom;
          if (isThere && this.#codes[glyph] === code) this.#codes[glyph] = NONE;
        }
      }
  }

  /**
   * True where the same character already stands there in the same size; remembers it otherwise. Only glyphs of one look are
   * compared: a watermark's glyph, pale or slanted, is no copy of the table's on it.
   *
   * @param upright the text runs up or down the page: the width of its glyphs is the distance down
   */
  isCopy(
    character: string,
    x: number,
    y: number,
    width: number,
    size: number,
    pale = false,
    slanted = false,
    upright = false,
  ): boolean {
    const code = (character.codePointAt(0) ?? 0) * 4 + (pale ? 1 : 0) + (slanted ? 2 : 0);
    const along = Math.min(text.doubledShift * width, MAX_REACH);
    const across = Math.min(text.doubledShift * size, MAX_REACH);
    const [dx, dy] = upright ? [across, along] : [along, across];
    const left = squareOf(x - dx, SQUARE);
    const top = squareOf(y - dy, SQUARE);
    // Counted from 0: on a page without bounds a place may be so far out that adding 1 to it changes nothing.
    const right = squareOf(x + dx, SQUARE) - left;
    const down = squareOf(y + dy, SQUARE) - top;
    const places = this.#places;
    for (let i = 0; i <= right; i++)
      for (let j = 0; j <= down; j++) {
        let glyph = this.#heads[this.#slot(code, left + i, top + j)] as number;
        for (; glyph !== NONE; glyph = this.#before[glyph] as number)
          if (
            this.#codes[glyph] === code &&
            Math.abs((places[glyph * 3] as number) - x) <= dx &&
            Math.abs((places[glyph * 3 + 1] as number) - y) <= dy &&
            Math.abs((places[glyph * 3 + 2] as number) / size - 1) <= text.sizeChange
          )
            return true;
      }
    this.#remember(code, x, y, size);
    return false;
  }

  #remember(code: number, x: number, y: number, size: number): void {
    if (2 * this.#count >= this.#heads.length) this.#widen();
    if (this.#count === this.#codes.length) this.#grow();
    const glyph = this.#count++;
    this.#codes[glyph] = code;
    this.#places[glyph * 3] = x;
    this.#places[glyph * 3 + 1] = y;
    this.#places[glyph * 3 + 2] = size;
    const slot = this.#slot(code, squareOf(x, SQUARE), squareOf(y, SQUARE));
    this.#before[glyph] = this.#heads[slot] as number;
    this.#heads[slot] = glyph;
  }

  #grow(): void {
    const [before, codes, places] = [this.#before, this.#codes, this.#places];
    this.#before = new Int32Array(2 * before.length);
    this.#codes = new Int32Array(2 * codes.length);
    this.#places = new Float64Array(2 * places.length);
    this.#before.set(before);
    this.#codes.set(codes);
    this.#places.set(places);
  }

  #widen(): void {
    this.#heads = new Int32Array(4 * this.#heads.length).fill(NONE);
    for (let glyph = 0; glyph < this.#count; glyph++) {
      const [x = 0, y = 0] = [this.#places[glyph * 3], this.#places[glyph * 3 + 1]];
      const slot = this.#slot(this.#codes[glyph] as number, squareOf(x, SQUARE), squareOf(y, SQUARE));
      this.#before[glyph] = this.#heads[slot] as number;
      this.#heads[slot] = glyph;
    }
  }

  /** Where the glyphs of a character in one square begin. Others may be there too: they cost a comparison. */
  #slot(code: number, i: number, j: number): number {
    const mixed = Math.imul(code, 0x9e3779b1) ^ Math.imul(i, 0x85ebca6b) ^ Math.imul(j, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 15)) & (this.#heads.length - 1);
  }
}

/** Squares from one to another, both within. */
interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const squareOf = (place: number, side: number): number => Math.floor(place / side);
