import { text } from './limits.ts';

/** Points; glyphs are looked up in squares of this side. */
const SQUARE = 4;
/** A font larger than this is looked up no further: its copies are moved by a point or two like any other's. */
const MAX_REACH = 10;

/**
 * Remembers the glyphs of a page to find those drawn twice in one place: word processors fake bold type by drawing the
 * text again a hair to the right, and plain reading gives 22001199 for 2019. The two ones of "11.00" stand side by side
 * and are told apart by their place.
 */
export class DrawnGlyphs {
  readonly #squares = new Map<number, number[]>();

  /** A glyph in this place is no longer seen: what is drawn there next is no copy of it. */
  forget(character: string, x: number, y: number, size: number): void {
    const code = character.codePointAt(0) ?? 0;
    const reach = Math.min(size / 2, MAX_REACH);
    const [left, top] = [Math.floor((x - reach) / SQUARE), Math.floor((y - reach) / SQUARE)];
    const across = Math.floor((x + reach) / SQUARE) - left;
    const down = Math.floor((y + reach) / SQUARE) - top;
    for (let look = code * 4; look < code * 4 + 4; look++)
      for (let i = 0; i <= across; i++)
        for (let j = 0; j <= down; j++) this.#squares.delete(key(look, left + i, top + j));
  }

  /**
   * True where the same character already stands there in the same size; remembers it otherwise. Only glyphs of one look are
   * compared: a watermark's glyph, pale or slanted, is no copy of the table's on it.
   */
  isCopy(
    character: string,
    x: number,
    y: number,
    width: number,
    size: number,
    pale = false,
    slanted = false,
  ): boolean {
    const code = (character.codePointAt(0) ?? 0) * 4 + (pale ? 1 : 0) + (slanted ? 2 : 0);
    const dx = Math.min(text.doubledShift * width, MAX_REACH);
    const dy = Math.min(text.doubledShift * size, MAX_REACH);
    const left = Math.floor((x - dx) / SQUARE);
    const top = Math.floor((y - dy) / SQUARE);
    // Counted from 0: on a page without bounds a place may be so far out that adding 1 to it changes nothing.
    const across = Math.floor((x + dx) / SQUARE) - left;
    const down = Math.floor((y + dy) / SQUARE) - top;
    for (let i = 0; i <= across; i++) {
      for (let j = 0; j <= down; j++) {
        const square = this.#squares.get(key(code, left + i, top + j));
        if (square === undefined) continue;
        for (let k = 0; k < square.length; k += 4) {
          if (
            square[k] === code &&
            Math.abs((square[k + 1] as number) - x) <= dx &&
            Math.abs((square[k + 2] as number) - y) <= dy &&
            Math.abs((square[k + 3] as number) / size - 1) <= text.sizeChange
          ) {
            return true;
          }
        }
      }
    }
    const own = key(code, Math.floor(x / SQUARE), Math.floor(y / SQUARE));
    const square = this.#squares.get(own);
    if (square === undefined) this.#squares.set(own, [code, x, y, size]);
    else square.push(code, x, y, size);
    return false;
  }
}

/** A small integer for a character and its square; two of them with the same one cost a comparison, no glyph. */
const key = (code: number, i: number, j: number): number =>
  (Math.imul(code, 0x9e3779b1) ^ Math.imul(i, 0x85ebca6b) ^ Math.imul(j, 0xc2b2ae35)) >> 2;
